import type { GradedComparison } from '../../core/eval/comparison.ts';
import type { RunHead } from '../../core/eval/result.ts';

export const share = (value: number | null): string => (value === null ? '–' : value.toFixed(3));
export const signed = (value: number): string => `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value).toFixed(3)}`;
export const probability = (p: number): string => (p < 0.001 ? '<0.001' : p.toFixed(3));
export const interval = ({ low, high }: Pick<GradedComparison, 'low' | 'high'>): string => `[${signed(low)}, ${signed(high)}]`;
export const promptName = ({ prompt }: Pick<RunHead, 'prompt'>): string => `${prompt.id}@${prompt.version} ${prompt.hash.slice(0, 8)}`;
