// Reads a .doc from stdin and prints its text as JSON. A process of its own, so that a bad file can be stopped.
import WordExtractor from 'word-extractor';

const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);

try {
  const document = await new WordExtractor().extract(Buffer.concat(chunks));
  process.stdout.write(JSON.stringify({ parts: [document.getBody(), document.getTextboxes({ includeHeadersAndFooters: false }), document.getFootnotes(), document.getEndnotes()] }));
} catch (error) {
  process.stdout.write(JSON.stringify({ problem: error instanceof Error ? error.message : String(error) }));
}
