import type { Column, ColumnMeaning } from '../../domain/book.js';
import { gather } from '../../domain/gather.js';
import { perTable } from '../../domain/kept.js';
import { APART } from './columns.js';

/** An equation over the columns of one table, the same in every row: whole = Σ parts. */
export interface ColumnSum {
  readonly whole: Column;
  readonly parts: readonly Column[];
  /** False when a header word is not understood or two readings are possible: only proof may come from it, no finding. */
  readonly sure: boolean;
}

/** What a column is a part of, where both stand side by side without a common header. */
const WITHIN: Readonly<Partial<Record<ColumnMeaning, ColumnMeaning>>> = {
  personnel: 'basic',
  operating: 'basic',
  salaries: 'personnel',
  household: 'personnel',
  'goods-services': 'operating',
  capital: 'operating',
  'project-operating': 'project',
  'project-specific': 'project',
};

/** A table may split its total by kind of spending and again by source of money; the two are never added together. */
const KINDS = new Set<ColumnMeaning>([
  'basic',
  'personnel',
  'salaries',
  'household',
  'operating',
  'goods-services',
  'capital',
  'project',
  'project-operating',
  'project-specific',
  'business-operations',
  'remit-upward',
  'subsidise-affiliates',
]);
const SOURCES = new Set<ColumnMeaning>([
  'of-which-appropriation',
  'general-budget',
  'managed-funds',
  'state-capital',
  'special-account',
  'service-income',
  'business-income',
  'superior-subsidy',
  'affiliate-remittance',
  'other-income',
  'unit-funds',
]);

interface Group {
  readonly column?: Column;
  readonly word: string;
  readonly meaning: ColumnMeaning;
  readonly members: Group[];
}

/** The equations that a table's header states. */
export const columnSums = perTable(({ columns }): readonly ColumnSum[] => {
  const found: ColumnSum[] = [];
  collect(headerTree(columns), found);
  return found;
});

function headerTree(columns: readonly Column[]): Group {
  const root: Group = { word: '', meaning: 'unknown', members: [] };
  for (const column of columns) {
    let group = root;
    column.path.forEach((word, depth) => {
      const last = depth === column.path.length - 1;
      const meaning = last ? column.meaning : (column.meanings[depth] ?? 'unknown');
      const open = last ? undefined : group.members.findLast((member) => !member.column && member.word === word);
      const next = open ?? { word, meaning, members: [], ...(last ? { column } : {}) };
      if (!open) group.members.push(next);
      group = next;
    });
  }
  return root;
}

const isTotal = (group: Group): boolean => group.meaning === 'total' || group.meaning === 'subtotal';
const isNamedSum = ({ path }: Column): boolean => /.[小合]计$/.test(path.at(-1) ?? '');
const isOfWhich = (group: Group): boolean => /^\W*其中/.test(group.word);

function collect(group: Group, found: ColumnSum[]): void {
  for (const member of group.members) if (!member.column) collect(member, found);
  const members = group.members.filter((member) => !APART.has(member.meaning) && !isOfWhich(member));
  const totals = members.filter((member) => member.column && isTotal(member));
  const rest = members.filter((member) => !totals.includes(member));
  const [total] = totals;
  if (total?.column && totals.length === 1)
    for (const parts of dimensions(rest)) addSum(total.column, parts.members, parts.sure, found);
  for (const member of rest) {
    const whole = amountOf(member);
    const inside = rest.filter((other) => WITHIN[other.meaning] === member.meaning && other !== member);
    if (whole.length === 1 && member.column) addSum(whole[0]!, inside, member.meaning !== 'operating', found);
  }
}

function addSum(whole: Column, members: readonly Group[], sure: boolean, found: ColumnSum[]): void {
  if (members.length < 2) return;
  const parts = gather(members, amountOf);
  // 单位资金小计 beside 事业收入 and 其他收入 may be the sum of these, though no header stands above them.
  const mixes = parts.some(isNamedSum) && !parts.every(isNamedSum);
  const understood = members.every((member) => member.meaning !== 'unknown');
  found.push({ whole, parts, sure: sure && understood && !mixes });
}

/** The columns that together are a group's amount: its own total where it prints one, else all its leaves. */
function amountOf(group: Group): readonly Column[] {
  if (group.column) return [group.column];
  const members = group.members.filter((member) => !APART.has(member.meaning) && !isOfWhich(member));
  const total = members.find((member) => member.column && isTotal(member));
  return total?.column ? [total.column] : gather(members, amountOf);
}

/** The ways in which a total is split up: by kind, by source, or by parts that belong to neither. */
function dimensions(
  members: readonly Group[],
): readonly { readonly members: readonly Group[]; readonly sure: boolean }[] {
  const there = new Set(members.map((member) => member.meaning));
  const outermost = members.filter((member) => !isInside(member.meaning, there));
  const funded = outermost.filter(
    (member) =>
      member.meaning !== 'of-which-appropriation' || !(there.has('general-budget') || there.has('managed-funds')),
  );
  const kinds = funded.filter((member) => KINDS.has(member.meaning));
  const sources = funded.filter((member) => SOURCES.has(member.meaning));
  const others = funded.filter((member) => !KINDS.has(member.meaning) && !SOURCES.has(member.meaning));
  if (kinds.length === 0) return [{ members: [...sources, ...others], sure: true }];
  if (sources.length === 0) {
    if (others.length === 0) return [{ members: kinds, sure: true }];
    // 上年结转 beside 基本 and 项目 is paid out of one of them in some places and comes on top in others.
    const carried = others.some((member) => member.meaning === 'carry-over-in');
    return [
      { members: [...kinds, ...others], sure: !carried },
      { members: kinds, sure: false },
    ];
  }
  return [
    { members: kinds, sure: others.length === 0 },
    { members: [...sources, ...others], sure: true },
  ];
}

function isInside(meaning: ColumnMeaning, there: ReadonlySet<ColumnMeaning>): boolean {
  for (let outer = WITHIN[meaning]; outer; outer = WITHIN[outer]) if (there.has(outer)) return true;
  return false;
}
