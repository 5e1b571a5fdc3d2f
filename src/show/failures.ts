import { GoujiError, type FailureCode, type Failures } from '../core/error.ts';
import type { Locale } from '../core/locale.ts';
import { REMEDIES, UNREAD } from './unread.ts';

/** What happened, and what to do about it. */
export interface Words {
  readonly what: string;
  readonly hint: string;
}

/** What a model's answer came to, in words. */
export const OUTCOMES: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  'zh-CN': { refused: '模型拒绝回答', filtered: '回答被服务过滤', truncated: '回答没有写完', empty: '回答是空的', invalid: '回答的格式不对', overlong: '回答没完没了', busy: '服务太忙', aborted: '已中断', timeout: '等得太久', unreachable: '连不上', denied: '没有权限或没有这个模型', budget: '再问就超出用量上限', error: '服务出错' },
  en: { refused: 'the model refused', filtered: 'the answer was filtered', truncated: 'the answer was cut short', empty: 'the answer was empty', invalid: 'the answer had the wrong form', overlong: 'the answer went on and on', busy: 'the server is too busy', aborted: 'interrupted', timeout: 'it took too long', unreachable: 'out of reach', denied: 'no right, or no such model', budget: 'it would overrun the budget', error: 'the server failed' },
};

type Catalogue = { readonly [C in FailureCode]: (args: Failures[C]) => readonly [what: string, hint: string] };

const ZH: Catalogue = {
  'file-missing': ({ file }) => [`找不到 ${file}`, '检查路径和文件名'],
  'file-encoding': ({ file }) => [`${file} 的文字编码认不出来`, '用记事本另存为 UTF-8 编码后重试；也可能它不是文本文件'],
  'file-empty': ({ file }) => [`${file} 里没有内容`, '写上内容，或不要给这个文件'],
  'file-format': ({ file, expected }) => [`${file} 的内容或格式读不了`, `要的是真正的 ${expected}：改过扩展名的请改回原名，加密的先去掉密码再保存`],
  'file-scan': ({ file }) => [`${file} 是扫描件，里面没有文字`, '先用文字识别（OCR）软件转成 Word 或带文字的 PDF'],
  'file-size': ({ file, limit }) => [`${file} 太大（上限 ${limit}）`, '删去图片等无关内容，或拆成几个文件'],
  'file-write': ({ file, reason }) => [`写不进 ${file}（${reason}）`, '检查文件夹是否存在、有没有写的权限'],
  'file-full': ({ file }) => [`磁盘已满，${file} 没有写完`, '清出空间后重试；此前保存的内容都还在'],
  'archive-unsafe': ({ file, reason }) => [`${file} 解压后过大，没有打开（${reason}）`, '请确认来源；正常的表格另存为 xlsx 后重试'],
  'file-heavy': ({ file, reason }) => [`${file} 太费时间或内存，没有读（${reason}）`, '删去空白的远处行列、多余的工作表，另存后重试；其他文件照常读了'],
  'csv-quote': ({ file, row }) => [`${file} 第 ${row} 行起有引号没有闭合，整个文件没有读`, '在那一行补上或删去多余的英文双引号'],
  'table-none': ({ file, sheet }) => [`${file}${sheet && ` 的“${sheet}”`} 里没找到看得懂的数据表`, '表头要有“项目”或“指标”一类的列，以及“决算数”“年初预算数”“金额”等列名'],
  'table-unit': ({ file, sheet, range }) => [`${file}${sheet && ` 的“${sheet}”`}（${range}）没有写计量单位，其中的数不带单位，不能写进报告`, '在表上方写“单位：元”或“单位：万元”，或在列名里写“（万元）”'],
  'table-unclear': ({ file, sheet, words }) => [`${file}${sheet && ` 的“${sheet}”`} 的单位“${words}”看不懂，没有单独写单位的数都没有用`, '在表上方写明“单位：元”或“单位：万元”'],
  'table-left': ({ file, sheet, cells, count, reason, text }) => [`${file}${sheet && ` 的“${sheet}”`} 有 ${count} 格没有用（${cells}）：${UNREAD['zh-CN'][reason]}${text === '' ? '' : `，如“${text}”`}`, REMEDIES['zh-CN'][reason]],
  'table-hidden': ({ file, sheet, what }) => [what === 'sheet' ? `${file} 的“${sheet}”是隐藏的工作表，没有用` : `${file} 的“${sheet}”有隐藏的行或列，其中的数没有用`, '要用就在 Excel 或 WPS 里取消隐藏后保存'],
  'table-beyond': ({ file, sheet, what }) => [`${file}${sheet && ` 的“${sheet}”`} 太大，超出的部分没有读（${what}）`, '把要用的表单独存成一个文件'],
  'table-plain': ({ file }) => [`${file} 是旧格式：只读得到数值和合并单元格，看不到数字格式和隐藏的行列`, '请核对读到的数；另存为 xlsx 更稳妥'],
  'cell-duplicate': ({ cell, label, first }) => [`“${label}”在 ${first} 和 ${cell} 的数不一样，两个都没有用`, '核实后改正其中一个；若不是一回事，用不同的名称或口径区分'],
  'settings-invalid': ({ file, path, problem }) => [`${file} 不对（${path === '/' ? '整个文件' : path}）：${problem}`, '按 README 的说明改正；JSON 的字段之间用英文逗号，文字用英文双引号'],
  'pack-missing': ({ pack, known }) => [`没有“${pack}”这个规则包`, `可用的有：${known}`],
  'pack-invalid': ({ file, path, problem }) => [`规则包文件 ${file} 的 ${path} 不对`, problem],
  'prompt-invalid': ({ file, problem }) => [`提示词文件 ${file} 不对`, problem],
  'project-empty': ({ folder }) => [`${folder} 里没有笔记也没有数据，写不出报告`, '在 notes/ 放 txt 或 md，在 data/ 放 csv 或 xlsx'],
  'section-missing': ({ section }) => [`报告里没有“${section}”这一节，放不进去`, '先起草整篇，或把这一节的标题补上'],
  'version-stale': ({ number }) => [`报告在别处存过了（第 ${number} 版），没有覆盖它`, '对照两边，选用哪一份；另一份留在历史版本里'],
  'proposal-stale': ({ section }) => [`“${section}”这一节已经改过，这份新稿不能直接换上`, '对照两边手工改，或再起草这一节'],
  'section-unknown': ({ section, known }) => [`没有“${section}”这一节`, `可用的节：${known}`],
  'model-none': () => ['没有配置模型服务', '设 GOUJI_MODEL_URL 和 GOUJI_MODEL 再试；不设就用内置撰写器'],
  'model-unreachable': ({ url, reason }) => [`连不上模型服务 ${url}（${reason}）`, '检查服务是否启动、GOUJI_MODEL_URL 是否正确；不设它就用内置撰写器'],
  'model-refused': ({ url, status, reason }) => [`模型服务 ${url} 没有给出可用的回答：${OUTCOMES['zh-CN'][status] ?? status}`, reason || '重试，或换一个模型；写好的各节都已保存'],
  'model-denied': ({ url, reason }) => [`模型服务 ${url} 不接受请求（${reason}）`, '检查 GOUJI_MODEL_KEY、GOUJI_MODEL 和 GOUJI_MODEL_URL（多以 /v1 结尾）'],
  'marked-secret': ({ file, marking }) => [`${file} 标有密级（${marking}），不发给模型`, '撤下涉密材料；确属误标的改正后再起草；不设 GOUJI_MODEL_URL 则由内置撰写器起草，什么都不发出'],
  interrupted: () => ['已中断', '此前写好并保存的内容都在'],
  'project-missing': ({ folder }) => [`${folder} 不是项目文件夹：里面没有 gouji.json`, `在其中新建 gouji.json，内容如 {"title": "2025年度部门整体支出绩效自评报告", "unit": "某县某局", "year": 2025}`],
  'command-unknown': ({ command }) => [`没有“${command}”这个命令`, '用 gouji --help 看有哪些命令'],
  'corpus-known': ({ name }) => [`比对库里已有同名的 ${name}`, '先移出再加'],
  'store-busy': ({ file }) => [`数据库 ${file} 正被另一个程序写`, '等它做完再试，或关掉另一个 gouji'],
  'store-newer': ({ file }) => [`数据库 ${file} 是更新版本的 gouji 建的`, '升级 gouji，或用 GOUJI_DATABASE 指定另一个文件'],
  'store-damaged': ({ file, reason }) => [`数据库 ${file} 打不开（${reason}）`, '从备份恢复；或移走它，重新建一个'],
  usage: ({ problem }) => [problem, '用 gouji --help 看用法'],
  'not-found': ({ what }) => [`没有 ${what}`, '它可能已被删除；刷新后再试'],
  'request-invalid': ({ path, problem }) => [`请求的 ${path} 不对：${problem}`, '改正后重试'],
  'run-active': () => ['这个项目正在起草', '等它写完，或先停止'],
  'model-missing': ({ model }) => [`没有配置模型服务，问不了 ${model}`, '设置 GOUJI_MODEL_URL 和 GOUJI_MODEL；或用 --mode replay 重放录音；或用 --model builtin-composer'],
  'prompt-missing': ({ name, known }) => [`没有“${name}”这个提示词`, `可用的有：${known}；也可以写提示词文件的路径`],
  'run-missing': ({ run, known }) => [`没有“${run}”这次运行`, known === '' ? '先用 gouji eval run 运行一次' : `可用的有：${known}、latest、previous、baseline，或结果文件的路径`],
  'recording-stale': ({ case: id, trial }) => [`${id} 第 ${trial} 次的录音已过时：请求变了`, '确认改动是有意的，再用 gouji eval record 重录'],
  'recording-missing': ({ case: id, trial }) => [`${id} 第 ${trial} 次没有录音`, '用 gouji eval run --mode record-missing 补录'],
  'case-invalid': ({ file, path, problem }) => [`评测文件 ${file} 不对（${path}）：${problem}`, '改正后重试；用例可用 gouji eval add、录制可用 gouji eval record 重新生成'],
  'reports-none': ({ folder }) => [`${folder} 里没有 txt、md 文件`, '其他格式先另存为 UTF-8 的 txt'],
  'cases-none': ({ folder }) => [`${folder} 里没有用例`, '用 gouji eval add 报告 --to 文件夹 由往年报告生成'],
  'outline-none': ({ pack }) => [`规则包 ${pack} 没有提纲，不能起草`, '在 gouji.json 里写明有提纲的规则包，如 "pack": "zhengti-guangdong"'],
  'eval-section-none': ({ file, known }) => [`${file} 里没有认得出的章节，生成不了用例`, `章节标题要与提纲一致，如：${known}`],
  'eval-occasion': ({ file, what }) => [`从 ${file} 看不出${what === 'year' ? '评价年度' : '单位名称'}`, what === 'year' ? '用 --year 2025 写明' : '用 --unit 某县某局 写明'],
  'eval-unfinished': ({ run }) => [`${run} 没有跑完，或有过时、缺少的录音，不能作基线`, '先补录：gouji eval run --mode record-missing'],
  'eval-apart': ({ problem }) => [`这两次运行不能比较：${problem}`, '比较要用同样的用例和同样的次数'],
  'port-taken': ({ address }) => [`${address} 已被占用`, '用 --port 或 GOUJI_PORT 换一个端口'],
  'token-wrong': () => ['访问口令不对或没有给', '用带口令的地址打开：/?token=口令'],
  'origin-foreign': ({ origin }) => [`请求来自别的网页或地址（${origin}），已拒绝`, '直接打开 gouji 启动时显示的地址'],
  'token-needed': ({ host }) => [`要在 ${host} 上提供服务，须先设置访问口令`, '设置 GOUJI_TOKEN；只在本机用则不要设 GOUJI_HOST'],
};

const EN: Catalogue = {
  'file-missing': ({ file }) => [`${file} is not there`, 'Check the path and the name'],
  'file-encoding': ({ file }) => [`The text encoding of ${file} is unknown`, 'Save it as UTF-8 and try again; or it may not be a text file'],
  'file-empty': ({ file }) => [`${file} is empty`, 'Write something into it, or leave it out'],
  'file-format': ({ file, expected }) => [`The content of ${file} can’t be read`, `It must really be ${expected}: give a renamed file its own ending again, take the password off an encrypted one`],
  'file-scan': ({ file }) => [`${file} is a scan: there is no text in it`, 'Turn it into Word or a PDF with text by OCR first'],
  'file-size': ({ file, limit }) => [`${file} is too large (limit ${limit})`, 'Remove pictures and the like, or split it'],
  'file-write': ({ file, reason }) => [`${file} can't be written (${reason})`, 'Check that the folder exists and may be written to'],
  'file-full': ({ file }) => [`The disk is full; ${file} was not finished`, 'Free some space and try again; what was saved before is still there'],
  'archive-unsafe': ({ file, reason }) => [`${file} would unpack to too much and was not opened (${reason})`, 'Check where it comes from; save a normal table as xlsx again'],
  'file-heavy': ({ file, reason }) => [`${file} took too much time or memory and was not read (${reason})`, 'Delete far-out rows, columns and spare sheets, save it and try again; the other files were read'],
  'csv-quote': ({ file, row }) => [`A quotation mark opens in row ${row} of ${file} and never closes; the file was not read`, 'Close or delete the mark in that row'],
  'table-none': ({ file, sheet }) => [`No table that can be understood was found in ${file}${sheet && `, sheet ${sheet}`}`, 'The head needs a column such as 项目 or 指标 and others such as 决算数, 年初预算数 or 金额'],
  'table-unit': ({ file, sheet, range }) => [`${file}${sheet && `, sheet ${sheet}`} (${range}) states no unit; its numbers have none and can't be written`, 'Write 单位：元 or 单位：万元 above the table, or （万元） into a head'],
  'table-unclear': ({ file, sheet, words }) => [`The unit “${words}” of ${file}${sheet && `, sheet ${sheet}`} is not understood; numbers without a unit of their own were not used`, 'Write 单位：元 or 单位：万元 above the table'],
  'table-left': ({ file, sheet, cells, count, reason, text }) => [`${count} cells of ${file}${sheet && `, sheet ${sheet}`} were not used (${cells}): ${UNREAD.en[reason]}${text === '' ? '' : `, such as “${text}”`}`, REMEDIES.en[reason]],
  'table-hidden': ({ file, sheet, what }) => [what === 'sheet' ? `Sheet ${sheet} of ${file} is hidden and was not used` : `Sheet ${sheet} of ${file} has hidden rows or columns, which were not used`, 'Unhide them and save if they are meant'],
  'table-beyond': ({ file, sheet, what }) => [`${file}${sheet && `, sheet ${sheet}`} is too large; what lies beyond was not read (${what})`, 'Save the table that you need as a file of its own'],
  'table-plain': ({ file }) => [`${file} has an old format: only values and merged cells can be read, no number formats and no hidden rows`, 'Check what was read, or save it as xlsx'],
  'cell-duplicate': ({ cell, label, first }) => [`“${label}” has different numbers in ${first} and ${cell}; neither was used`, 'Correct one; if they are different things, tell them apart by name or scope'],
  'settings-invalid': ({ file, path, problem }) => [`${path} in ${file} is wrong: ${problem}`, 'Correct it as the README describes'],
  'pack-missing': ({ pack, known }) => [`There is no pack “${pack}”`, `Packs: ${known}`],
  'pack-invalid': ({ file, path, problem }) => [`${path} in the pack file ${file} is wrong`, problem],
  'prompt-invalid': ({ file, problem }) => [`The prompt file ${file} is wrong`, problem],
  'project-empty': ({ folder }) => [`${folder} has neither notes nor data to write from`, 'Put txt or md files into notes/, csv or xlsx files into data/'],
  'section-missing': ({ section }) => [`The report has no section “${section}” that it could stand in`, 'Draft the whole report, or put the heading in'],
  'version-stale': ({ number }) => [`The report was saved elsewhere (version ${number}), and that was not overwritten`, 'Compare the two and choose; the other one stays among the versions'],
  'proposal-stale': ({ section }) => [`“${section}” has been changed since, so this proposal cannot take its place`, 'Compare the two and edit by hand, or ask for the section again'],
  'section-unknown': ({ section, known }) => [`There is no section “${section}”`, `Sections: ${known}`],
  'model-none': () => ['No model server is configured', 'Set GOUJI_MODEL_URL and GOUJI_MODEL and try again; without them the built-in composer writes'],
  'model-unreachable': ({ url, reason }) => [`The model server ${url} can't be reached (${reason})`, 'Check that it runs and that GOUJI_MODEL_URL is right; unset it to use the built-in composer'],
  'model-refused': ({ url, status, reason }) => [`The model server ${url} gave no usable answer: ${OUTCOMES.en[status] ?? status}`, reason || 'Try again, or another model; the finished sections are kept'],
  'model-denied': ({ url, reason }) => [`The model server ${url} does not accept the request (${reason})`, 'Check GOUJI_MODEL_KEY, GOUJI_MODEL and GOUJI_MODEL_URL (most end in /v1)'],
  'marked-secret': ({ file, marking }) => [`${file} bears a marking of secrecy (${marking}): nothing is sent to a model`, 'Take it out, or correct the marking; without GOUJI_MODEL_URL the built-in composer drafts and nothing leaves'],
  interrupted: () => ['Interrupted', 'What was finished before is kept'],
  'project-missing': ({ folder }) => [`${folder} is no project folder: it has no gouji.json`, `Make one, such as {"title": "2025年度部门整体支出绩效自评报告", "unit": "某县某局", "year": 2025}`],
  'command-unknown': ({ command }) => [`There is no command “${command}”`, 'gouji --help lists them'],
  'corpus-known': ({ name }) => [`The corpus has another report named ${name}`, 'Remove it first'],
  'store-busy': ({ file }) => [`Another program is writing to the database ${file}`, 'Wait for it, or close the other gouji'],
  'store-newer': ({ file }) => [`The database ${file} was made by a newer gouji`, 'Upgrade gouji, or name another file with GOUJI_DATABASE'],
  'store-damaged': ({ file, reason }) => [`The database ${file} can't be opened (${reason})`, 'Restore it from a backup, or move it away and start anew'],
  usage: ({ problem }) => [problem, 'See gouji --help'],
  'not-found': ({ what }) => [`There is no ${what}`, 'It may have been deleted; reload and try again'],
  'request-invalid': ({ path, problem }) => [`${path} of the request is wrong: ${problem}`, 'Correct it and try again'],
  'run-active': () => ['This project is being drafted', 'Wait until it is finished, or stop it first'],
  'model-missing': ({ model }) => [`No model server is configured, so ${model} can't be asked`, 'Set GOUJI_MODEL_URL and GOUJI_MODEL, or replay recordings (--mode replay), or use --model builtin-composer'],
  'prompt-missing': ({ name, known }) => [`There is no prompt “${name}”`, `There are: ${known}; or give the path of a prompt file`],
  'run-missing': ({ run, known }) => [`There is no run “${run}”`, known === '' ? 'Run one first: gouji eval run' : `There are: ${known}, latest, previous, baseline, or the path of a result file`],
  'recording-stale': ({ case: id, trial }) => [`The recording of ${id}, trial ${trial}, is stale: the request has changed`, 'If the change is meant, record again with gouji eval record'],
  'recording-missing': ({ case: id, trial }) => [`${id}, trial ${trial}, has no recording`, 'Record it with gouji eval run --mode record-missing'],
  'case-invalid': ({ file, path, problem }) => [`The evaluation file ${file} is wrong (${path}): ${problem}`, 'Correct it, or make it anew: cases with gouji eval add, recordings with gouji eval record'],
  'reports-none': ({ folder }) => [`There is no txt or md file in ${folder}`, 'Save other formats as txt (UTF-8) first'],
  'cases-none': ({ folder }) => [`There are no cases in ${folder}`, 'Make some from a past report: gouji eval add REPORT --to FOLDER'],
  'outline-none': ({ pack }) => [`The pack ${pack} has no outline, so nothing can be drafted`, 'Name one that has in gouji.json, such as "pack": "zhengti-guangdong"'],
  'eval-section-none': ({ file, known }) => [`${file} has no section that is known, so no case can be made of it`, `Headings must be those of the outline, such as ${known}`],
  'eval-occasion': ({ file, what }) => [`${file} does not say which ${what} it is of`, what === 'year' ? 'State it: --year 2025' : 'State it: --unit NAME'],
  'eval-unfinished': ({ run }) => [`${run} is not finished, or has stale or missing recordings, and can’t be a baseline`, 'Record what is missing first: gouji eval run --mode record-missing'],
  'eval-apart': ({ problem }) => [`These two runs can't be compared: ${problem}`, 'Compare runs over the same cases with the same number of trials'],
  'port-taken': ({ address }) => [`${address} is taken`, 'Choose another port with --port or GOUJI_PORT'],
  'token-wrong': () => ['The access token is wrong or missing', 'Open the address with the token: /?token=…'],
  'origin-foreign': ({ origin }) => [`The request comes from another page or address (${origin}) and was refused`, 'Open the address that gouji printed when it started'],
  'token-needed': ({ host }) => [`Serving on ${host} needs an access token`, 'Set GOUJI_TOKEN; or unset GOUJI_HOST to serve this machine only'],
};

const CATALOGUES: Readonly<Record<Locale, Catalogue>> = { 'zh-CN': ZH, en: EN };

/** The words of a failure. */
export function sayFailure<C extends FailureCode>(error: GoujiError<C>, locale: Locale): Words {
  const say = CATALOGUES[locale][error.code] as (args: Failures[C]) => readonly [string, string];
  const [what, hint] = say(error.args);
  return { what, hint };
}
