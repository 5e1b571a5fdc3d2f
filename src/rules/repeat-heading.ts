import { defineRule } from '../core/rule.ts';
import { normalTitle } from '../text/sections.ts';

/** Letters from which a title says what its section is about: 概况 and 结论 may stand anywhere. */
const LEAST = 5;

/** A heading that stands twice under the same parent, or anywhere with the same words above it. */
export default defineRule<{ title: string }>({
  code: 'repeat-heading',
  severity: 'info',
  source: { text: '公文写作规范：标题应各有所指', force: 'practice' },
  applies: () => true,
  *check({ report }) {
    const first = new Map<string, { start: number; end: number }>();
    for (const { title, heading } of report.sections) {
      const key = normalTitle(title);
      const before = first.get(key);
      if (key.length < LEAST) continue;
      if (!before) first.set(key, heading);
      else yield { at: { start: heading.start, end: heading.end }, args: { title }, related: [{ start: before.start, end: before.end }] };
    }
  },
  say: {
    'zh-CN': ({ title }) => ({ what: `标题“${title}”前面已经有过`, why: '两处标题相同，看不出各写什么', remedy: '合并两处，或改写标题' }),
    en: ({ title }) => ({ what: `The heading “${title}” has stood before`, why: 'Two headings are the same, so neither says what its section is about', remedy: 'Merge the two, or word one of them anew' }),
  },
});
