import { bareName, numberingOf } from '../../domain/text.js';
import { functionalClasses } from '../../forms/classification/index.js';
import type { LabelRow, RowSpec, Selector } from '../../forms/template.js';
import { chineseNumber } from '../narrative/chinese-number.js';
import type { Resolved, ResolvedLine } from '../resolved.js';
import { select } from '../select.js';
import type { DerivedField, DerivedRow, LeafColumn, RowFacts } from './derived.js';

type TwoSided = Extract<RowSpec, { readonly by: 'two-sided' }>;
type Side = 'income' | 'expenditure';

/** One side of a printed row. */
interface Half {
  readonly text: string;
  readonly sum: readonly Selector[] | null;
  readonly bold: boolean;
  readonly lines: readonly ResolvedLine[];
  readonly isTotal: boolean;
}

/** Income and expenditure side by side: sources on the left, classes on the right, totals below. */
export function twoSidedRows(
  spec: TwoSided,
  resolved: Resolved,
  lines: readonly ResolvedLine[],
  leaves: readonly LeafColumn[],
): DerivedRow[] {
  const half = (row: LabelRow | null, own = lines): Half | null =>
    row && { text: row.text, sum: row.sum, bold: row.bold ?? false, lines: own, isTotal: /总计|合计/.test(row.text) };
  const income = spec.income.map((row) => half(row));
  const expenditure = [
    ...spec.before.map((row) => half(row)),
    ...classRows(spec, resolved, lines),
    ...spec.after.map((row) => half(row)),
  ];
  const rows = Array.from({ length: Math.max(income.length, expenditure.length) }, (_, index) =>
    pairOf(income[index] ?? null, expenditure[index] ?? null, resolved, leaves),
  );
  const closing = spec.closing.map((row) => pairOf(half(row.income), half(row.expenditure), resolved, leaves));
  return [...rows, ...closing];
}

function classRows(spec: TwoSided, resolved: Resolved, lines: readonly ResolvedLine[]): Half[] {
  const classes = classesOfYear(resolved.base.year).filter(
    (code) =>
      spec.classes === 'all' || lines.some((line) => line.functional.startsWith(code) && line.now !== undefined),
  );
  return classes.map((code, index) => {
    const number = chineseNumber(index + 1);
    const lead = spec.numbering === 'none' ? '' : spec.numbering === '一、' ? `${number}、` : `（${number}）`;
    return {
      text: `${lead}${resolved.nameOf(code)}`,
      sum: ['all'],
      bold: false,
      lines: lines.filter((line) => line.functional.startsWith(code)),
      isTotal: false,
    };
  });
}

/** Classes that departments print: those of this year's classification. */
const classesOfYear = (year: number): readonly string[] => [
  ...new Set(
    functionalClasses()
      .filter(({ from, to }) => (from ?? 0) <= year && year <= (to ?? 9999))
      .map(({ code }) => code),
  ),
];

function pairOf(
  income: Half | null,
  expenditure: Half | null,
  resolved: Resolved,
  leaves: readonly LeafColumn[],
): DerivedRow {
  const sideOf = (leaf: LeafColumn): Half | null => (leaf.side === 'income' ? income : expenditure);
  return {
    bold: (income?.bold ?? false) || (expenditure?.bold ?? false),
    facts: [...factsOf(income, 'income'), ...factsOf(expenditure, 'expenditure')],
    fields: leaves.map((leaf): DerivedField => {
      const half = sideOf(leaf);
      if ('row' in leaf) return { is: 'text', text: half?.text ?? '' };
      return {
        is: 'amount',
        quantity: half?.sum
          ? select(resolved, half.lines, [...half.sum, ...leaf.sum], leaf.year === undefined ? 'now' : leaf.year)
          : null,
      };
    }),
  };
}

function factsOf(half: Half | null, side: Side): RowFacts[] {
  if (!half || half.text === '') return [];
  const numbering = numberingOf(half.text);
  return [
    {
      code: null,
      name: bareName(half.text),
      level: half.isTotal ? 'total' : 'item',
      side,
      ...(numbering ? { numbering } : {}),
    },
  ];
}
