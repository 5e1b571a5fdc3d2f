// Everything that must work before anything is installed: plain JavaScript for Node 18 and later.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const OLDEST = [24, 12];

function isRecent(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

/** Installs the locked dependencies when they are missing or older than the lock file. Prints to stderr only. */
export function ensureInstalled() {
  const lock = join(root, 'package-lock.json');
  const stamp = join(root, 'node_modules', '.package-lock.json');
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(lock).mtimeMs) return;
  console.error('gouji: installing dependencies (first start, about half a minute) … 首次启动，正在安装依赖……');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (done.status === 0) return;
  console.error('gouji: npm ci failed; see its message above, then start again. 依赖安装失败，请按上面的提示处理后重试。');
  process.exit(2);
}

/** The path of a Node that runs the sources: this one, else the packaged one. */
export function findNode() {
  if (isRecent(process.versions.node)) return process.execPath;
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const folder = join(root, 'node_modules', `node-${platform}-${process.arch}`);
  const packaged = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(packaged)) return packaged;
  console.error(
    `gouji: needs Node ${OLDEST.join('.')} or later; this is ${process.versions.node} and none is packaged for ${platform}-${process.arch}. Install one from nodejs.org.\n` +
      `需要 Node ${OLDEST.join('.')} 以上版本，请从 nodejs.org 安装。`,
  );
  process.exit(2);
}

/** Runs `node …args` under a recent Node; passes on signals; resolves to the exit code. */
export function runNode(args, options = {}) {
  const child = spawn(findNode(), args, { stdio: 'inherit', ...options });
  // A terminal sends Ctrl-C to the whole group, the child included; without one the signal comes to us alone.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill('SIGTERM'));
  return new Promise((resolve) => {
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : signal === 'SIGTERM' ? 143 : 3)));
    child.on('error', () => resolve(2));
  });
}

/** The script behind a tool's command name, taken from its package's `bin`. */
export async function toolScript(name) {
  const packages = { tsc: 'typescript', vitest: 'vitest', vite: 'vite', oxlint: 'oxlint' };
  const folder = join(root, 'node_modules', packages[name] ?? name);
  const { readFileSync } = await import('node:fs');
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[name]);
}
