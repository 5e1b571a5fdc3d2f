import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { expectHits, pack, ruleOf, run, type Case } from './tester.ts';

const rule = ruleOf('repeat-section', RULES);

const DUTIES = '负责全县档案资源的收集整理、安全保管和开发利用，组织开展档案宣传教育和业务培训，指导各镇机关档案室的规范建设';

describe('repeat-section', () => {
  it.each<Case>([
    { text: `一、职能\n${DUTIES}。\n二、任务\n本年${`⟦${DUTIES}⟧`}。\n三、其他\n无。`, severity: 'warning' },
    { text: `一、职能\n我馆${DUTIES}；\n另外⟦${DUTIES}⟧，完成上级交办事项。` },
  ])('hits $text', (given) => expectHits(rule, given));

  it('calls a section that is mostly a long copy an error', () => {
    const long = `${DUTIES}，${'按年度计划完成库房消防改造并通过验收，妥善保存全部历史卷宗与照片底片资料，建立借阅登记和定期盘点办法，明确各岗位的保管责任'}`;
    expectHits(rule, { text: `一、职能\n${long}。\n二、任务\n⟦${long}⟧。`, severity: 'error' });
  });

  it('counts all copies of a section together, and calls the longest the error', () => {
    const long = `${DUTIES}，按年度计划完成库房消防改造并通过验收，妥善保存全部历史卷宗与照片底片资料，建立借阅登记和定期盘点办法`;
    const other = '全年接待查档群众并当场答复咨询，为退役军人和失地农民补办证明材料，上门服务行动不便的老人，办结率保持稳定，没有收到投诉';
    const text = `一、职能\n${long}。\n二、服务\n${other}。\n三、效果\n⟦${long}⟧。\n又按时完成其他交办事项。\n⟦${other}⟧。`;
    expectHits(rule, { text });
    const { findings } = run(rule, { text: text.replace(/[⟦⟧]/g, '') });
    expect(findings.map(({ severity, args }) => [severity, Number(args['copied']) > 80])).toEqual([['error', true], ['warning', true]]);
  });

  it.each([
    `一、职能\n${DUTIES}。\n二、任务\n完成库房搬迁。`,
    '一、深入学习宣传贯彻上级会议精神不断巩固壮大主流舆论阵地和各项工作机制\n甲。\n二、深入学习宣传贯彻上级会议精神不断巩固壮大主流舆论阵地和各项工作机制\n乙。',
    '及时布置自评，成立自评工作小组，明确分工，落实责任，认真开展自评自查工作，经查阅、核实有关账务及项目等执行情况，填写自评表格并综合分析，形成本评价报告。'.repeat(1),
  ])('passes %s', (text) => expectHits(rule, { text }));

  it('leaves the sentences of the template alone', () => {
    const [template = ''] = pack.phrases.template;
    expectHits(rule, { text: `${template}。\n一、过程\n甲乙丙丁。${template}。` });
  });
});
