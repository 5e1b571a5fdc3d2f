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
  ])('%s', (_, text, expected) => expect(failures(text)).toEqual(expected));
});
