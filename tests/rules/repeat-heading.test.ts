import { describe, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { expectHits, ruleOf } from './tester.ts';

const rule = ruleOf('repeat-heading', RULES);

describe('repeat-heading', () => {
  it.each([
    { name: 'a heading with the same words', text: '一、基本情况\n（一）网络安全工作开展情况\n做了一些事。\n二、绩效情况\n⟦（二）网络安全工作开展情况⟧\n又做了一些事。' },
    { name: 'nothing in short titles', text: '一、基本情况\n（一）概况\n有一些。\n二、绩效情况\n（一）概况\n还有一些。' },
    { name: 'nothing in different ones', text: '一、预算编制情况\n按程序编制。\n二、预算执行情况\n执行良好。' },
  ])('$name', (one) => expectHits(rule, { ...one, severity: 'info' }));
});
