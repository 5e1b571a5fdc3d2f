import { storeError } from './open.ts';

/** Every method's rejection as a failure with words. */
export function guarded<S extends object>(store: S, file: string): S {
  return new Proxy(store, {
    get(target, name, receiver) {
      const method: unknown = Reflect.get(target, name, receiver);
      if (typeof method !== 'function') return method;
      return async (...args: unknown[]) => {
        try {
          return await (Reflect.apply(method, target, args) as Promise<unknown>);
        } catch (error) {
          throw storeError(error, file);
        }
      };
    },
  });
}
