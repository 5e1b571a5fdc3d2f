import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Address } from '../../core/eval/recording.ts';
import type { Recordings } from '../../ports/recordings.ts';
import { recordingSchema } from '../../wire/eval-recording.ts';
import { saveInto } from '../save.ts';
import { readChecked, safeName } from './checked.ts';

/** Recordings as YAML below a folder: `<model>/<prompt>/<report>/<section>.<trial>.yaml`. An answer stands there line by line, so that a diff shows what changed in it. */
export function recordingsIn(folder: string): Recordings {
  const pathOf = ({ model, prompt, case: id, trial }: Address): string => join(folder, safeName(model), safeName(prompt), ...id.split('/').map(safeName)) + `.${trial}.yaml`;
  return {
    load(at) {
      const path = pathOf(at);
      return existsSync(path) ? readChecked(path, path, parse, recordingSchema) : undefined;
    },
    save(recording) {
      const path = pathOf(recording);
      saveInto(path, stringify(recording, { lineWidth: 0, blockQuote: 'literal' }));
    },
  };
}
