import fc from 'fast-check';

const { GOUJI_SEED: seed = '20261128', GOUJI_RUNS: runs = '1' } = process.env;

/** How many times as many cases as usual are tried: GOUJI_RUNS. */
export const times = (usual: number): number => usual * Number(runs);

/**
 * Properties are tried on the same cases in every run, so that what lands does not hang on chance. GOUJI_SEED=17 takes other cases,
 * GOUJI_SEED=random others each time: for looking, by hand and often.
 */
fc.configureGlobal({ ...(seed === 'random' ? {} : { seed: Number(seed) }), numRuns: times(100) });

export default fc;
