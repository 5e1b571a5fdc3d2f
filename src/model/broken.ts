/** What kept an answer from coming or from being finished: stopped by whoever asked, no (more) bytes in time, no connection, more than any answer needs. */
export class Broken extends Error {
  override readonly name = 'Broken';
  readonly kind: 'aborted' | 'timeout' | 'unreachable' | 'overlong';

  constructor(kind: Broken['kind'], detail: string) {
    super(detail);
    this.kind = kind;
  }
}
