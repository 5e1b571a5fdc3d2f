import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { GoujiError } from '../../core/error.ts';
import type { Address } from '../../core/eval/recording.ts';
import type { Recordings } from '../../ports/recordings.ts';
import { recordingSchema } from '../../wire/eval-recording.ts';
import { saveInto } from '../save.ts';

/** Recordings as YAML below a folder: `<model>/<prompt>/<report>/<section>.<trial>.yaml`. An answer stands there line by line, so that a diff shows what changed in it. */
export function recordingsIn(folder: string): Recordings {
  const pathOf = ({ model, prompt, case: id, trial }: Address): string => join(folder, safe(model), safe(prompt), ...id.split('/').map(safe)) + `.${trial}.yaml`;
  return {
    load(at) {
      const path = pathOf(at);
      if (!existsSync(path)) return undefined;
      const result = recordingSchema.safeParse(parse(readFileSync(path, 'utf8')));
      if (result.success) return result.data;
      const issue = result.error.issues[0];
      throw new GoujiError('case-invalid', { file: path, path: `/${issue?.path.join('/') ?? ''}`, problem: issue?.message ?? '' });
    },
    save(recording) {
      const path = pathOf(recording);
      saveInto(path, stringify(recording, { lineWidth: 0, blockQuote: 'literal' }));
    },
  };
}

/** A name that no file system reads otherwise: `qwen3:8b`, `org/model` and `..` stay one folder. */
const safe = (name: string): string => name.replace(/[^\p{L}\p{N}._@-]/gu, '_').replace(/^\.+/, '_');
