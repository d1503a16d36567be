import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { TABLE_KINDS } from '../domain/table-kinds.js';
import { FORMS, formOf } from './registry.js';

const folder = fileURLToPath(new URL('./forms/', import.meta.url));

test('every kind but 其他 has one form, in a file of its name', () => {
  const kinds = FORMS.map((form) => form.kind);
  expect([...kinds].sort()).toEqual(TABLE_KINDS.filter((kind) => kind !== 'other').sort());
  expect(readdirSync(folder).sort()).toEqual(kinds.map((kind) => `${kind}.ts`).sort());
  expect(formOf('other')).toBeUndefined();
});

describe.each(FORMS.map((form) => [form.kind, form] as const))('%s', (_, form) => {
  test('says by which titles, columns and rows it is known, and on what law it rests', () => {
    expect(form.known.length).toBeGreaterThan(0);
    expect(form.columns.length).toBeGreaterThan(0);
    expect(form.rows.length).toBeGreaterThan(0);
    expect(form.basis.length).toBeGreaterThan(0);
    for (const { meaning, words } of form.columns) expect(words.filter(Boolean).length, meaning).toBeGreaterThan(0);
  });
  test('has a note for the empty table exactly when it is published empty or by choice', () => {
    if (form.demand === 'even-if-empty') expect(form.emptyNote).not.toBeNull();
    if (form.demand === 'always') expect(form.emptyNote).toBeNull();
  });
});

test('the page on adding a form names files that are there', () => {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const page = readFileSync(`${root}docs/adding-a-form.md`, 'utf8');
  const named = [...page.matchAll(/`((?:src|docs)\/[\w./-]+)`/g)].map((match) => match[1] ?? '');
  expect(named.length).toBeGreaterThan(4);
  for (const path of named) expect(existsSync(root + path), path).toBe(true);
});
