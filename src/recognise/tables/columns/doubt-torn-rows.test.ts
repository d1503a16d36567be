import { expect, test } from 'vitest';
import { readTable } from '../read-table.test-support.js';

const doubted = (text: string): string[] =>
  readTable(text, 'income-summary').table.rows.flatMap((row) =>
    Object.values(row.cells).some(({ doubtful }) => doubtful) ? [row.name || '—'] : [],
  );

const HEAD = '部门收入总表\n单位：万元\n单位名称→合计→一般公共预算→政府性基金→上年结转\n';

test('a row between tabs that broke at a blank cell is in doubt, and so is what is left of it', () => {
  const rows =
    '山前县水利局→90.00→70.00\n20.00→0.00\n县水利站→30.00→30.00→→\n县水文站→40.00→40.00→→\n县灌溉站→20.00→→20.00→\n县供水站→10.00→10.00→→';
  expect(doubted(HEAD + rows)).toEqual(['山前县水利局', '—']);
});

test('where every third row is broken, all of the table is in doubt', () => {
  const rows =
    '山前县水利局→90.00→70.00\n20.00→0.00\n县水利站→30.00→20.00\n10.00→0.00\n县水文站→60.00→50.00→10.00→0.00';
  expect(doubted(HEAD + rows)).toEqual(['山前县水利局', '—', '县水利站', '—', '县水文站']);
});

test('an amount where names stand shows that a row lost its first cells', () => {
  const text = `部门收入总表
单位：万元
功能分类科目→→→→本年预算数
类→款→项→科目名称→合计→财政拨款收入→事业收入→经营收入→其他收入→上年结转
201→→→一般公共服务支出→90.00→70.00→0.00→0.00→0.00→20.00
201→26
档案事务→90.00→70.00→0.00→0.00→0.00→20.00
201→26→01→行政运行→50.00→50.00→0.00→0.00→0.00→0.00
201→26→02→一般行政管理事务→20.00→20.00→0.00→0.00→0.00→0.00
201→26→04→档案馆→20.00→0.00→0.00→0.00→0.00→20.00`;
  const { table } = readTable(text, 'income-summary');
  const cells = (name: string) => Object.values(table.rows.find((row) => row.name === name)?.cells ?? {});
  expect(cells('档案事务')).not.toEqual([]);
  expect(cells('档案事务').every(({ doubtful }) => doubtful)).toBe(true);
  expect(cells('档案馆').some(({ doubtful }) => doubtful)).toBe(false);
});

test('rows between tabs with blank cells are read as printed', () => {
  expect(
    doubted(`${HEAD}山前县水利局→90.00→70.00→20.00→\n县水利站→30.00→30.00→→\n县水文站→60.00→40.00→20.00→`),
  ).toEqual([]);
});
