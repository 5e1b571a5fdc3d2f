import type { Material } from '../core/material.ts';
import { compose } from '../draft/compose/composer.ts';
import type { Model } from '../ports/model.ts';
import type { Transport } from '../ports/transport.ts';

export const COMPOSER = 'builtin-composer';

/** The built-in composer as a model: it needs no server and no network, and answers in the same schema. */
export const composer: Model = {
  name: COMPOSER,
  kind: 'composer',
  url: null,
  answer: (request) => Promise.resolve({ kind: 'ok', reply: request.offline(), usage: null }),
  assign: (question) => Promise.resolve({ kind: 'ok', reply: question.offline(), usage: null }),
};

/** The composer as a server that was handed the material beside the request, so that its answers can be recorded like any other's. */
export const composerTransport = (material: Material): Transport => () =>
  Promise.resolve({ status: 200, body: { choices: [{ finish_reason: 'stop', message: { role: 'assistant', content: JSON.stringify(compose(material), null, 1) } }] } });
