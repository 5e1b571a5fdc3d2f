import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether LibreOffice is at hand: the referee of what a Word file shows. */
export const office = ((): boolean => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore', timeout: 30_000 });
    return true;
  } catch {
    return false;
  }
})();

/** Files as LibreOffice converts them, by their names without extension. It runs once, with a profile of its own. `filter` as in `txt:Text (encoded):UTF8`. */
export function converted(files: Readonly<Record<string, Uint8Array>>, filter: string): Map<string, Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-office-'));
  try {
    const paths = Object.entries(files).map(([name, bytes]) => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    });
    execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', filter, '--outdir', join(folder, 'out'), ...paths], { timeout: 120_000, stdio: 'ignore' });
    const extension = filter.replace(/:.*/, '');
    return new Map(Object.keys(files).map((name) => {
      const stem = name.replace(/\.\w+$/, '');
      return [stem, readFileSync(join(folder, 'out', `${stem}.${extension}`))];
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const AS_TEXT = 'txt:Text (encoded):UTF8';
