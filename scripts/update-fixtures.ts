// Writes what each fixture is expected to give (book.json, findings.json). A person reads the difference before it is committed.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectedOf } from '../test/expected.js';

const folder = join(import.meta.dirname, '..', 'fixtures');
for (const name of readdirSync(folder).filter((one) => existsSync(join(folder, one, 'input.txt')))) {
  const { book, findings } = expectedOf(readFileSync(join(folder, name, 'input.txt'), 'utf8'));
  writeFileSync(join(folder, name, 'book.json'), book);
  writeFileSync(join(folder, name, 'findings.json'), findings);
}
