// node scripts/run.mjs TOOL …args: runs an installed tool (vitest, tsc, oxlint, vite) or a file under a recent Node.
import { ensureInstalled, root, runNode, toolScript } from './bootstrap.mjs';

const [tool, ...args] = process.argv.slice(2);
ensureInstalled();
const script = /\.m?[jt]s$/.test(tool) ? tool : await toolScript(tool);
process.exitCode = await runNode([script, ...args], { cwd: root });
