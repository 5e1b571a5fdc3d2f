import { join } from 'node:path';
import { expect, it } from 'vitest';
import { copyExample } from '../app/benches.ts';
import { scriptedServer } from '../model/server.ts';
import { gouji } from './terminals.ts';

it('asks no model for a report that could not be kept: the folder of --out is not there', async () => {
  let asked = 0;
  const server = await scriptedServer((_, response) => {
    asked++;
    response.writeHead(500).end();
  });
  const { folder, remove } = copyExample('county-library');
  try {
    const { code, told } = await gouji(['draft', folder, '--out', join(folder, 'nowhere', 'r.md')], { env: { GOUJI_MODEL_URL: server.url, GOUJI_MODEL: 'm' } });
    expect([code, asked]).toEqual([2, 0]);
    expect(told).toContain('nowhere');
  } finally {
    remove();
    await server.close();
  }
});
