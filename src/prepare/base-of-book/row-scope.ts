import type { Row, Table } from '../../domain/book.js';
import { codesOfName } from '../../forms/classification/index.js';
import {
  all,
  basic,
  both,
  carried,
  current,
  ofCode,
  ofFund,
  ofKind,
  ofProject,
  ofUnit,
  project,
  type Takes,
} from './candidate.js';
import { itemCode } from './codes.js';
import type { Contents } from './contents.js';
import { depthOf } from './row-depth.js';
import { isCarriedOn, isCarriedOver, sourcesOfWords } from './sources.js';

/** Kinds of expenditure by the words of a row. */
const KINDS: readonly (readonly [RegExp, Takes])[] = [
  [/^基本支出/, basic],
  [/^人员(?:经费|支出)/, ofKind('personnel')],
  [/^公用(?:经费|支出)/, ofKind('operating')],
  [/^项目支出/, project],
];

const kindOf = (name: string): Takes | undefined => KINDS.find(([words]) => words.test(name))?.[1];

interface Above {
  readonly depth: number;
  readonly takes: Takes;
  readonly isCarried: boolean;
}

/** Goes down the rows of a table and tells what each adds up; undefined where that cannot be told. */
export class RowScopes {
  readonly #table: Table;
  readonly #contents: Contents;
  /** Rows above on the same side whose numbering the row stands under. */
  readonly #above = new Map<string, Above[]>();
  #unit: Takes = all;

  constructor(table: Table, contents: Contents) {
    this.#table = table;
    this.#contents = contents;
  }

  next(row: Row): Takes | undefined {
    if (row.detail) return undefined;
    const takes = row.level === 'unit' ? this.#ofUnitRow(row) : this.#ofRow(row);
    return takes && both(takes, row.level === 'unit' || row.level === 'total' ? all : this.#unit, this.#ofGroup(row));
  }

  #ofUnitRow(row: Row): Takes {
    const unit = this.#contents.unitOf(row.code, row.name);
    this.#unit = unit === undefined ? all : ofUnit(unit);
    return this.#unit;
  }

  #ofGroup({ group }: Row): Takes {
    const unit = group === undefined ? undefined : this.#contents.unitOf(null, group);
    return unit === undefined ? all : ofUnit(unit);
  }

  #ofRow(row: Row): Takes | undefined {
    if (isCarriedOn(row.name)) return undefined;
    if (this.#table.kind === 'project-expenditure') {
      const code = this.#contents.projectOf(row.code, row.name);
      if (code !== undefined) return ofProject(code);
      return row.level === 'total' || row.name === '' ? all : undefined;
    }
    if (row.level === 'total')
      return kindOf(row.name) ?? (row.side !== 'expenditure' && /本年|当年/.test(row.name) ? current : all);
    if (row.pair) return both(ofCode(row.code ?? ''), ofCode(row.pair.code));
    const code = itemCode(row);
    if (code !== undefined) return ofCode(code);
    if (row.side === undefined && row.name === '') return all;
    return row.side === 'income' || this.#isIncomeList() ? this.#ofSource(row) : this.#ofExpenditure(row);
  }

  #isIncomeList(): boolean {
    return this.#table.kind === 'income-summary';
  }

  #ofSource(row: Row): Takes | undefined {
    const depth = depthOf(row);
    const above = (this.#above.get('income') ?? []).filter((one) => one.depth < depth);
    const parent = above.at(-1);
    const found = this.#sourceOf(row.name, parent);
    if (found) this.#above.set('income', [...above, { depth, ...found }]);
    return found?.takes;
  }

  #sourceOf(name: string, parent: Above | undefined): Omit<Above, 'depth'> | undefined {
    const funds = sourcesOfWords(name);
    const source = funds ? ofFund(...funds) : undefined;
    if (isCarriedOver(name)) return { takes: both(carried, source ?? all), isCarried: true };
    if (/^本年(?:收入|拨款)$/.test(name)) return { takes: current, isCarried: false };
    const isCarried = parent?.isCarried ?? false;
    if (source) return { takes: both(source, isCarried ? carried : current), isCarried };
    // 其中：财政拨款, 经费拨款: the same money again, as far as it can be told.
    return /拨款/.test(name) && parent ? parent : undefined;
  }

  #ofExpenditure(row: Row): Takes | undefined {
    if (/^本年支出/.test(row.name)) return all;
    const kind = kindOf(row.name);
    if (kind) return kind;
    const isTwoSided = row.side !== undefined;
    const codes = codesOfName(row.name, isTwoSided || this.#isFunctional() ? 'functional' : undefined);
    const fitting = codes.filter((code) => (isTwoSided ? code.length === 3 : this.#contents.hasCode(code)));
    if (fitting.length === 1 || (fitting.length > 1 && isTwoSided)) return ofCode(fitting[0] ?? '');
    return fitting.length === 0 ? undefined : this.#byPlace(row, fitting);
  }

  /** Among several codes of one name the one below the code of the row above (行政运行 exists in many 款). */
  #byPlace(row: Row, codes: readonly string[]): Takes | undefined {
    const at = this.#table.rows.indexOf(row);
    for (let before = at - 1; before >= 0; before--) {
      const name = this.#table.rows[before]?.name ?? '';
      const parents = codesOfName(name, 'functional');
      const below = codes.filter((code) => parents.some((parent) => code !== parent && code.startsWith(parent)));
      if (below.length === 1) return ofCode(below[0] ?? '');
    }
    return undefined;
  }

  #isFunctional(): boolean {
    return !/basic|economic|agency/.test(this.#table.kind);
  }
}
