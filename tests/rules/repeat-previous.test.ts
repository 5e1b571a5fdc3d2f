import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { ground } from '../../src/account/ground.ts';
import { read } from '../../src/account/read.ts';
import type { Severity } from '../../src/core/finding.ts';
import { readCsvText } from '../../src/files/dataset.ts';
import { expectHits, pack, ruleOf, stateOf } from './tester.ts';

const rule = ruleOf('repeat-previous', RULES);
const DUTIES = '本馆负责全县公共图书的采编、借阅、阅读推广和地方文献的征集整理与保护利用工作';
const DONE = '全年举办阅读推广活动66场，服务读者31.8万人次，新增藏书1.25万册，均超过年初目标';

const LONG = '2024年全年举办阅读推广活动66场，服务读者31.8万人次，新增藏书1.25万册，分馆流动书车下乡12次，阅读推广志愿服务队伍不断壮大，社会反响良好，各项指标均超过年初目标';

describe('repeat-previous', () => {
  it.each<{ name: string; text: string; previous: string; severity?: Severity }>([
    { name: 'a sentence taken over', text: `一、机构职能\n⟦${DUTIES}。⟧`, previous: `${DUTIES}。`, severity: 'info' },
    { name: 'one with its figures', text: `二、完成情况\n⟦${DONE}。⟧另开分馆一处。`, previous: `去年如下。${DONE}。`, severity: 'warning' },
    { name: 'neighbours as one passage', text: `⟦${DUTIES}。${DONE}。⟧`, previous: `${DUTIES}。\n${DONE}。` },
    { name: 'another width and spacing', text: `⟦${DUTIES.replaceAll('、', '、 ')}。⟧`, previous: `${DUTIES}。` },
    { name: 'nothing in a short changed sentence', text: `${DONE.replace('66', '71')}。`, previous: `${DONE}。` },
    { name: 'a paragraph with only the year changed', text: `二、完成情况\n⟦${LONG.replace('2024', '2025')}⟧。`, previous: `二、完成情况\n${LONG}。`, severity: 'warning' },
    { name: 'one with all its numbers changed is for information', text: `⟦${LONG.replace('2024', '2025').replace('66', '71').replace('31.8', '33.6').replace('1.25', '1.31').replace('12', '15')}⟧。`, previous: `${LONG}。`, severity: 'info' },
    { name: 'nothing in what a unit is there for', text: `主要职责：${LONG.replace('2024', '2025')}。`, previous: `主要职责：${LONG}。` },
    { name: 'nothing in a short one', text: '以上为本馆情况。', previous: '以上为本馆情况。' },
  ])('$name', ({ text, previous, severity }) => expectHits(rule, { text, previous, ...(severity ? { severity } : {}) }));

  it('lacks last year’s report where there is none', () => expect(stateOf(rule, { text: DUTIES })).toBe('insufficient-data'));

  it('a figure of last year is traced to last year’s report, one of this year is not', () => {
    const text = '2025年接待读者31.8万人次，上年接待读者28.4万人次。';
    const { dataset } = readCsvText('data.csv', '指标,数值,单位,期间\n馆藏,12,万册,2025年\n', pack);
    const subject = read(ground({ pack, dataset, notes: [], previous: [{ file: 'previous/2024.txt', text: '情况如下。\n2024年接待读者28.4万人次，2023年接待读者31.8万人次。' }] }), text);
    const traced = subject.ledger.flatMap(({ figure, by }) => (by?.kind === 'previous' ? [`${figure.text} ${by.id}`] : []));
    expect(traced).toEqual(['28.4万人次 P1:2']);
  });

  it('tells a paragraph that was taken over as one, its short sentences too', () => {
    const paragraph = '部分分馆的空调和照明设备老旧，夏季开放时间受到影响。数字资源平台全年中断3次，读者意见较多。下一步将争取专项资金，分批更换设备，并与运营商签订保障协议。';
    expectHits(rule, { text: `一、存在问题\n⟦${paragraph.slice(0, -1)}⟧。\n二、其他\n无。`, previous: `五、问题\n${paragraph}\n` });
  });
});
