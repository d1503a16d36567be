import { expect, test } from 'vitest';
import { runFuzz } from '../scripts/fuzz/run-fuzz.js';

// A short run of `npm run fuzz`: damaged files of every format end in a book or a refusal, none is lost, nothing hangs. A PDF
// whose fonts were damaged is read as pictures, which takes seconds a page.
test('damaged files of all formats break nothing', { timeout: 400_000 }, async () => {
  const tally = await runFuzz({ files: 140, seed: 20, jobs: 2, secondsEach: 180, secondsInAll: 120 });
  expect(tally.broken).toEqual([]);
  expect(tally.files).toBeGreaterThan(50);
  expect(tally.books).toBeGreaterThan(15);
  expect(tally.refused).toBeGreaterThan(10);
});
