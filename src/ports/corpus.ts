/** One place of one fingerprint: which report, and where in it, in normalised characters. */
export interface Posting {
  readonly hash: number;
  readonly document: number;
  readonly position: number;
}

export interface CorpusReport {
  readonly document: number;
  readonly name: string;
  readonly text: string;
}

export interface CorpusStatus {
  readonly reports: number;
  readonly characters: number;
  readonly postings: number;
  /** Of the postings alone. */
  readonly bytes: number;
  /** Of the way in which fingerprints are taken; others are not comparable. */
  readonly version: number;
}

/** Reports that others are compared with. An engine keeps postings and returns them; what they come to is worked out elsewhere. Hashes are whole numbers below 2^48. */
export interface Corpus {
  /** One report, whole or not at all; takes the place of another of this name. False where it is there already, word for word. */
  add(name: string, text: string, prints: readonly Omit<Posting, 'document'>[]): Promise<boolean>;
  /** `prints`: those that it was added with. False where there is none of this name. */
  remove(name: string, prints: (text: string) => readonly Omit<Posting, 'document'>[]): Promise<boolean>;
  names(): Promise<string[]>;
  /** How many reports there are. */
  size(): Promise<number>;
  /** Where any of these stand; of one that stands in more than `common` reports nothing. */
  postings(hashes: readonly number[], common: number): Promise<Posting[]>;
  report(document: number): Promise<CorpusReport | undefined>;
  status(): Promise<CorpusStatus>;
  close(): Promise<void>;
}
