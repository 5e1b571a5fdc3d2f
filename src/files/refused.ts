import { GoujiError } from '../core/error.ts';
import { extensionOf } from '../core/extensions.ts';

/** Formats that are known and not read: the message says what to save them as. */
const REFUSED: Readonly<Record<string, 'wps' | 'et' | 'macro'>> = { wps: 'wps', wpt: 'wps', et: 'et', ett: 'et', docm: 'macro', dotm: 'macro' };

const kindOf = (path: string): 'wps' | 'et' | 'macro' | undefined => (Object.hasOwn(REFUSED, extensionOf(path) ?? '') ? REFUSED[extensionOf(path) ?? ''] : undefined);

/** Prose of such a format: whoever meets one says so. */
export const isRefusedProse = (path: string): boolean => ['wps', 'macro'].includes(kindOf(path) ?? '');

/** Throws `file-old` for one of these. */
export function refuseOld(path: string): void {
  const kind = kindOf(path);
  if (kind !== undefined) throw new GoujiError('file-old', { file: path, kind });
}
