import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from './disclosures.js';
import { expectedOf } from './expected.js';

const folder = join(ROOT, 'fixtures');

// A person checked each book.json and findings.json against the text once; `npm run fixtures:update` writes them anew, and the
// difference is read before it goes in.
describe.each(readdirSync(folder).filter((name) => existsSync(join(folder, name, 'input.txt'))))('%s', (name) => {
  const read = (file: string) => readFileSync(join(folder, name, file), 'utf8');
  const given = expectedOf(read('input.txt'));
  test('reads as the book that was checked by hand', () => expect(given.book).toBe(read('book.json')));
  test('is told the findings that were checked by hand', () => expect(given.findings).toBe(read('findings.json')));
});
