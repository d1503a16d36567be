import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { scaled } from '../domain/number.js';
import { EXAMPLE_BASE } from '../prepare/base-example.js';
import { writeNewBase } from './compile-new-base.js';

const folder = mkdtempSync(join(tmpdir(), 'mingsuan-new-base-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  'xlsx',
  'json',
])('last year’s own base data (%s) begin the next year with everything in them', async (kind) => {
  const last = join(folder, `last.${kind}`);
  const next = join(folder, `next-${kind}.json`);
  expect(await writeNewBase(last, { example: true })).toMatchObject({ ok: true });
  expect(await writeNewBase(next, { from: last })).toMatchObject({ ok: true });
  const base = JSON.parse(readFileSync(next, 'utf8'));
  expect([base.type, base.year, base.template]).toEqual(['budget', EXAMPLE_BASE.year + 1, EXAMPLE_BASE.template]);
  expect(base.lines.map(({ lastYear }: { lastYear: string }) => scaled(lastYear))).toEqual(
    EXAMPLE_BASE.lines.map(({ amount }) => scaled(amount)),
  );
  expect(scaled(base.threePublic.reception.lastYear)).toBe(scaled(EXAMPLE_BASE.threePublic.reception.amount));
  expect(base.projects).toHaveLength(EXAMPLE_BASE.projects.length);
});

test('a template for another kind of disclosure is left out', async () => {
  const last = join(folder, 'budget.json');
  const next = join(folder, 'accounts.json');
  await writeNewBase(last, { example: true });
  expect(await writeNewBase(next, { from: last, type: 'final-accounts', roll: 'same-year' })).toMatchObject({
    ok: true,
  });
  expect(JSON.parse(readFileSync(next, 'utf8'))).toMatchObject({ type: 'final-accounts', template: null });
});

test.each([
  'budget',
  'final-accounts',
] as const)('the example of another year has that year’s dates (%s)', async (type) => {
  const own = join(folder, `own-${type}.json`);
  const other = join(folder, `other-${type}.json`);
  await writeNewBase(own, { example: true, type });
  const { year } = JSON.parse(readFileSync(own, 'utf8'));
  await writeNewBase(other, { example: true, type, year: year - 3 });
  const dates = (file: string) => {
    const { publishedOn, assets } = JSON.parse(readFileSync(file, 'utf8'));
    return [publishedOn, assets.asOf].map((date: string) => Number(date.slice(0, 4)));
  };
  expect(dates(other)).toEqual(dates(own).map((date) => date - 3));
});
