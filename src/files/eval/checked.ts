import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { GoujiError } from '../../core/error.ts';

/** What a file holds, parsed and checked against a schema. Throws `case-invalid` with `name`, the place in the file, and what is wrong there. */
export function readChecked<S extends z.ZodType>(path: string, name: string, parse: (text: string) => unknown, schema: S): z.output<S> {
  const text = readFileSync(path, 'utf8');
  let value: unknown;
  try {
    value = parse(text);
  } catch (cause) {
    throw new GoujiError('case-invalid', { file: name, path: '/', problem: cause instanceof Error ? cause.message : String(cause) }, cause);
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new GoujiError('case-invalid', { file: name, path: `/${issue?.path.join('/') ?? ''}`, problem: issue?.message ?? '' });
}

/** A name that no file system reads otherwise: `qwen3:8b`, `org/model` and `..` stay one folder. */
export const safeName = (name: string): string => name.replace(/[^\p{L}\p{N}._@-]/gu, '_').replace(/^\.+/, '_');
