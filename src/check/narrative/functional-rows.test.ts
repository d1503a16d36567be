import { expect, test } from 'vitest';
import type { Row, Table } from '../../domain/book.js';
import { functionalRows, namedParts } from './functional-rows.js';

const row = (code: string | null, name: string): Row => ({
  id: `${code ?? ''}${name}`,
  code,
  name,
  level: null,
  at: { quote: name },
  cells: {},
});
const table: Table = {
  id: 't1',
  kind: 'general-expenditure',
  title: '一般公共预算支出表',
  unit: '万元',
  empty: false,
  note: null,
  columns: [],
  at: { quote: '' },
  rows: [
    row('201', '一般公共服务支出'),
    row('20126', '档案事务'),
    row('2012601', '行政运行'),
    row('2012604', '档案馆'),
    row('208', '社会保障和就业支出'),
    row('20805', '行政事业单位养老支出'),
    row('2080505', '机关事业单位基本养老保险缴费支出'),
    row('2080506', '机关事业单位职业年金缴费支出'),
    row('210', '卫生健康支出'),
    row('21015', '医疗保障管理事务'),
    row('2101501', '行政运行'),
  ],
};
const codes = (words: string, code?: string) =>
  functionalRows(table, { kind: 'functional', scope: null, words, ...(code ? { code } : {}) }).map((one) => one.code);

test.each([
  ['社会保障和就业支出（类）社会福利（款）殡葬（项）', ['社会保障和就业', '社会福利', '殡葬']],
  ['维修(护)费（款）', ['维修护']],
  ['一般公共服务支出-档案事务-档案馆', ['一般公共服务', '档案事务', '档案馆']],
  ['卫生健康支出', ['卫生健康']],
])('%s has the parts %j', (words, names) => expect(namedParts(words).map((part) => part.name)).toEqual(names));

test.each([
  [
    'its own class tells one 行政运行 from the other',
    '一般公共服务支出（类）档案事务（款）行政运行（项）',
    ['2012601'],
  ],
  ['a name told shorter', '社会保障和就业（类）行政事业单位养老（款）机关事业单位养老保险缴费（项）', ['2080505']],
  ['an item without its class may be either', '行政运行（项）', []],
  ['a class by its name', '社会保障和就业（类）支出', ['208']],
  ['an item that the table does not have', '社会保障和就业支出（类）社会福利（款）殡葬（项）', []],
])('%s', (_, words, wanted) => expect(codes(words)).toEqual(wanted));

test('a code decides, unless the name says something else', () => {
  expect(codes('档案馆（项）', '2012604')).toEqual(['2012604']);
  expect(codes('住房公积金（项）', '2012604')).toEqual([]);
  expect(codes('殡葬（项）', '2081004')).toEqual([]);
});
