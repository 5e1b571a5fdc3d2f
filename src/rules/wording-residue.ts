import { overlap, type Span } from '../core/place.ts';
import { EXAMINING, LEFT_OPEN, SIGNED, TOLD_TO_FILL, WHETHER_OR_NOT } from '../core/words/reports.ts';
import { occurrences } from '../text/occurrences.ts';
import { defineRule } from '../core/rule.ts';
import type { Subject } from '../core/subject.ts';

type Args = { phrase: string; kind: 'instruction' | 'question' | 'blank' };

export default defineRule<Args>({
  code: 'wording-residue',
  severity: 'error',
  source: { text: '模板填写说明和设问不应留在成稿中', force: 'practice' },
  applies: () => true,
  *check(subject) {
    const instructions = residueSpans(subject);
    for (const { span, phrase } of instructions) yield { at: span, args: { phrase, kind: 'instruction' } };
    for (const span of blanks(subject.report.text)) yield { at: span, severity: 'warning', args: { phrase: subject.report.text.slice(span.start, span.end), kind: 'blank' } };
    let next = 0;
    for (const sentence of subject.report.sentences) {
      while (next < instructions.length && (instructions[next]?.span.end ?? 0) <= sentence.start) next++;
      const instruction = instructions[next]?.span;
      if (instruction && overlap(instruction, sentence)) continue;
      const at = unanswered(subject.report.text, sentence);
      if (at) yield { at, args: { phrase: subject.report.text.slice(at.start, at.end), kind: 'question' } };
    }
  },
  say: {
    'zh-CN': ({ phrase, kind }) =>
      kind === 'question'
        ? { what: `设问没有回答：“${phrase}”`, why: '“是否……”是模板的提问，原样保留而没有写明是或否', remedy: '直接写明结论，如“一致”，并写明依据' }
        : kind === 'blank'
          ? { what: `空着没有填：“${phrase}”`, why: '模板留出的空或代替名称、数字的符号还在', remedy: '写上名称或数字' }
        : { what: `留有模板的填写说明：“${phrase}”`, why: '这是模板告诉填写人怎么写的话，不是报告内容', remedy: '删去，写上本单位的实际情况' },
    en: ({ phrase, kind }) =>
      kind === 'question'
        ? { what: `A question is left unanswered: “${phrase}”`, why: 'The template asks 是否…; the report repeats it without yes or no', remedy: 'State the answer and its grounds' }
        : kind === 'blank'
          ? { what: `Left open: “${phrase}”`, why: 'A blank of the template, or marks that stand for a name or a number', remedy: 'Write the name or the number' }
        : { what: `An instruction of the template was left in: “${phrase}”`, why: 'It tells the writer what to write and is not part of a report', remedy: 'Delete it and describe what was really done' },
  },
});

/** Instructions in the order of the text; of several in one sentence the first, as they are one defect. */
function residueSpans({ report, pack }: Subject): { span: Span; phrase: string }[] {
  const told = [...report.text.matchAll(TOLD_TO_FILL)].map(({ index, 0: phrase }) => ({ span: { start: index, end: index + phrase.length }, phrase }));
  const found = [...pack.phrases.residue.flatMap((phrase) => occurrences(report.text, phrase).map((span) => ({ span, phrase }))), ...told];
  found.sort((a, b) => a.span.start - b.span.start);
  let sentence = 0;
  let last = -1;
  return found.filter(({ span }) => {
    while (sentence < report.sentences.length - 1 && (report.sentences[sentence] as Span).end <= span.start) sentence++;
    const first = sentence !== last;
    last = sentence;
    return first;
  });
}

/** Blanks and marks that stand for something, but where a line is to be signed. */
function blanks(text: string): Span[] {
  return [...text.matchAll(LEFT_OPEN)].flatMap(({ index, 0: { length } }) => {
    const line = text.slice(text.lastIndexOf('\n', index) + 1, index + length);
    return SIGNED.test(line) ? [] : [{ start: index, end: index + length }];
  });
}

/** A sentence with 是否 that ends like a statement and names nobody who examines. */
function unanswered(text: string, sentence: Span): Span | undefined {
  const words = text.slice(sentence.start, sentence.end);
  const at = words.indexOf('是否');
  if (at < 0 || /[？?]/.test(words) || EXAMINING.test(words.slice(0, at)) || WHETHER_OR_NOT.test(words)) return undefined;
  return sentence;
}
