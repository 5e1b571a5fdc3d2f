import { compose } from '../draft/compose/composer.ts';
import type { Model } from '../ports/model.ts';

/** The built-in composer as a model: it needs no server and no network, and answers in the same schema. */
export const composer: Model = {
  name: 'builtin-composer',
  kind: 'composer',
  url: null,
  answer: (request) => Promise.resolve({ kind: 'ok', reply: compose(request.material), usage: null }),
};
