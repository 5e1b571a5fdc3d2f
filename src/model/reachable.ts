import { GoujiError } from '../core/error.ts';
import { credentialsOf, shownAddress, type ServerSettings } from './transport.ts';

/** Milliseconds that a server has to say that it is there. */
const PATIENCE = 5_000;

/** Whether a server answers at all, whatever it answers: /models is asked for, which costs nothing. Throws `model-unreachable` or, for a key that it does not accept, `model-denied`. */
export async function isReachable({ url, key }: Pick<ServerSettings, 'url' | 'key'>): Promise<true> {
  const { authorization } = credentialsOf(url, key);
  let status: number;
  try {
    const response = await fetch(`${shownAddress(url)}/models`, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE), headers: authorization === null ? {} : { authorization } });
    ({ status } = response);
    await response.body?.cancel();
  } catch (error) {
    const { cause, name } = error as Error & { cause?: NodeJS.ErrnoException };
    throw new GoujiError('model-unreachable', { url: shownAddress(url), reason: cause?.code ?? name }, error);
  }
  if (status === 401 || status === 403) throw new GoujiError('model-denied', { url: shownAddress(url), reason: String(status) });
  return true;
}
