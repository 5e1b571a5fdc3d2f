// npm run check: types, lint, then all tests (the house test is one of them). Stops at the first failure.
import { ensureInstalled, root, runNode, toolScript } from './bootstrap.mjs';

ensureInstalled();
for (const [tool, ...args] of [['tsc', '--noEmit'], ['oxlint', '--deny-warnings'], ['vitest', 'run']]) {
  console.error(`\n— ${tool} ${args.join(' ')}`);
  const code = await runNode([await toolScript(tool), ...args], { cwd: root });
  if (code !== 0) process.exit(code);
}
