import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** Builds the page into dist/web, from where the server hands it out. One script and one style sheet: the policy allows no inline ones. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
});
