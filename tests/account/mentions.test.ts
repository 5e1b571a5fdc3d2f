import { describe, expect, it } from 'vitest';
import { readClaims } from '../../src/account/claims/mentions.ts';
import { readFigures } from '../../src/text/figures.ts';
import { fold } from '../../src/text/fold.ts';

/** Each mention on a line: `item < whole | figure role/basis@year ±`. */
function read(text: string): string[] {
  const figures = readFigures(text);
  const { mentions } = readClaims(fold(text), figures);
  return mentions.map(({ item, parent, claims }) => {
    const said = claims.map(({ figure, role, basis, year, sign, whole }) => `${figures[figure]?.text} ${role}${basis ? `/${basis}` : ''}${year ? `@${year}` : ''}${sign > 0 ? ' +' : sign < 0 ? ' −' : ''}${whole ? ` of ${whole}` : ''}`);
    return `${item}${parent === null ? '' : ` < ${mentions[parent]?.item}`} | ${said.join(', ')}`;
  });
}

describe('mentions', () => {
  it.each<[string, string, string[]]>([
    ['a budget, what was spent and the completion are of one item', '公务接待费年初预算为5.00万元，支出决算为1.76万元，完成年初预算的35.2%。',
      ['公务接待费 | 5.00万元 level/initial, 1.76万元 level/actual, 35.2% completion/initial']],
    ['a base of a completion is a budget, no part', '出国费7.80万元，完成预算10万元的78.0%。', ['出国费 | 7.80万元 level, 10万元 level/budget, 78.0% completion/budget']],
    ['parts belong to the whole before 其中', '本年支出合计480.71万元，其中：基本支出280.50万元，占58.35%；项目支出200.21万元，占41.65%。',
      ['本年支出 | 480.71万元 level', '基本支出 < 本年支出 | 280.50万元 level, 58.35% share', '项目支出 < 本年支出 | 200.21万元 level, 41.65% share']],
    ['a bracket is of what stands before it, and the list goes on behind it', '“三公”经费20万元，其中：公务用车费15万元（其中：购置费5万元，运行费10万元）；公务接待费5万元。',
      ['三公经费 | 20万元 level', '公务用车费 < 三公经费 | 15万元 level', '购置费 < 公务用车费 | 5万元 level', '运行费 < 公务用车费 | 10万元 level', '公务接待费 < 三公经费 | 5万元 level']],
    ['a change and its growth are against the same year', '机关运行经费184.65万元，比2023年度增加2.55万元，增长1.40%。', ['机关运行经费 | 184.65万元 level, 2.55万元 change +, 1.40% growth +']],
    ['和 and 就业 are no comparison', '社会保障和就业支出85.5万元。', ['社会保障和就业支出 | 85.5万元 level']],
    ['a year stands for the sentence', '2022年末共有图书12.5万册。2021年共有图书11.2万册。', ['图书 | 12.5万册 level@2022', '图书 | 11.2万册 level@2021']],
    ['a reason states nothing of the item', '公务接待费1.2万元，主要原因是外地来馆交流增加3批次。', ['公务接待费 | 1.2万元 level']],
    ['a purpose does not become the item', '3.信息化建设（项）。主要用于系统维护。年初预算为135.90万元，支出决算为135.25万元。', ['信息化建设（项） | 135.90万元 level/initial, 135.25万元 level/actual']],
    ['points of a list are parts, each line by its first mention', '收入581.45万元，具体情况如下：\n1.财政拨款收入382.17万元，比上年减少157.86万元。\n2.上级补助收入8.38万元。\n（二）支出581.45万元。',
      ['收入 | 581.45万元 level', '财政拨款收入 < 收入 | 382.17万元 level, 157.86万元 change −', '上级补助收入 < 收入 | 8.38万元 level', '支出 | 581.45万元 level']],
    ['behind a list the sentence is of its whole again', '“三公”经费20万元，其中公务用车费15万元，公务接待费5万元。比上年减少2万元。',
      ['三公经费 | 20万元 level, 2万元 change −', '公务用车费 < 三公经费 | 15万元 level', '公务接待费 < 三公经费 | 5万元 level']],
    ['a share names its whole', '一般公共预算财政拨款支出1264.92万元，占本年支出合计的31.45%。', ['一般公共预算财政拨款支出 | 1264.92万元 level, 31.45% share of 本年支出']],
    ['上年 without a comparison is last year’s amount, and 其中 is of this year’s', '本年“三公”经费支出7.18万元，上年“三公”经费支出8.02万元。其中，公务接待费0.55万元。',
      ['本年三公经费支出 | 7.18万元 level', '三公经费支出 | 8.02万元 level/prior', '公务接待费 < 本年三公经费支出 | 0.55万元 level']],
    ['分别 and 依次 say several things at once, which are not told apart', '基本支出12万元、项目支出8万元，占比依次为60%、40%。', ['基本支出 | 12万元 level', '项目支出 | 8万元 level']],
    ['two rates joined by 和 neither', '一般性22.60亿元、专项5.34亿元两类，比重为80.9%和19.1%。', ['一般性 | 22.60亿元 level', '专项 | 5.34亿元 level']],
    ['a bracket that names nothing is of what stands before it', '收入59.73亿元，同比增长4.42%（上年57.20亿元）。', ['收入 | 59.73亿元 level, 4.42% growth +, 57.20亿元 level/prior']],
    ['a semicolon ends a list of commas within an item', '收入60万元，税收40万元，其中增值税25万元、所得税15万元；非税收入20万元。',
      ['收入 | 60万元 level', '税收 | 40万元 level', '增值税 < 税收 | 25万元 level', '所得税 < 税收 | 15万元 level', '非税收入 | 20万元 level']],
    ['one whole is broken down several ways', '采购预算30万元。按采购类别分，货物10万元，服务20万元；按资金来源分，拨款25万元，其他资金5万元。',
      ['采购 | 30万元 level/budget', '货物 < 采购 | 10万元 level', '服务 < 采购 | 20万元 level', '拨款 < 采购 | 25万元 level', '其他资金 < 采购 | 5万元 level']],
    ['其中 behind a subject without an amount is of nothing known', '公用经费96万元。项目支出主要用于土壤改良等项目，其中秸秆利用42万元。', ['公用经费 | 96万元 level']],
    ['大于 by an amount is a change against the budget', '支出决算为35万元，决算数大于预算数5万元。', [' | 35万元 level/actual, 5万元 change/actual +']],
  ])('%s', (_, text, mentions) => expect(read(text)).toEqual(mentions));

  it('does not mind line breaks within a sentence, width or traditional characters', () => {
    const plain = read('一般公共预算财政拨款安排的“三公”经费支出决算为5.48万元，比上年增加1.55万元，增长39.4%。');
    expect(read('一般公共预算财政拨款安排的“三公”经费支\n出决算为5.48万元，比上年增加1.55万元，增长39.4%。')).toEqual(plain);
    expect(read('一般公共預算財政撥款安排的“三公”經費支出決算為5.48萬元,比上年增加1.55萬元,增長39.4%。').map((line) => line.replaceAll('萬', '万'))).toEqual(plain);
  });
});
