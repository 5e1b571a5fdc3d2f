import { describe, expect, it } from 'vitest';
import { ground } from '../../src/account/ground.ts';
import { read } from '../../src/account/read.ts';
import { openLibrary } from '../../src/app/library.ts';
import { EMPTY_DATASET } from '../../src/core/datum.ts';

const known = ground({ pack: openLibrary().pack('general'), dataset: EMPTY_DATASET, notes: [] });

/** The failed equations of a text, each `force working`, with the figure that is suspected in its place. */
function failures(text: string): string[] {
  const { formulas, figures } = read(known, text);
  return formulas.filter(({ state }) => state === 'failed').map(({ suspect, working, force }) => `${force} ${figures[suspect]?.text}: ${working}`);
}

const shares = (last: string): string => ['甲类支出8227元，占支出总预算82.27%。', '乙类支出790元，占支出总预算7.9%。', '丙类支出390元，占支出总预算3.9%。', `丁类支出593元，占支出总预算${last}。`].join('\n');

describe('the network', () => {
  it.each<[string, string, string[]]>([
    ['shares of one whole that stands nowhere', shares('5.93%'), []],
    ['one of them is wrong', shares('9.53%'), ['certain 9.53%: 593元 ÷ 9.53% ≠ 8227元 ÷ 82.27%']],
    ['the next sentence goes on about the one amount', '云川县馆2024年度收入支出总计3027.05万元。与2023年度相比，收入支出总计减少56.95万元，下降1.85%。', []],
    ['and does not fit it', '云川县馆2024年度收入支出总计0万元。与2023年度相比，收入支出总计减少56.95万元，下降1.87%。', ['certain 1.87%: 56.95万元 ÷ （0万元 + 56.95万元） ≠ 1.87%']],
    ['an amount of another thing is not taken for it', '云川县馆2024年度会议费12.00万元。与2023年度相比，培训费减少56.95万元，下降1.87%。', []],
    ['two successive years and a change that one slip explains', '2022年会议费34.10万元。\n2021年会议费121.61万元。\n会议费减少78.51万元，培训少了。', ['likely 78.51万元: 34.10万元 − 121.61万元 ≠ −78.51万元']],
    ['without a slip nothing is said', '2022年会议费34.10万元。\n2021年会议费121.61万元。\n会议费减少40.00万元，培训少了。', []],
    ['one of many items may be called 其他', '公用经费121.85万元，主要包括办公费、工会经费、其他交通费用等。其中工会经费14.20万元，其他交通费用46.85万元。', []],
    ['its last item is the rest', '采购121.85万元，其中设备14.20万元，其他46.85万元。', ['certain 121.85万元: 14.20万元 + 46.85万元 ≠ 121.85万元']],
    ['the completion behind a list is of its whole', '外出务工703人，其中县内215人、县外196人、省外292人，完成年度任务690人的101.88%。', []],
    ['and fails for it', '外出务工703人，其中县内215人、县外196人、省外292人，完成年度任务690人的108.18%。', ['certain 108.18%: 703人 ÷ 690人 ≠ 108.18%']],
    ['an average is no amount', '集体经营性收入总额273万元，村均19.5万元，比上年总额210万元增长30%。', []],
    ['behind a semicolon something else may begin', '完成固定资产投资6.30亿元，其中工业投资3.78亿元；规上工业总产值21.60亿元。', []],
    ['a budget in one comparison, last year in the next', '运行经费支出231.08万元，比年初预算数248.00万元减少16.92万元；比2023年增加11.44万元，增长5.21%。', []],
    ['a whole that no 占 announces', '年末存栏21.4万头，其中能繁母猪1.96万头，为省定保有量1.90万头的103.2%。', []],
    ['and its rate is wrong', '年末存栏21.4万头，其中能繁母猪1.96万头，为省定保有量1.90万头的130.2%。', ['certain 130.2%: 1.96万头 ÷ 1.90万头 ≠ 130.2%']],
    ['more than at another time, with a verb', '年末蓄水9260万立方米，较去年同期多蓄1130万立方米，偏多13.9%。', []],
    ['and not so much more', '年末蓄水9260万立方米，较去年同期多蓄1130万立方米，偏多19.3%。', ['certain 19.3%: 1130万立方米 ÷ （9260万立方米 − 1130万立方米） ≠ 19.3%']],
    ['another year than the last', '接待游客1126.4万人次，同比增长65.0%，恢复到2019年同期（1038.5万人次）的108.5%。', []],
    ['losses that become smaller', '全年利润总额-0.86亿元，减亏0.34亿元（上年为-1.20亿元）。', []],
    ['a task of the change', '负债总额2386.5万元，较2023年底的2710.8万元减少324.3万元，降幅12.0%，完成全年化解任务600万元的54.1%。', []],
    ['more than was aimed at', '实际接收9146卷，超目标1146卷，完成率114.33%。', []],
    ['than the normal year, than last year', '平均气温25.8℃，比常年高1.1℃，比去年低0.3℃（去年26.1℃）。', []],
    ['an approved change of the budget', '收入预算为15.60亿元，经第二十三次会议批准调整为9.80亿元，实际完成8.74亿元，为调整预算的89.2%。', []],
    ['what is left was not done', '预算安排298.00万元，实付268.20万元，余款29.80万元待结算，故执行率为90%不代表节约。', []],
    ['a share and a comparison of its own', '“三保”占市级支出44.90亿元的63.8%，比年初预算安排27.92亿元多0.72亿元。', []],
    ['than last year aimed at, than last year reached', '城镇新增就业5200人，比去年目标多200人，比去年实际5618人略低。', []],
    ['a growth is no rate', '利润总额9.87亿元，下降13.6%，营业收入利润率4.60%，比上年低0.89个百分点。', []],
    ['net of several flows', '年内新增借款3.85亿元，归还5.27亿元，净减1.42亿元，年初19.84亿元，降幅7.16%。', []],
    ['a part of the change between two levels', '支出由88000万元调整为99500万元，其中因土地短收调减29500万元，因专项债券调增41000万元。', []],
    ['growth at comparable prices', '地区生产总值由2018年的141.2亿元增加到2023年的206.8亿元，年均增长6.9%。', []],
    ['beside the list', 'A级景区17家，其中5A级1家、4A级6家；另有度假区2家。', []],
    ['the budget beside the rate, what was done before it', '本年支出合计386.19万元，全年预算支出合计405.84万元，预算执行率为95.16%。', []],
    ['and a rate on another budget', '本年支出合计386.19万元，全年预算支出合计405.84万元，预算执行率为99.32%。', ['certain 99.32%: 386.19万元 ÷ 405.84万元 ≠ 99.32%']],
    ['compared behind a list is the whole', '实有经营主体117602户，其中企业31246户、个体84519户、合作社1837户，较上年末的109480户增长7.42%。', []],
    ['and it grew otherwise', '实有经营主体117602户，其中企业31246户、个体84519户、合作社1837户，较上年末的109480户增长9.42%。', ['certain 9.42%: （117602户 − 109480户）÷ 109480户 ≠ 9.42%']],
    ['an increase behind a list, and the earlier amount', '立案84件，其中甲类46件、乙类18件、丙类11件、其他9件，较上年增加12件，上年为72件。', []],
    ['categories that overlap', '教授198人、副教授437人，高级职称教师占49.4%；博士712人，占55.4%。', []],
    ['a rate that says which ones', '预算总额1426.8万元，实际支出1358.4万元，执行率95.2%。执行率达100%的11个。', []],
    ['what is new is no change', '可办事项由1268项调整为1315项，新增72项、取消25项，净增47项。', []],
    ['shares that come to less than a hundred', '汽车保有量21.46万辆，其中私人汽车19.35万辆，占90.2%；新能源汽车1.87万辆，占8.7%。', []],
    ['beside the whole behind a semicolon', '肉类总产量5.14万吨，其中猪肉3.86万吨；水产品产量3.27万吨，增长4.8%。', []],
    ['for each of so many', '医师2764人，每千人口3.02人；护士3318人，每千人口3.63人。', []],
    ['against two earlier amounts, each its own', '较年初预算22.50万元增加36.23万元；较上年24.16万元增加34.57万元，增长143.09%。', []],
    ['against the month before, which stands elsewhere', '8月当月26.83亿元，同比增长3.4%，环比下降4.7%。上年1—8月为198.57亿元、上年8月为25.94亿元，今年7月为28.15亿元。', []],
    ['what is counted twice', '水资源总量28.36亿立方米，其中地表水26.94亿立方米、地下水9.73亿立方米，地表与地下水重复计算量8.31亿立方米。', []],
    ['an average is compared, not the amount', '场地面积241.6万平方米左右，人均2.64平方米，比上年的2.51平方米增加0.13平方米。', []],
    ['a sentence behind a list is of no part', '捐赠收入1280.7万元，其中货币863.2万元、物资折价417.5万元；上年度接收捐赠1526.8万元，同比减少246.1万元。', []],
    ['the budget beside last year', '“三公”经费支出9.45万元，完成预算10.50万元的90%，比2022年的9.00万元增加0.45万元，增长5.00%。', []],
    ['the earlier year in a bracket', '收入总计3179.40万元。与2022年相比，收入总计增加179.40万元，增长5.98%（2022年为3000.00万元）。', []],
    ['the whole in the words of the share', '财政拨款支出2640.90万元，占本年支出合计2953.30万元的89.42%。', []],
    ['and its share is wrong', '财政拨款支出2640.90万元，占本年支出合计2953.30万元的98.42%。', ['certain 98.42%: 2640.90万元 ÷ 2953.30万元 ≠ 98.42%']],
    ['a share before its amount', '其中货物支出132.50万元。货物采购授予中小企业合同金额占货物支出金额的80.00%（106.00万元）。', []],
    ['from one level to another', '“三公”经费支出由2021年的18.74万元减少到2022年的15.09万元，减少3.65万元，降幅19.48%。', []],
    ['the word tells the wrong way', '“三公”经费支出由2021年的18.74万元增加到2022年的15.09万元。', ['certain 15.09万元: 18.74万元 → 15.09万元 < 18.74万元']],
    ['the difference of the two levels', '“三公”经费支出由2021年的18.74万元减少到2022年的15.09万元，减少6.35万元。', ['certain 6.35万元: 15.09万元 − 18.74万元 ≠ −6.35万元']],
    ['an average of a total and a count', '拆除违建47处5640平方米，平均每处120平方米。', []],
    ['with a wrong digit', '惠及低保对象6200人，发放低保金3124800.00元，人均全年540.00元。', ['likely 540.00元: 3124800.00元 ÷ 6200人 ≠ 540.00元']],
    ['a rate named after what it is of', '全年受理工单19200件，办结18763件，办结率97.72%。', []],
    ['and wrong in one digit', '全年受理工单19200件，办结18763件，办结率93.72%。', ['likely 93.72%: 18763件 ÷ 19200件 ≠ 93.72%']],
    ['years as the items of a list', '实施重点项目286个，其中2019年42个、2020年51个、2021年58个、2022年64个、2023年71个。', []],
    ['what comes in and goes out', '2023年度年初结转和结余36.00万元，本年收入240.00万元，本年支出251.30万元，年末结转和结余24.70万元。', []],
    ['and does not close', '2023年度年初结转和结余36.00万元，本年收入240.00万元，本年支出251.30万元，年末结转和结余42.70万元。', ['certain 42.70万元: 36.00万元 + 240.00万元 − 251.30万元 ≠ 42.70万元']],
    ['it need not close where more comes in', '年初结转和结余36.00万元，本年收入240.00万元，使用非财政拨款结余3.00万元，本年支出251.30万元，年末结转和结余42.70万元。', []],
    ['a rate of the budget and the result before it', '“三公”经费全年预算数26.80万元。\n决算数23.15万元。\n预算执行率86.4%。', []],
    ['and one that they do not give', '“三公”经费全年预算数26.80万元。\n决算数23.15万元。\n预算执行率68.4%。', ['likely 68.4%: 23.15万元 ÷ 26.80万元 ≠ 68.4%']],
    ['the direction of a change between two years', '2022年公务接待费2.40万元。\n2023年公务接待费2.52万元。\n公务接待费比2022年减少0.12万元。', ['likely 0.12万元: 2.52万元 − 2.40万元 ≠ −0.12万元']],
    ['of several things told side by side the next sentence names none', '城市建设支出2689.06万元，城市公共设施1859.37万元。与上年支出4911.77万元相比减少363.34万元，下降7.40%。', []],
    ['what stood at another time', '年末结转196.98万元，比年初结转242.33万元减少45.35万元，降幅18.7%。', []],
    ['a change of another year', '2022年度“三公”经费决算3.78万元；2023年度决算比2022年度决算减少0.68万元，下降17.99%。', []],
    ['a list of what it went to', '2022年度支出7935.15万元，主要用于：公共安全支出6341.25万元，占79.91%；卫生健康支出313.03万元，占3.94%；住房保障支出617.95万元，占7.79%；其他支出662.92万元，占8.35%。', []],
    ['more than its whole in another sentence may be anything', '涉及资金合计12405.44万元。其中：环卫一体化服务项目合同总价29059.36万元，本年安排9621.52万元。', []],
    ['the earlier amount in the next sentence', '机关运行经费支出237.56万元，比2021年减少25.35万元，2021年机关运行经费支出为269.91万元。', ['likely 269.91万元: 237.56万元 − 269.91万元 ≠ −25.35万元']],
    ['the earlier amount in a bracket', '护理补贴人数减少1216人（2023年11646人），下降10.44%。', []],
    ['and a rate that it does not give', '护理补贴人数减少1216人（2023年11646人），下降14.04%。', ['certain 14.04%: 1216人 ÷ （11646人） ≠ 14.04%']],
    ['a share of amounts that were told before', '基本支出1387.92万元。其中：人员经费1219.70万元，公用经费168.22万元。人员经费占基本支出89.7%。', ['likely 89.7%: 1219.70万元 ÷ 1387.92万元 ≠ 89.7%']],
    ['a name that spans two columns', '表 收入决算表（单位：万元）\n科目编码|科目名称|本年收入合计|财政拨款收入|其他收入\n205|教育支出|4592.69|4502.64|90.05\n208|社会保障支出|566.24|562.24|4.00\n合计|5158.93|5064.88|94.05\n', []],
    ['rows of a table end where they end', '支出对比\n项目 | 2021年 | 2020年 | 增减额\n工资福利支出 | 1045.20 | 980.00 | 65.20\n商品和服务支出 | 238.50 | 265.00 | -62.50\n个人和家庭的补助 | 41.30 | 38.00 | 3.30\n', ['certain -62.50: 238.50 − 265.00 ≠ -62.50']],
  ])('%s', (_, text, expected) => expect(failures(text)).toEqual(expected));
});
