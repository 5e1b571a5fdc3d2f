import { CHANGE, CHANGE_OR_GROWTH, DIFFERENCE, PER_EACH, RATE, SHARE, TOTAL } from '../../core/words/lines.ts';
import type { Grid, Line } from './grid.ts';
import { tryLaw, type Law, type Trial } from './laws.ts';

/** A law that the lines of a grid obey, with how each of them does. */
export interface Kept {
  readonly law: Law;
  readonly trials: readonly Trial[];
}

/** Lines that are looked at to find a law; it is then tried on all. */
const SAMPLE = 12;
/** How far the operands of a law may stand from its result, in positions. */
const REACH = 24;
const NEAR = 6;
/** Digits that the results which obey an unannounced law must have between them: fewer may be chance. */
const TELLING = 6;

/**
 * The laws of a grid. A position that calls itself a total, a difference or a rate needs one line that obeys; any other needs two
 * that tell, and three where they are no more than copies. Twice as many must obey as do not.
 */
export function mine(grid: Grid): Kept[] {
  const lines = grid.lines.filter(({ name, cells }) => !isPercent(name, cells) && !PER_EACH.test(name));
  if (lines.length === 0) return [];
  const positions = grid.names.map((_, position) => position);
  // Wholes before their parts from the end, wholes behind them from the start: the parts of a part are then known before its whole.
  const before = gathered(positions.toReversed(), (result, known) => lawsFor(result, grid, lines, (width) => runs(result, 1, width, known)));
  const behind = gathered(positions, (result, known) => lawsFor(result, grid, lines, (width) => [...runs(result, -1, width, known), ...differencesTo(result)]));
  return positions.flatMap((result) => bestOf([...before, ...behind].filter(({ law }) => law.result === result)));
}

function gathered(positions: readonly number[], lawsOf: (result: number, known: readonly Kept[]) => Kept[]): Kept[] {
  const kept: Kept[] = [];
  for (const result of positions) kept.push(...lawsOf(result, kept));
  return kept;
}

function lawsFor(result: number, grid: Grid, lines: readonly Line[], amounts: (width: number) => Law[]): Kept[] {
  const name = grid.names[result] ?? '';
  if (PER_EACH.test(name)) return [];
  const candidates = isPercent(name, lines.map(({ cells }) => cells[result] ?? null)) ? ratiosTo(result, name) : amounts(grid.names.length);
  return bestOf(candidates.flatMap((law) => obeyed(law, isAnnounced(law, name), lines) ?? []));
}

/** By its name, or because most of its cells are: a row of amounts may end in a rate. */
function isPercent(name: string, cells: Line['cells']): boolean {
  const filled = cells.filter((cell) => cell !== null);
  return RATE.test(name) || filled.filter((cell) => cell.statement.dimension === 'percent').length * 2 > filled.length;
}

const isAnnounced = ({ kind }: Law, name: string): boolean => kind === 'change' || kind === 'rate' || (kind === 'sum' ? TOTAL : DIFFERENCE).test(name);

function obeyed(law: Law, announced: boolean, lines: readonly Line[]): Kept | null {
  const sample = trialsOf(law, lines.slice(0, SAMPLE));
  if (!isObeyed(sample, announced)) return null;
  const trials = lines.length > SAMPLE ? trialsOf(law, lines) : sample;
  return isObeyed(trials, announced) ? { law, trials } : null;
}

const trialsOf = (law: Law, lines: readonly Line[]): Trial[] => lines.flatMap((line) => tryLaw(law, line) ?? []);

function isObeyed(trials: readonly Trial[], announced: boolean): boolean {
  const good = trials.filter(({ held }) => held);
  const bad = trials.length - good.length;
  if (announced) return good.length >= Math.max(1, bad);
  const results = new Set(good.map(({ tried }) => written(tried)));
  // That one line is the difference of two others happens by chance where no word says so.
  const enough = good.every(({ copied, tried }) => copied || tried.kind === 'difference') ? 3 : 2;
  const digits = [...results].reduce((count, text) => count + text.replace(/\D/g, '').length, 0);
  return results.size >= enough && digits >= TELLING && good.length >= 2 * bad;
}

const written = ({ terms: [result] }: Trial['tried']): string => result?.figure.text ?? '';

/** Of several laws for one result those that most lines obey. */
function bestOf(kept: readonly Kept[]): Kept[] {
  const obeying = ({ trials }: Kept): number => trials.filter(({ held, copied }) => held && !copied).length * 2 + trials.filter(({ held }) => held).length;
  const most = Math.max(0, ...kept.map(obeying));
  return kept.filter((one) => obeying(one) === most);
}

/** Runs of two positions or more from the result on; a part that has parts of its own stands for them, or they for it. */
function runs(result: number, step: 1 | -1, width: number, known: readonly Kept[]): Law[] {
  const skips = new Map(known.filter(({ law }) => law.kind === 'sum').map(({ law }) => [law.result, law.operands]));
  const chains = [chain(result, step, width, skips), ...(skips.size > 0 ? [chain(result, step, width, new Map())] : [])];
  return chains.flatMap((positions) => positions.slice(1).map((_, i): Law => ({ kind: 'sum', result, operands: positions.slice(0, i + 2) })));
}

function chain(result: number, step: 1 | -1, width: number, skips: ReadonlyMap<number, readonly number[]>): number[] {
  const positions: number[] = [];
  const covered = new Set<number>();
  for (let at = result + step; at >= 0 && at < width && Math.abs(at - result) <= REACH; at += step) {
    if (covered.has(at)) continue;
    positions.push(at);
    for (const part of skips.get(at) ?? []) covered.add(part);
  }
  return positions;
}

/** The difference of two positions that stand before it, nearest first. */
const differencesTo = (result: number): Law[] => pairsBefore(result).map((operands) => ({ kind: 'difference', result, operands }));

const ratiosTo = (result: number, name: string): Law[] => {
  const kinds = SHARE.test(name) && !CHANGE_OR_GROWTH.test(name) ? (['rate'] as const) : CHANGE.test(name) ? (['change'] as const) : CHANGE_OR_GROWTH.test(name) ? (['change', 'rate'] as const) : (['rate', 'change'] as const);
  return kinds.flatMap((kind) => pairsBefore(result).map((operands) => ({ kind, result, operands })));
};

function pairsBefore(result: number): [number, number][] {
  const near = Array.from({ length: Math.min(result, NEAR) }, (_, i) => result - 1 - i);
  return near.flatMap((a) => near.filter((b) => b !== a).map((b): [number, number] => [a, b]));
}
