import type { DataValidation, WriteSheet } from 'hucre';
import { SUBJECTS } from '../../compile/base-choices.js';
import type { BaseField, ListName } from '../../compile/base-field.js';
import { listOf, type Named } from '../../compile/base-lists.js';
import { sheetOf } from '../../compile/base-sheets.js';
import { cellName, columnRange, inSheet, SheetCells } from './sheet-cells.js';
import { FIRST_ROW, rowsOf } from './sheet-rows.js';
import { COMPUTED, HEADER } from './styles.js';

/** The hidden sheet that drop-downs take their values from. */
const LISTS_SHEET = '选项';

const LISTS: readonly ListName[] = [
  'functional',
  'departmental',
  'governmental',
  'units',
  'projects',
  'target-owners',
  'subjects',
  'templates',
  'natures',
  'categories',
  'operators',
  'level1',
  'level2',
  'vehicles',
];

/** The helper sheet, and what each list is called in validations. */
export class DropDowns {
  readonly #named: Named;
  readonly #lists: ReadonlyMap<ListName, readonly string[]>;

  constructor(named: Named, year: number | null) {
    this.#named = named;
    this.#lists = new Map(LISTS.map((name) => [name, listOf(name, named, year)]));
  }

  /** A code with its name, or the words for a key, where the list has it. */
  shown(list: ListName, code: string): string {
    const known = this.#byCode(list).get(code);
    return known ?? code;
  }

  readonly #codes = new Map<ListName, ReadonlyMap<string, string>>();
  #byCode(list: ListName): ReadonlyMap<string, string> {
    const known = this.#codes.get(list);
    if (known) return known;
    const made = new Map(
      (this.#lists.get(list) ?? []).map((words) => [SUBJECTS.get(words) ?? words.split(' ')[0]!, words]),
    );
    this.#codes.set(list, made);
    return made;
  }

  /** The validation of a field in a range; none where anything may be written. */
  validation(field: BaseField, range: string): DataValidation | undefined {
    const { holds } = field;
    if (holds.is === 'choice') return strict(range, { values: [...holds.choices.keys()] });
    if (holds.is === 'money') return numeric(range, 'decimal', '元，非负数，最多两位小数；没有填 0。');
    if (holds.is === 'count') return numeric(range, 'whole', '非负整数。');
    if (holds.is === 'decimal') return numeric(range, 'decimal', '非负数。');
    if (holds.is === 'year')
      return { ...numeric(range, 'whole', '四位年度。'), operator: 'between', formula1: '2000', formula2: '2100' };
    const list = 'list' in holds ? holds.list : undefined;
    return list === undefined ? undefined : { type: 'list', allowBlank: true, range, formula1: this.#source(list) };
  }

  #source(list: ListName): string {
    const column = LISTS.indexOf(list);
    if (!isOfSheets(list)) {
      const last = Math.max(1, this.#lists.get(list)?.length ?? 0);
      return inSheet(LISTS_SHEET, columnRange(column, 1, last));
    }
    const first = inSheet(LISTS_SHEET, `$${cellName(1, column).replace(/\d+$/, '')}$2`);
    const whole = inSheet(LISTS_SHEET, columnRange(column, 1, this.#rows(list)));
    return `OFFSET(${first},0,0,MAX(1,COUNTIF(${whole},"?*")),1)`;
  }

  #rows(list: ListName): number {
    const own = sheetOf(list === 'units' ? 'units' : 'projects');
    return rowsOf(own, this.#named[own.id as 'units' | 'projects'].length) + (list === 'target-owners' ? 1 : 0);
  }

  /** The helper sheet itself: lists of the classification as they are, of units and projects by formula. */
  sheet(): WriteSheet {
    const cells = new SheetCells();
    for (const [column, list] of LISTS.entries()) {
      cells.put(0, column, list, HEADER);
      const values = this.#lists.get(list) ?? [];
      if (!isOfSheets(list)) for (const [row, value] of values.entries()) cells.put(row + 1, column, value, COMPUTED);
      else this.#formulas(list, column, values, cells);
    }
    return { name: LISTS_SHEET, hidden: true, cells: cells.cells, protection: { sheet: true } };
  }

  #formulas(list: ListName, column: number, values: readonly string[], cells: SheetCells): void {
    const { name, id } = sheetOf(list === 'units' ? 'units' : 'projects');
    const first = list === 'target-owners' ? 1 : 0;
    if (first === 1) cells.put(1, column, values[0] ?? '', COMPUTED);
    const rows = rowsOf(sheetOf(id), this.#named[id as 'units' | 'projects'].length);
    for (let row = 0; row < rows; row++) {
      const code = inSheet(name, cellName(FIRST_ROW + row, 0));
      const title = inSheet(name, cellName(FIRST_ROW + row, 1));
      const formula = `IF(${code}="","",${code}&IF(${title}="",""," "&${title}))`;
      cells.compute(first + row + 1, column, { formula, result: values[first + row] ?? '' }, COMPUTED);
    }
  }
}

const isOfSheets = (list: ListName): boolean => list === 'units' || list === 'projects' || list === 'target-owners';

const strict = (range: string, more: Partial<DataValidation>): DataValidation => ({
  type: 'list',
  range,
  allowBlank: true,
  showErrorMessage: true,
  errorStyle: 'stop',
  errorTitle: '请从下拉列表中选择',
  errorMessage: '这一格只能填写下拉列表中的值。',
  ...more,
});

const numeric = (range: string, type: 'decimal' | 'whole', errorMessage: string): DataValidation => ({
  type,
  operator: 'greaterThanOrEqual',
  formula1: '0',
  range,
  allowBlank: true,
  showErrorMessage: true,
  errorStyle: 'stop',
  errorTitle: '请填写数字',
  errorMessage,
});
