// npm start: sets everything up, imports the first example into an empty database, drafts, reviews and serves it.
import { join } from 'node:path';
import { ensureInstalled, root, runNode } from './bootstrap.mjs';

ensureInstalled();
process.exitCode = await runNode([join(root, 'src/cli/main.ts'), 'serve', '--example', ...process.argv.slice(2)], { cwd: root });
