import type { BudgetBook, DocumentFacts, Table, TableKind } from '../../domain/book.js';
import { isMoneyUnit } from '../../domain/number.js';
import { all, appropriation, basic, both, current, general, ofFund, ofKind, project, type Takes } from './candidate.js';
import { columnScope } from './column-scope.js';
import type { Contents } from './contents.js';
import type { Margin } from './margin.js';
import type { Masks } from './masks.js';
import { RowScopes } from './row-scope.js';
import { departmentMargins, projectMargins } from './target-margins.js';
import { toldMargins } from './told-margins.js';

/** What a form holds, whatever its rows and columns; the first scope that agrees with the other forms is taken. */
const SCOPES: Readonly<Partial<Record<TableKind, readonly Takes[]>>> = {
  'income-expenditure-summary': [all],
  'income-summary': [all],
  'expenditure-summary': [all, current],
  'appropriation-summary': [appropriation],
  'appropriation-expenditure': [appropriation, both(appropriation, current)],
  'general-expenditure': [general, both(general, current)],
  'general-basic-expenditure': [both(general, basic), both(general, basic, current)],
  'economic-classification': [all, general, basic, both(general, basic), appropriation, both(general, current)],
  'agency-operating': [both(general, ofKind('operating'))],
  'managed-funds-expenditure': [ofFund('managed-funds')],
  'state-capital-expenditure': [ofFund('state-capital')],
  'project-expenditure': [project, both(project, current), both(project, general)],
};

/** Every printed amount that lines can give. */
export function marginsOf(book: BudgetBook, contents: Contents, masks: Masks): Margin[] {
  const margins: Margin[] = [];
  const agreement = new Agreement(masks);
  // Forms with one scope first: the others are settled by them.
  const tables = book.tables
    .filter((table) => !table.empty && SCOPES[table.kind] !== undefined && isMoneyUnit(table.unit))
    .sort((a, b) => (SCOPES[a.kind]?.length ?? 0) - (SCOPES[b.kind]?.length ?? 0));
  for (const table of tables) {
    const variants = (SCOPES[table.kind] ?? []).map((scope) => marginsOfTable(table, scope, book.document, contents));
    const best = agreement.best(variants);
    agreement.learn(best);
    margins.push(...best);
  }
  return [...margins, ...projectMargins(contents), ...departmentMargins(book), ...toldMargins(book)];
}

/** One figure that differs says more than several that happen to be the same. */
const MISMATCH = 5;

/** How well the readings of a form agree with what is known: same lines, same amount. */
class Agreement {
  readonly #masks: Masks;
  readonly #known = new Map<string, Set<string>>();

  constructor(masks: Masks) {
    this.#masks = masks;
  }

  best(variants: readonly (readonly Margin[])[]): readonly Margin[] {
    if (variants.length < 2) return variants[0] ?? [];
    const scores = variants.map((margins) => this.#score(margins));
    return variants[scores.indexOf(Math.max(...scores))] ?? [];
  }

  learn(margins: readonly Margin[]): void {
    for (const margin of margins) {
      if (margin.weight < 1) continue;
      const key = this.#keyOf(margin);
      this.#known.set(key, (this.#known.get(key) ?? new Set()).add(plainValue(margin)));
    }
  }

  #score(margins: readonly Margin[]): number {
    let score = 0;
    for (const margin of margins) {
      const known = margin.weight < 1 ? undefined : this.#known.get(this.#keyOf(margin));
      if (known) score += known.has(plainValue(margin)) ? 1 : -MISMATCH;
    }
    return score;
  }

  /** Which candidates it takes, as a sum that hardly two sets share. */
  #keyOf({ takes, year }: Margin): string {
    const places = this.#masks.places(takes);
    let sum = 0;
    let mixed = 0;
    for (const place of places) {
      sum += place;
      mixed = (mixed + Math.imul(place + 1, 0x9e3779b1)) | 0;
    }
    return `${year} ${places.length} ${sum} ${mixed}`;
  }
}

const plainValue = ({ value, unit }: Margin): string =>
  `${value.includes('.') ? value.replace(/\.?0+$/, '') : value}${unit}`;

function marginsOfTable(table: Table, scope: Takes, document: DocumentFacts, contents: Contents): Margin[] {
  const { unit } = table;
  if (!isMoneyUnit(unit)) return [];
  const columns = table.columns.flatMap((column) => {
    const found = columnScope(table, column, document);
    return found ? [{ column, ...found }] : [];
  });
  const rows = new RowScopes(table, contents);
  return table.rows.flatMap((row) => {
    const own = rows.next(row);
    const hasFigures = columns.some(({ column }) => row.cells[column.id]?.value);
    if (!own || !hasFigures) return [];
    return columns.flatMap(({ column, year: which, takes }): Margin[] => {
      const cell = row.cells[column.id];
      const value = cell?.value ?? null;
      const side = column.path[0];
      if (row.side !== undefined && side !== (row.side === 'income' ? '收入' : '支出') && cell === undefined) return [];
      return [
        {
          year: which,
          value: value ?? '0',
          unit,
          takes: [scope, own, takes],
          weight: value === null || cell?.doubtful ? 0.1 : 1,
          label: `${table.title} ${row.name} ${column.path.at(-1) ?? ''}`.trim(),
        },
      ];
    });
  });
}
