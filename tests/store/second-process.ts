// node second-process.ts DATABASE PROJECT N: writes N files into a project, as another gouji would.
import { openSqliteStore } from '../../src/store/sqlite/store.ts';

const [path = '', project = '', count = '0'] = process.argv.slice(2);
const store = await openSqliteStore(path, () => new Date().toISOString());
for (let i = 0; i < Number(count); i++) await store.putFiles(project, [{ path: `notes/second-${i}.txt`, bytes: new Uint8Array([i]) }]);
await store.close();
