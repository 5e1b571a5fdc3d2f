import type { Model } from '../ports/model.ts';

/** A model that answers so many at a time; the others wait for their turn, or until they are aborted. */
export function limited(model: Model, most: number): Model {
  let running = 0;
  const waiting: (() => void)[] = [];
  const inTurn = async <T>(ask: () => Promise<T>): Promise<T> => {
    if (running >= most) await new Promise<void>((resume) => waiting.push(resume));
    running++;
    try {
      return await ask();
    } finally {
      running--;
      waiting.shift()?.();
    }
  };
  return { ...model, answer: (request, signal) => inTurn(() => model.answer(request, signal)), assign: (question, signal) => inTurn(() => model.assign(question, signal)) };
}
