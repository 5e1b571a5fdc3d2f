import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A real browser and a real server share the machine with nothing else, so that no test waits for another's load.
    maxWorkers: 1,
    // The locale of the machine must not decide which words are tested.
    env: { LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8', GOUJI_MODEL_URL: '', GOUJI_DATABASE: '' },
  },
});
