import type { DraftSentence, Gap, Reply } from '../../core/draft.ts';
import type { Material } from '../../core/material.ts';
import { hanNumber } from '../../core/outline.ts';
import { keysOf, pieces } from '../../core/reference.ts';
import { COLLOQUIAL } from '../../core/words/colloquial.ts';
import { officialSentence } from './sentence.ts';

/**
 * Writes a section without any language model: the pack's template sentences around the data, then the notes in their order,
 * each as a plain sentence in its own words. It invents nothing, so what the material lacks becomes a gap.
 */
export function compose(material: Material): Reply {
  const stated: DraftSentence[] = material.templates.map((text) => ({ kind: 'fact', text, notes: [] }));
  const told: DraftSentence[] = material.notes.map((note) => ({ kind: 'fact', text: officialSentence(note.text), notes: [note.id] }));
  const sentences = [...stated, ...(material.style === 'list' ? enumerated(told) : told)];
  const nothing = sentences.length === 0 && material.none !== null;
  return {
    plan: '',
    sentences: nothing ? [{ kind: 'bridge', text: material.none ?? '', notes: [] }] : sentences,
    gaps: nothing ? [] : [...gapsOf(material, sentences), ...told.flatMap(spokenGap)],
  };
}

/** A sentence that is still talk, for the writer to put right; numbers are left out of it. */
function spokenGap({ text }: DraftSentence): Gap[] {
  const word = COLLOQUIAL.find((one) => text.includes(one));
  return word === undefined ? [] : [{ need: `把“${pieces(text).map((piece) => ('text' in piece ? piece.text : '×')).join('').slice(0, SHOWN)}……”改成书面语`, why: `“${word}”是口语` }];
}

/** Characters by which a sentence is known. */
const SHOWN = 18;

/** 一是…；二是…；三是…。 A single point needs no number. */
function enumerated(sentences: readonly DraftSentence[]): DraftSentence[] {
  if (sentences.length < 2) return [...sentences];
  return sentences.map((sentence, i) => {
    const last = i === sentences.length - 1;
    return { ...sentence, text: `${hanNumber(i + 1)}是${sentence.text.replace(/[。；]$/, last ? '。' : '；')}` };
  });
}

function gapsOf(material: Material, sentences: readonly DraftSentence[]): Gap[] {
  const used = new Set(sentences.flatMap((sentence) => keysOf(sentence.text)));
  const unstated = material.keys.filter((key) => key.required && !used.has(key.key)).map((key) => ({ need: key.label, why: material.title }));
  return sentences.length === 0 ? [{ need: material.title, why: material.guidance }, ...unstated] : unstated;
}
