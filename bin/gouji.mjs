#!/usr/bin/env node
// The command line, runnable from any folder under any Node ≥ 18: finds a recent Node and hands over.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, findNode, root, runNode } from '../scripts/bootstrap.mjs';

ensureInstalled();
const main = join(root, 'src/cli/main.ts');
if (findNode() === process.execPath) {
  process.argv[1] = main;
  await import(pathToFileURL(main).href);
} else {
  process.exitCode = await runNode([main, ...process.argv.slice(2)]);
}
