import type { WriteSheet } from 'hucre';
import type { BaseSheet } from '../../compile/base-field.js';
import { BASE_SHEETS } from '../../compile/base-sheets.js';
import { COMPUTED_COLUMNS, checkResult, type Records } from './checks.js';
import { FIELD_CHECK_COLUMN } from './fields-sheet.js';
import { PROTECTION } from './frame.js';
import { cellName, inSheet, SheetCells } from './sheet-cells.js';
import { TOTALS_ROW } from './sheet-rows.js';
import { ABOUT, COMPUTED, HEADER, LABEL, TITLE, WRONG } from './styles.js';

const INSTRUCTIONS_SHEET = '使用说明';

const STEPS: readonly (readonly [zh: string, en: string])[] = [
  [
    '依次填写后面各表的绿色格子；灰色格子自动计算，不用填。',
    'Fill in the green cells of the sheets that follow; grey ones are computed.',
  ],
  [
    '先填“预算单位”和“项目”，其他表的下拉列表由它们而来。',
    'Begin with 预算单位 and 项目: other sheets choose from them.',
  ],
  [
    '金额一律以元为单位。没有填 0，不知道或不适用则留空：空白不等于 0。',
    'Amounts are in 元. 0 means none; blank means not known or not applicable.',
  ],
  [
    '科目从下拉列表中选择，也可以只填编码；鼠标停在表头上可看填写说明。',
    'Choose items from the lists or type the code alone; headers have notes.',
  ],
  [
    '不用的行清空即可，中间可以空行；不要改表名和表头。要删除行或排序，先撤销工作表保护（没有密码）。',
    'Clear rows that are not used, gaps do no harm; leave names of sheets and headers. To delete or sort rows, unprotect the sheet (no password).',
  ],
  [
    '下表“待处理”都为 0 后，运行 mingsuan compile 本文件，即生成整套公开文件；还有问题时，会逐条指出在哪张表哪一格、怎样改。',
    'When all is 0 below, run mingsuan compile on this file; what is still wrong is listed with sheet, cell and remedy.',
  ],
];

/** The first sheet: how to fill in the others, and how much of each is still open. */
export function instructions(title: string, records: Records): WriteSheet {
  const cells = new SheetCells();
  cells.put(0, 0, title, TITLE);
  for (const [index, [zh, en]] of STEPS.entries()) cells.put(1 + index, 0, `${index + 1}．${zh}\n     ${en}`, ABOUT);
  const header = STEPS.length + 2;
  for (const [column, words] of ['工作表', '填写内容', '待处理（应为0）'].entries())
    cells.put(header, column, words, HEADER);
  let open = 0;
  for (const [index, sheet] of BASE_SHEETS.entries()) {
    const row = header + 1 + index;
    const column = checkColumn(sheet);
    const result = openIn(sheet, records);
    open += result;
    cells.cells.set(`${row},0`, {
      value: sheet.name,
      style: LABEL,
      hyperlink: { target: '', location: inSheet(sheet.name, 'A1') },
    });
    cells.put(row, 1, sheet.about.zh, { ...COMPUTED, alignment: { wrapText: true, vertical: 'center' } });
    cells.compute(row, 2, { formula: inSheet(sheet.name, cellName(TOTALS_ROW, column)), result }, COMPUTED);
  }
  const last = header + BASE_SHEETS.length;
  const range = `${cellName(header + 1, 2)}:${cellName(last, 2)}`;
  cells.put(last + 1, 0, '合计', LABEL);
  cells.put(last + 1, 1, '', COMPUTED);
  cells.compute(last + 1, 2, { formula: `SUM(${range})`, result: open }, COMPUTED);
  return {
    name: INSTRUCTIONS_SHEET,
    cells: cells.cells,
    columns: [{ width: 22 }, { width: 84 }, { width: 18 }],
    merges: STEPS.map((_, index) => ({ startRow: 1 + index, startCol: 0, endRow: 1 + index, endCol: 2 })),
    rowDefs: new Map([
      [0, { height: 34 }],
      ...STEPS.map((_, index) => [1 + index, { height: 34 }] as const),
      ...BASE_SHEETS.map((_, index) => [header + 1 + index, { height: 34 }] as const),
    ]),
    conditionalRules: [{ type: 'cellIs', operator: 'greaterThan', priority: 1, range, formula: '0', style: WRONG }],
    protection: PROTECTION,
    view: { showGridLines: false },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 1 },
  };
}

const checkColumn = (sheet: BaseSheet): number =>
  sheet.layout === 'fields' ? FIELD_CHECK_COLUMN : sheet.fields.length + (COMPUTED_COLUMNS[sheet.id] ? 1 : 0);

function openIn(sheet: BaseSheet, records: Records): number {
  if (sheet.layout === 'rows')
    return records[sheet.id].filter((record) => !/^✓?$/.test(checkResult(sheet, record, records))).length;
  const record = records[sheet.id][0] ?? {};
  return sheet.fields.filter(({ required, key }) => required && (record[key] === undefined || record[key] === ''))
    .length;
}
