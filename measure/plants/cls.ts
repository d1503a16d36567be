import type { TableKind } from '../../src/domain/book.js';
import { inParagraph, type Plant, tablesOf, withTable } from '../plant.js';

/** A row of a classification table whose name is printed otherwise. */
const renamed = (rules: Plant['rules'], name: string, from: RegExp, to: string, ...kinds: TableKind[]): Plant => ({
  rules,
  name,
  plant({ document }, random) {
    const found = tablesOf(document, ...kinds).flatMap((index) => {
      const part = document.parts[index];
      return part?.is === 'table'
        ? part.table.body.flatMap((cells, row) =>
            cells.flatMap(({ text }, cell) => (from.test(text) ? [{ index, row, cell }] : [])),
          )
        : [];
    });
    if (found.length === 0) return undefined;
    const { index, row, cell } = random.pick(found);
    return {
      document: withTable(document, index, (table) => ({
        ...table,
        body: table.body.map((cells, at) =>
          at === row
            ? cells.map((one, column) => (column === cell ? { ...one, text: one.text.replace(from, to) } : one))
            : cells,
        ),
      })),
    };
  },
});

const FUNCTIONAL: TableKind[] = ['expenditure-summary', 'general-expenditure'];

export const CLS_PLANTS: readonly Plant[] = [
  renamed(['CLS001', 'CLS005', 'CLS007'], 'the name of another item', /^住房公积金$/, '购房补贴', ...FUNCTIONAL),
  renamed(
    ['CLS001', 'CLS005', 'CLS007'],
    'the name of another economic item',
    /^办公费$|^印刷费$|^水费$|^电费$/,
    '咨询费',
    'general-basic-expenditure',
  ),
  renamed(
    ['CLS002', 'CLS005', 'CLS001'],
    'a name of former years',
    /^卫生健康支出$/,
    '医疗卫生与计划生育支出',
    ...FUNCTIONAL,
  ),
  renamed(['CLS005', 'CLS001', 'CLS002'], 'one code with two names', /^行政单位医疗$/, '事业单位医疗', ...FUNCTIONAL),
  {
    rules: ['CLS007', 'NAR004'],
    name: 'an item called by no official name',
    plant: inParagraph(/机关事业单位基本养老保险缴费支出（项）/, (text) =>
      text.replace('机关事业单位基本养老保险缴费支出（项）', '机关事业单位养老保险缴费支出（项）'),
    ),
  },
  {
    rules: ['CLS006'],
    name: 'a section row left out',
    plant({ document }, random) {
      const found = tablesOf(document, ...FUNCTIONAL).flatMap((index) => {
        const part = document.parts[index];
        return part?.is === 'table'
          ? part.table.body.flatMap((cells, row) => (/^2\d{4}$/.test(cells[0]?.text ?? '') ? [{ index, row }] : []))
          : [];
      });
      if (found.length === 0) return undefined;
      const { index, row } = random.pick(found);
      return {
        document: withTable(document, index, (table) => ({ ...table, body: table.body.filter((_, at) => at !== row) })),
        anywhere: true,
      };
    },
  },
];
