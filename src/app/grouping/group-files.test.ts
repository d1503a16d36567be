import { describe, expect, test } from 'vitest';
import { groupFiles } from './group-files.js';
import type { Outline } from './outline.js';

const LINES = Array.from({ length: 20 }, (_, index) => `产出指标 数量指标 第${index}项培训次数 ≥ ${index} 次`);
const blank: Outline = {
  type: 'budget',
  year: 2025,
  department: '江湾区科学技术局',
  tables: [],
  narrative: 0,
  targets: false,
  lines: [],
};
const of = (fields: Partial<Outline>): Outline => ({ ...blank, ...fields });
const narrative = of({ narrative: 5000 });
const tables = of({ tables: ['income-summary', 'general-expenditure', 'three-public'] });
const targets = of({ type: 'targets', targets: true });
const whole = of({ narrative: 5000, tables: ['income-summary', 'general-expenditure', 'three-public'] });

describe('one disclosure in several files', () => {
  test.each<[string, readonly Outline[], readonly (readonly number[])[]]>([
    ['text, tables and targets, whatever their order', [targets, tables, narrative], [[2, 1, 0]]],
    ['tables one by one', [of({ tables: ['income-summary'] }), of({ tables: ['three-public'] })], [[0, 1]]],
    ['a whole disclosure and its targets', [whole, targets], [[0, 1]]],
    [
      'a department named with and without its region',
      [narrative, of({ ...tables, department: '科学技术局' })],
      [[0, 1]],
    ],
    ['a file that tells no year', [narrative, of({ ...tables, year: null })], [[0, 1]]],
    ['a file that tells no department, among few of one', [narrative, of({ ...tables, department: null })], [[0, 1]]],
    ['beside another department', [narrative, of({ ...whole, department: '云岭县档案馆' }), tables], [[0, 2], [1]]],
    ['beside a whole disclosure that tells the same', [narrative, tables, whole], [[0, 1], [2]]],
  ])('%s', (_, files, groups) => expect(groupFiles(files)).toEqual(groups));
});

describe('kept apart', () => {
  const apart = (files: readonly Outline[]) => files.map((_, index) => [index]);
  test.each<[string, readonly Outline[]]>([
    ['other departments', [narrative, of({ ...tables, department: '云岭县档案馆' })]],
    ['other years', [narrative, of({ ...tables, year: 2024 })]],
    ['budget and final accounts', [narrative, of({ ...tables, type: 'final-accounts' })]],
    [
      'targets where there are budget and final accounts',
      [narrative, of({ ...narrative, type: 'final-accounts' }), targets],
    ],
    ['two versions', [whole, whole]],
    ['a text for two sets of tables', [narrative, tables, tables]],
    ['a blank form', [narrative, of({ ...tables, type: 'blank-form' })]],
    ['a note with nothing in it', [narrative, of({ narrative: 20 })]],
    ['targets printed twice', [of({ ...targets, lines: LINES }), of({ ...targets, lines: LINES })]],
    ['no department at all', [of({ ...narrative, department: null }), of({ ...tables, department: null })]],
  ])('%s', (_, files) => expect(groupFiles(files)).toEqual(apart(files)));

  test('a file that could not be read', () =>
    expect(groupFiles([narrative, undefined, tables])).toEqual([[0, 2], [1]]));
});
