/** A text reduced to what counts for comparison, with the way back. */
export interface Normalised {
  /** Letters, digits and Chinese characters in half width and lower case; spaces and punctuation are gone. */
  readonly codes: Uint16Array;
  /** Offset in the original text of each code. */
  readonly offsets: Uint32Array;
}

const FOLD = foldTable();

function foldTable(): Uint16Array {
  const fold = new Uint16Array(65536);
  for (let code = 0; code < 65536; code++) {
    if (code >= 0xd800 && code <= 0xdfff) {
      fold[code] = code;
      continue;
    }
    const char = String.fromCharCode(code).normalize('NFKC');
    const one = char.length === 1 ? char : String.fromCharCode(code);
    fold[code] = /[\p{L}\p{N}%‰]/u.test(one) ? one.toLowerCase().charCodeAt(0) : 0;
  }
  return fold;
}

export function normalise(text: string): Normalised {
  const codes = new Uint16Array(text.length);
  const offsets = new Uint32Array(text.length);
  let n = 0;
  for (let i = 0; i < text.length; i++) {
    const code = FOLD[text.charCodeAt(i)] ?? 0;
    if (code === 0) continue;
    codes[n] = code;
    offsets[n++] = i;
  }
  return { codes: codes.subarray(0, n), offsets: offsets.subarray(0, n) };
}
