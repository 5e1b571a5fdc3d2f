import { defineRule } from '../core/rule.ts';

/** Money has no smaller unit than 分: an amount in 元 with three decimals or more was computed, not paid. */
export default defineRule<{ written: string }>({
  code: 'figure-precision',
  severity: 'warning',
  source: { text: '金额以元为单位时写到分', force: 'practice' },
  applies: ({ figures }) => (figures.some(({ kind }) => kind === 'money') ? true : 'not-applicable'),
  *check({ figures }) {
    for (const { kind, unit, value, numeral, start, end, text } of figures) {
      const whole = numeral.value !== null && value !== null && numeral.value.scale === value.scale;
      if (kind === 'money' && unit === '元' && whole && value.scale > 2 && !/[万亿萬億]/.test(text)) yield { at: { start, end }, args: { written: text } };
    }
  },
  say: {
    'zh-CN': ({ written }) => ({ what: `“${written}”的小数多于两位`, why: '元以下只到分，三位小数不可能是实际收支', remedy: '核对原数；若单位应为万元，补上“万”' }),
    en: ({ written }) => ({ what: `${written} has more than two decimals`, why: 'Nothing is paid in less than a 分', remedy: 'Check the amount; if it is in 万元, say so' }),
  },
});
