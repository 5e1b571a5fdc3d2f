import type { Address, Recording } from '../core/eval/recording.ts';

/** Where recorded answers are kept, one at each address. */
export interface Recordings {
  load(at: Address): Recording | undefined;
  /** Replaces what stood there. */
  save(recording: Recording): void;
}
