import type { ColumnMeaning } from '../../../domain/book.js';
import { keptWith } from '../../../domain/kept.js';
import type { FigureColumn, RawRow, Side } from '../layout.js';
import { type Equation, equationsOf } from './equations.js';
import { agrees, type RowFigures } from './row-figures.js';

/** What the rows of one side of a table are tried against, found out once and not for every way in which each may be read. */
export interface SideTraits {
  readonly side: Side;
  readonly equations: readonly Equation[];
  /** How rarely each column is filled. */
  readonly rarity: readonly number[];
  /** Column by printed place; undefined where no figure has its column. */
  readonly columnAt: readonly (number | undefined)[];
  /** True where a column holds 人员经费, 公用经费 or 对个人和家庭的补助: then a row's code and name have a say. */
  readonly hasKinds: boolean;
  readonly hasProjects: boolean;
  /** True where columns hold funds that most documents have no money of. */
  readonly hasFunds: boolean;
  /** Economic classes (301, 303 …) of which a row without blank cells prints 人员经费 as well as 公用经费. */
  readonly mixedKinds?: ReadonlySet<string>;
}

/**
 * Columns that stay blank in most documents: a figure stands there only when something says so. Those that are rare alike
 * are told apart by sums alone; where these leave it open, the figure is in doubt.
 */
const RARE: Readonly<Partial<Record<ColumnMeaning, number>>> = {
  'managed-funds': 3,
  'state-capital': 3,
  'special-account': 3,
  'service-income': 3,
  'business-income': 3,
  'superior-subsidy': 3,
  'affiliate-remittance': 3,
  'other-income': 3,
  'unit-funds': 3,
  'carry-over-in': 2,
  'business-operations': 3,
  'remit-upward': 4,
  'subsidise-affiliates': 4,
  capital: 3,
  household: 1,
  'goods-services': 1,
  'travel-abroad': 3,
  'vehicle-purchase': 3,
  'project-operating': 2,
};

const rarityOf = (column: FigureColumn): number => Math.max(0, ...column.meanings.map((meaning) => RARE[meaning] ?? 0));

const KINDS: ReadonlySet<ColumnMeaning> = new Set(['personnel', 'operating', 'household']);

/** Tables with the same header share their sides. */
export const traitsOfSide = keptWith((side: Side): SideTraits => {
  const { columns } = side;
  const columnAt: (number | undefined)[] = [];
  for (const { position } of columns) while (columnAt.length <= position) columnAt.push(undefined);
  for (const [at, { position }] of columns.entries()) if (position >= 0) columnAt[position] = at;
  return {
    side,
    equations: equationsOf(columns),
    rarity: columns.map(rarityOf),
    columnAt,
    hasKinds: columns.some(({ meaning }) => KINDS.has(meaning)),
    hasFunds: columns.some(({ meaning }) => meaning === 'managed-funds' || meaning === 'state-capital'),
    hasProjects: columns.some(({ meaning }) => meaning === 'project'),
  };
});

/**
 * The traits of a side without the sums that break in all its whole rows: a part of its header was read below another one's
 * merged head, or below none.
 */
export function traitsProved(
  traits: SideTraits,
  rows: readonly RawRow[],
  figures: readonly RowFigures[],
  side: number,
): SideTraits {
  const size = traits.side.columns.length;
  const whole = figures.filter(
    ({ count }, at) => count === size && rows[at]!.side === side && rows[at]!.figures[0]?.position === undefined,
  );
  if (whole.length < FEWEST_WHOLE) return traits;
  const equations = traits.equations.filter((equation) => whole.some((row) => holdsIn(equation, row)));
  return equations.length < traits.equations.length ? { ...traits, equations } : traits;
}
const FEWEST_WHOLE = 3;

/** Whether a sum holds in a row that prints a figure in every column; one with a dash leaves it open. */
function holdsIn({ whole, parts }: Equation, { from, values, slack }: RowFigures): boolean {
  let sum = 0;
  let allowed = slack[from + whole]!;
  for (const part of parts) {
    sum += values[from + part]!;
    allowed += slack[from + part]!;
  }
  return Number.isNaN(sum + values[from + whole]!) || agrees(values[from + whole]!, sum, allowed);
}

/** The traits of a side with what its whole rows tell: which classes are both 人员经费 and 公用经费. */
export function traitsWithRows(traits: SideTraits, rows: readonly RawRow[], side: number): SideTraits {
  if (!traits.hasKinds) return traits;
  const { columns } = traits.side;
  const at = (kind: ColumnMeaning) => columns.findIndex(({ meaning }) => meaning === kind);
  const kinds = [at('personnel'), at('operating')];
  if (kinds.includes(-1)) return traits;
  const isFilled = (text: string | undefined) => text !== undefined && /[1-9]/.test(text);
  const mixedKinds = new Set<string>();
  for (const { side: own, code, figures } of rows)
    if (own === side && code !== null && figures.length === columns.length)
      if (kinds.every((column) => isFilled(figures[column]!.text))) mixedKinds.add(code.slice(0, 3));
  return mixedKinds.size > 0 ? { ...traits, mixedKinds } : traits;
}
