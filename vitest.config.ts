import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // The locale of the machine must not decide which words are tested.
    env: { LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8', GOUJI_MODEL_URL: '', GOUJI_DATABASE: '' },
  },
});
