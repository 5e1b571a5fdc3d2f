import { describe, expect, it } from 'vitest';
import { ground } from '../../src/account/ground.ts';
import { read } from '../../src/account/read.ts';
import { openLibrary } from '../../src/app/library.ts';
import { EMPTY_DATASET } from '../../src/core/datum.ts';

const known = ground({ pack: openLibrary().pack('general'), dataset: EMPTY_DATASET, notes: [] });
const failed = (text: string): string[] => read(known, text).formulas.flatMap(({ state, working }) => (state === 'failed' ? [working] : []));
const TOTAL = '共发放各类资助资金375.94万元，资助学生1224人次。其中：国家助学金304.94万元，1082人次，占资助总额的81.1%；';

describe('a share of two things that are told together', () => {
  it('is right where it is of either', () => expect(failed(`${TOTAL}国家励志奖学金71.00万元，142人次，占18.9%。`)).toEqual([]));
  it('is wrong where it is of neither', () => expect(failed(`${TOTAL}国家励志奖学金71.00万元，142人次，占28.9%。`)).not.toEqual([]));
});
