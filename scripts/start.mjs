// What `npm start` shows: the report on the repository's own sample disclosures. Errors in them are what there is to see.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const run = spawnSync(process.execPath, [join(root, 'bin', 'mingsuan.mjs'), 'check', join(root, 'fixtures')], {
  stdio: 'inherit',
});
process.exit(run.status === 1 ? 0 : (run.status ?? 2));
