import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openDisclosures } from '../src/app/open-disclosures.js';
import type { BudgetBook } from '../src/domain/book.js';
import type { CheckReport } from '../src/domain/findings.js';
import { ROOT } from './disclosures.js';

const folder = mkdtempSync(join(tmpdir(), 'mingsuan-volume-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const [archives, science, water] = ['archives-spaces/input', 'science-tabs/input', 'formats/disclosure'].map((name) =>
  readFileSync(join(ROOT, 'fixtures', `${name}.txt`), 'utf8'),
) as [string, string, string];
const CONTENTS =
  '松溪区2026年部门预算汇编\n目录\n松溪区水务管理局2026年部门预算公开……1\n江湾市科学技术局2025年部门预算公开……19\n\f';

async function opened<Make extends 'book' | 'report'>(text: string, make: Make) {
  const path = join(folder, `${make}.txt`);
  writeFileSync(path, text);
  const made: (Make extends 'book' ? BudgetBook : CheckReport)[] = [];
  for await (const { result } of openDisclosures([path], make === 'book' ? { make } : { make: 'report', rules: [] })) {
    if (!result.ok) throw new Error(result.refusal.kind);
    made.push((make === 'book' ? result.value : (result.value as { report: CheckReport }).report) as never);
  }
  return made;
}

const titlesOf = (books: readonly BudgetBook[]) =>
  books.map(({ document: { department, year } }) => `${department.name} ${year}`);
const toldIn = (reports: readonly CheckReport[]) =>
  reports.flatMap(({ findings }) => findings.map(({ rule, message }) => `${rule} ${message.zh}`));

test('each department of a volume is a disclosure of its own, found as it is when it stands alone', async () => {
  const volume = [CONTENTS + water, science, archives].join('\n\f');
  expect(titlesOf(await opened(volume, 'book'))).toEqual([
    '松溪区水务管理局 2026',
    '江湾市科学技术局 2025',
    '云岭市档案馆 2025',
  ]);
  const alone = [];
  for (const text of [water, science, archives]) alone.push(...(await opened(text, 'report')));
  expect(toldIn(await opened(volume, 'report'))).toEqual(toldIn(alone));
});

test('places in a volume are places in its file', async () => {
  const [, second] = await opened(`${water}\n${science}`, 'book');
  const first = science.split('\n').findIndex((line) => line.includes('收入'));
  const lines = `${water}\n${science}`.split('\n');
  for (const { rows } of second?.tables ?? [])
    for (const { cells } of rows)
      for (const { at } of Object.values(cells)) {
        expect(at.line).toBeGreaterThan(lines.length - science.split('\n').length + first - 1);
        expect(lines[(at.line ?? 0) - 1]).toContain(at.quote.trim().split(/\s/)[0]);
      }
});

test('another department named in a title parts nothing', async () => {
  const lines = water.split('\n');
  const middle = lines.findIndex((line) => line.startsWith('第三部分'));
  const text = [...lines.slice(0, middle), '江湾市科学技术局2025年部门预算公开', ...lines.slice(middle)].join('\n');
  expect(await opened(text, 'book')).toHaveLength(1);
});

test('the budget of a unit stays with its department', async () => {
  const unit = water.replaceAll('松溪区水务管理局', '松溪区水文站').replaceAll('部门预算', '单位预算');
  expect(await opened(`${water}\n\f${unit}`, 'book')).toHaveLength(1);
});
