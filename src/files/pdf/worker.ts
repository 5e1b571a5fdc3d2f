// Reads a PDF from stdin and prints its pages as JSON: the pieces of text with their places. A process of its own, so that a bad file can be stopped.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);

/** Pages that are read. */
const MOST = 500;

try {
  const task = getDocument({ data: new Uint8Array(Buffer.concat(chunks)), cMapUrl: `${join(home, 'cmaps')}/`, cMapPacked: true, standardFontDataUrl: `${join(home, 'standard_fonts')}/`, useSystemFonts: true, verbosity: 0 });
  const document = await task.promise;
  const pages: unknown[] = [];
  for (let n = 1; n <= Math.min(MOST, document.numPages); n++) {
    const page = await document.getPage(n);
    const { items } = await page.getTextContent();
    const { width, height } = page.getViewport({ scale: 1 });
    pages.push({ width, height, pieces: items.flatMap((item) => ('str' in item && item.str !== '' ? [{ text: item.str, x: item.transform[4], y: item.transform[5], width: item.width, size: Math.hypot(item.transform[2], item.transform[3]) }] : [])) });
    page.cleanup();
  }
  process.stdout.write(JSON.stringify({ pages }));
} catch (error) {
  process.stdout.write(JSON.stringify({ problem: error instanceof Error ? error.name : String(error) }));
}
