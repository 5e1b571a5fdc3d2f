import fc, { times } from '../property.ts';
import { describe, expect, it } from 'vitest';
import { figureJson } from '../../src/show/figures.ts';
import { readFigures } from '../../src/text/figures.ts';

/** One figure a row: text with the figure in ⟦ ⟧, then kind, value, unit, hedge, low, high, bounds. */
const ROWS: [string, string, string | null, string | null, ...(string | null)[]][] = [
  ['收入⟦8159635.29元⟧，', 'money', '8159635.29', '元', null, '8159635.285', '8159635.295', '[]'],
  ['收入⟦815.96万元⟧，', 'money', '8159600', '元', null, '8159550', '8159650', '[]'],
  ['共⟦1,100.9亿元⟧', 'money', '110090000000', '元', null, '110085000000', '110095000000', '[]'],
  ['⟦10万5千元⟧', 'money', '105000', '元'],
  ['稿件⟦30万余篇次⟧，', 'count', '300000', '篇次', 'more', '300000', '310000', '()'],
  ['稿件⟦30余万篇次⟧，', 'count', '300000', '篇次', 'more', '300000', '400000', '()'],
  ['信息⟦1000多条⟧，', 'count', '1000', '条', 'more', '1000', '2000', '()'],
  ['总量⟦超15亿人次⟧。', 'count', '1500000000', '人次', 'over', '1500000000', null, '(]'],
  ['⟦近500家⟧', 'count', '500', '家', 'under', '400', '500', '[)'],
  ['⟦约0.18亿元⟧', 'money', '18000000', '元', 'about'],
  ['⟦至少12场⟧', 'count', '12', '场', 'over', '12', null, '[]'],
  ['⟦95%以上⟧', 'percent', '95', '%', 'over', '95', null, '[]'],
  ['处置率⟦100％⟧，', 'percent', '100', '%'],
  ['上升⟦1.2个百分点⟧', 'points', '1.2', '个百分点'],
  ['⟦三个⟧部门', 'count', '3', '个', null, '3', '3', '[]'],
  ['⟦三十九项⟧', 'count', '39', '项'],
  ['⟦一百二十人⟧', 'count', '120', '人'],
  ['⟦两万五千户⟧', 'count', '25000', '户'],
  ['建党⟦100周年⟧', 'count', '100', '周年'],
  ['得⟦96.5分⟧', 'score', '96.5', '分'],
  ['⟦63.8公里⟧', 'measure', '63.8', '公里', null, '63.75', '63.85', '[]'],
  ['⟦4218.6万立方米⟧', 'measure', '42186000', '立方米'],
  ['⟦20个工作日⟧', 'duration', '20', '个工作日'],
  ['⟦2021年度⟧整体', 'year', '2021', '年', null, null, null],
  ['⟦2022年5月18日⟧', 'date', '2022-05-18', '日', null, null, null],
  ['⟦2022年04月16日⟧', 'date', '2022-04-16', '日', null, null, null],
  ['⟦二〇二二年⟧', 'year', '2022', '年', null, null, null],
  ['今年⟦7月⟧，', 'month', '7', '月', null, null, null],
  ['⟦10月12日⟧', 'date', 'XXXX-10-12', '日', null, null, null],
  ['湛财绩⟦〔2022〕3号⟧', 'docno', null, null, null, null, null],
  ['⟦第3次⟧会议', 'ordinal', '3', '次', null, null, null],
  ['⟦1940个⟧学生', 'count', '1940', '个'],
  ['⟦0元⟧', 'money', '0', '元', null, '0', '0', '[]'],
  ['⟦￥12.50⟧', 'money', '12.50', '元'],
  ['网站⟦５０５３９家次⟧', 'count', '50539', '家次'],
  ['⟦8,187,286.78 元⟧', 'money', '8187286.78', '元'],
  ['合计⟦35萬(wàn)元⟧，', 'money', '350000', '元', null, '345000', '355000', '[]'],
  ['⟦1.5亿余元⟧', 'money', '150000000', '元', 'more', '150000000', '160000000', '()'],
  ['⟦人民币壹万贰仟叁佰肆拾伍元陆角柒分⟧整', 'money', '12345.67', '元'],
  ['⟦50元6角三分⟧', 'money', '50.63', '元'],
  ['增长⟦-5.2%⟧，', 'percent', '-5.2', '%'],
  ['⟦百分之五十以上⟧', 'percent', '50', '%', 'over', '50', null, '[]'],
  ['⟦三成五⟧', 'percent', '35', '成'],
  ['⟦七五折⟧', 'percent', '75', '折'],
  ['⟦五分之一⟧的人', 'fraction', '1/5', null, null, '0.2', '0.2', '[]'],
  ['⟦超过1/2⟧的人', 'fraction', '1/2', null, 'over', '0.5', null, '(]'],
  ['满意度⟦≥95%⟧', 'percent', '95', '%', 'over', '95', null, '[]'],
  ['⟦零下5度⟧', 'measure', '-5', '度'],
  ['⟦两米半⟧', 'measure', '2.5', '米'],
  ['⟦5—8万元⟧', 'range', null, '元', null, '50000', '80000', '[]'],
  ['⟦63%～68%⟧', 'range', null, '%', null, '63', '68', '[]'],
  ['⟦5至8人⟧', 'range', null, '人', null, '5', '8', '[]'],
  ['⟦两~3百日元⟧', 'range', null, '日元', null, '200', '300', '[]'],
  ['⟦大于等于5且小于10⟧', 'range', null, null, null, '5', '10', '[)'],
  ['⟦最多100最少20个⟧', 'range', null, '个', null, '20', '100', '[]'],
  ['⟦-5℃至12℃⟧', 'range', null, '℃', null, '-5', '12', '[]'],
  ['⟦二三十人⟧', 'range', null, '人', null, '20', '30', '[]'],
  ['⟦三五个⟧', 'range', null, '个', null, '3', '5', '[]'],
  ['⟦数百家⟧企', 'count', '100', '家', 'some', '200', '1000', '[)'],
  ['⟦上千人次⟧', 'count', '1000', '人次', 'some', '1000', null, '[]'],
  ['⟦十几个⟧', 'count', '10', '个', 'more', '10', '20', '()'],
  ['⟦2020—2022年⟧', 'period', '2020/2022', '年', null, null, null],
  ['⟦2021年1月至6月⟧', 'period', '2021-01/2021-06', '月', null, null, null],
  ['⟦2022.5.18⟧', 'date', '2022-05-18', '日', null, null, null],
  ['⟦二〇二二年五月十八日⟧', 'date', '2022-05-18', '日', null, null, null],
  ['共⟦5.18⟧', 'count', '5.18', null],
  ['建成⟦5樘⟧，', 'count', '5', '樘'],
  ['增加⟦5左右⟧', 'count', '5', null, 'about'],
  ['⟦第5-8条⟧', 'ordinal', null, '条', null, null, null],
  ['⟦at least $5.2 million⟧', 'money', '5200000', '$', 'over', '5200000', null, '[]'],
  ['⟦between 5 and 8 percent⟧', 'range', null, 'percent', null, '5', '8', '[]'],
  ['⟦May 18, 2022⟧', 'date', '2022-05-18', 'day', null, null, null],
  ['She is ⟦60 years old⟧', 'duration', '60', 'years old'],
  ['⟦20 degrees celsius⟧', 'measure', '20', 'degrees celsius'],
];

describe('figures', () => {
  it.each(ROWS)('reads %s', (marked, kind, value, unit, ...rest) => {
    const start = marked.indexOf('⟦');
    const text = marked.replace(/[⟦⟧]/g, '');
    const [figure, ...others] = readFigures(text).map(figureJson);
    expect(others).toEqual([]);
    expect(figure?.text).toBe(marked.slice(start + 1, marked.indexOf('⟧')));
    expect(figure).toMatchObject({ start, kind, value, unit });
    const [hedge = null, low, high, bounds] = rest;
    expect(figure?.hedge).toBe(hedge);
    if (low !== undefined) expect([figure?.low, figure?.high]).toEqual([low, high]);
    if (bounds) expect(figure?.bounds).toBe(bounds);
  });

  it.each(['一是加强学习，二是狠抓落实', '进一步统一思想', '一批项目', '一、总体情况', '（一）评价小组', '1.预算编制情况。', '（1）目标', '党的十九届六中全会', '“三公”“两会”“十四五”', 'G20峰会', '版本1.2.3', '技术队伍对口支援', '电话0759-3181234', '时间9:30-11:30', '十四五时期', '中央八项规定', '5G基站', 'A4纸', '表1', '一次性', '十二届全国人大', '一季度', 'http://x.cn/?q=%2029%28'])(
    'reads no figure in %s',
    (text) => expect(readFigures(text).map((figure) => figure.text)).toEqual([]),
  );

  it('lends a unit from the other figure of the comparison, and from the head of a table', () => {
    const lent = (text: string) => readFigures(text).map((figure) => [figure.text, figureJson(figure).value, figure.unit, figure.unitFrom ? text.slice(figure.unitFrom.start, figure.unitFrom.end) : null]);
    expect(lent('较上年2.08减少0.03万元')).toEqual([['2.08', '20800', '元', '万元'], ['0.03万元', '300', '元', null]]);
    expect(lent('单位：万元\n1\t基本支出\t342.19\t90%\n\n共100。')).toEqual([['1', '1', null, null], ['342.19', '3421900', '元', '万元'], ['90%', '90', '%', null], ['100', '100', null, null]]);
    expect(lent('长3×4米')).toEqual([['3', '3', '米', '米'], ['4米', '4', '米', null]]);
  });

  const fragments = ['基本支出', '3421886.78元', '１２人', '30万余篇次', '，', '。', '\r\n', '𠮷', '约', '（', '[2022]', '二〇二二年', '5月', '一百', ' ', '.', ',', '万', '0', '9', 'A', '第', '余'];

  it('tiles: spans are in order, apart, true to the text, on anything', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...fragments), { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const figure of readFigures(text)) {
          expect(figure.start).toBeGreaterThanOrEqual(end);
          expect(figure.end).toBeGreaterThan(figure.start);
          expect(text.slice(figure.start, figure.end)).toBe(figure.text);
          expect(figure.core.start >= figure.start && figure.core.end <= figure.end).toBe(true);
          expect(figure.numeral.start >= figure.core.start && figure.numeral.end <= figure.core.end).toBe(true);
          end = figure.end;
        }
      }),
      { numRuns: times(500) },
    );
  });

  it('reads the same behind any prefix: CRLF, surrogate pairs, other figures', () => {
    const tail = '，本年支出合计815.96万元，约30万余篇次，三个部门。';
    const plain = readFigures(tail).map(({ text, value }) => [text, value]);
    fc.assert(
      fc.property(fc.array(fc.constantFrom('𠮷', '\r\n', '甲', '（', '。')), (parts) => {
        const prefix = parts.join('');
        const moved = readFigures(prefix + tail);
        expect(moved.map(({ text, value }) => [text, value])).toEqual(plain);
        expect(moved[0]?.start).toBe((readFigures(tail)[0]?.start ?? 0) + prefix.length);
      }),
    );
  });

  it('stays whole on endless numbers', () => {
    for (const text of ['9'.repeat(100_000), '万'.repeat(100_000), `1${'万'.repeat(50_000)}元`, '（'.repeat(100_000), '一'.repeat(100_000), '1,'.repeat(50_000), '1.'.repeat(50_000)]) {
      expect(() => readFigures(text)).not.toThrow();
    }
  });
});
