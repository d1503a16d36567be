import type { ColumnMeaning } from '../../../domain/book.js';

/** A header word that heads figures, in reading order. */
export interface HeaderTerm {
  readonly text: string;
  readonly meaning: ColumnMeaning | undefined;
  /** Header line it begins on, counted from 0. */
  readonly line: number;
}

interface Node {
  readonly term: HeaderTerm;
  readonly depth: number;
  readonly children: Node[];
}

const SUM: ReadonlySet<ColumnMeaning | undefined> = new Set(['total', 'subtotal']);
const FUNDS: readonly ColumnMeaning[] = [
  'general-budget',
  'managed-funds',
  'state-capital',
  'special-account',
  'unit-funds',
];
/** What a unit has of its own, beside appropriations: 单位资金 stands above them. */
const OF_UNITS: readonly ColumnMeaning[] = [
  'service-income',
  'business-income',
  'superior-subsidy',
  'affiliate-remittance',
  'other-income',
];
const INCOMES: readonly ColumnMeaning[] = [...FUNDS, ...OF_UNITS, 'of-which-appropriation'];
const THREE_PUBLIC: readonly ColumnMeaning[] = [
  'travel-abroad',
  'reception',
  'vehicles',
  'vehicle-purchase',
  'vehicle-running',
  'three-public-total',
];
const KINDS: readonly ColumnMeaning[] = ['basic', 'project', 'personnel', 'operating'];

/** Which columns a merged header can stand above, beside a 合计 or 小计 of its own. Most particular parents first. */
const PARTS: ReadonlyMap<ColumnMeaning, readonly ColumnMeaning[]> = new Map([
  ['personnel', ['salaries', 'household']],
  ['operating', ['goods-services', 'capital']],
  ['vehicles', ['vehicle-purchase', 'vehicle-running']],
  ['project', ['project-operating', 'project-specific', 'salaries', 'household', 'goods-services', 'capital']],
  ['basic', ['personnel', 'operating', 'salaries', 'household', 'goods-services', 'capital']],
  ['three-public-total', ['travel-abroad', 'reception', 'vehicles', 'vehicle-purchase', 'vehicle-running']],
  ['general-budget', ['of-which-appropriation', ...KINDS]],
  ['managed-funds', ['of-which-appropriation', ...KINDS]],
  ['state-capital', ['of-which-appropriation', ...KINDS]],
  ['of-which-appropriation', [...FUNDS, ...KINDS]],
  ['carry-over-in', INCOMES],
  // 教育收费 is a part of 事业收入 in the forms of final accounts.
  ['service-income', ['special-account']],
  ['unit-funds', [...OF_UNITS, ...KINDS, 'business-operations', 'subsidise-affiliates', 'remit-upward']],
  ['total', [...INCOMES, ...KINDS, 'remit-upward', 'business-operations', 'subsidise-affiliates']],
  ['amount', [...KINDS, ...THREE_PUBLIC, ...INCOMES, 'meetings', 'training']],
  ['last-year', [...KINDS, ...THREE_PUBLIC, ...INCOMES, 'meetings', 'training']],
  ['original-budget', [...KINDS, ...THREE_PUBLIC, ...INCOMES]],
  ['final-budget', [...KINDS, ...THREE_PUBLIC, ...INCOMES]],
  ['final-accounts', [...KINDS, ...THREE_PUBLIC, ...INCOMES]],
  ['change', ['change', 'rate', ...KINDS, ...THREE_PUBLIC, ...INCOMES, 'meetings', 'training']],
  ['rate', [...KINDS, ...THREE_PUBLIC, ...INCOMES, 'meetings', 'training']],
]);

/** Whose figure it is, of whatever the header above says. */
const OF_A_YEAR: ReadonlySet<ColumnMeaning> = new Set([
  'amount',
  'last-year',
  'original-budget',
  'final-budget',
  'final-accounts',
  'change',
  'rate',
  'count',
]);

/** False for a merged header that cannot stand above such a column: the header's cells have moved. */
export function mayStandAbove(above: ColumnMeaning, below: ColumnMeaning): boolean {
  if (above === 'unknown' || below === 'unknown' || above === below || SUM.has(below) || OF_A_YEAR.has(below))
    return true;
  return PARTS.get(above)?.includes(below) ?? false;
}

const COMPARED: ReadonlySet<ColumnMeaning | undefined> = new Set(['rate', 'change']);
const OF_WHICH = /^其中[:：]/;

/** Words that stand above sources of money and hold no figures of their own. */
export const GATHERER = /^(?:本年|当年|本期)(?:收入|支出|拨款|预算)$/;

/** Words that only ever gather columns whose first one is their own 合计: 本年收入 (合计, 一般公共预算 …). */
const needsOwnSum = (term: HeaderTerm): boolean =>
  term.meaning === 'carry-over-in' || term.meaning === 'of-which-appropriation' || term.meaning === 'total';
const gathers = (term: HeaderTerm): boolean =>
  (term.meaning !== 'total' && !/(?:合计|小计|总额|总计)$/.test(term.text)) || GATHERER.test(term.text);

/** What a word may stand above: 本年支出 also the kinds of spending, 本年收入 only where money comes from. */
const partsOf = ({ text, meaning }: HeaderTerm): readonly ColumnMeaning[] | undefined =>
  PARTS.get(GATHERER.test(text) ? (text.endsWith('支出') ? 'total' : 'carry-over-in') : (meaning ?? 'unknown'));

function mayHold(parent: Node, term: HeaderTerm, repeated: ReadonlySet<ColumnMeaning>): boolean {
  if (parent.term.line >= term.line || !gathers(parent.term)) return false;
  if (term.meaning === undefined) return false;
  // A word that is not known may name a year's figures: what stands below the other is printed again below it.
  const isOpen = parent.term.meaning === undefined && parent.term.line === 0 && repeated.has(term.meaning);
  const parts = isOpen ? PARTS.get('amount') : partsOf(parent.term);
  if (!parts) return false;
  // 完成预算的% is of all; what it is of is told where the amounts are parted in the same way.
  if (COMPARED.has(parent.term.meaning) && !OF_A_YEAR.has(term.meaning) && !repeated.has(term.meaning)) return false;
  const isSum = SUM.has(term.meaning);
  // 其中：上年结转 beside 合计, of whatever year's figures that is.
  if (OF_WHICH.test(term.text) && isYears(parent.term))
    return parent.children.some((child) => SUM.has(child.term.meaning));
  if (parent.children.some((child) => (isSum ? SUM.has(child.term.meaning) : child.term.meaning === term.meaning)))
    return false;
  if (isSum) return parent.children.length === 0;
  return (
    parts.includes(term.meaning) &&
    (!needsOwnSum(parent.term) ||
      repeated.has(term.meaning) ||
      parent.children.some((child) => SUM.has(child.term.meaning)))
  );
}

/**
 * 合计 sums the widest header that has no sum yet, 小计 the narrowest; other words go as deep as they can. Of last year's
 * figures and this year's, one sum alone is this year's; beside 年初预算数, that of the accounts.
 */
function isNearer(node: Node, than: Node, term: HeaderTerm, isLone: boolean, isOnly: boolean): boolean {
  if (isLone && node.depth === than.depth && isYears(node.term) && isYears(than.term))
    return than.term.meaning !== 'final-accounts' || node.term.meaning !== 'original-budget';
  // Of 上年结转 and 财政拨款 side by side, the second is told by fund where one of them alone is.
  if (isOnly && than.term.meaning === 'carry-over-in' && node.term.meaning === 'of-which-appropriation') return true;
  return term.meaning === 'total' ? node.depth < than.depth : node.depth > than.depth;
}

const isYears = ({ meaning }: HeaderTerm): boolean => meaning !== undefined && YEARS.has(meaning);
const YEARS: ReadonlySet<ColumnMeaning> = new Set([
  'amount',
  'last-year',
  'original-budget',
  'final-budget',
  'final-accounts',
]);

/** What heads more than one column of one line: it must stand below different words. */
function repeatedMeanings(terms: readonly HeaderTerm[]): Set<ColumnMeaning> {
  const seen = new Set<string>();
  const repeated = new Set<ColumnMeaning>();
  for (const { meaning, line } of terms) {
    if (meaning === undefined) continue;
    const key = `${line} ${meaning}`;
    if (seen.has(key)) repeated.add(meaning);
    seen.add(key);
  }
  return repeated;
}

const parentOfLast = (all: readonly Node[], line: number): Node | undefined => {
  const last = all.findLast((node) => node.term.line === line);
  return last && all.find((node) => node.children.includes(last));
};

/** What a word that no form knows stands below: the word above its left neighbour, where its right neighbour may stand there too. */
function parentBetween(
  all: readonly Node[],
  { line }: HeaderTerm,
  next: HeaderTerm | undefined,
  repeated: ReadonlySet<ColumnMeaning>,
): Node | undefined {
  const parent = parentOfLast(all, line);
  const isLast = next === undefined || next.line !== line || next.meaning === undefined;
  return parent && (isLast || mayHold(parent, next, repeated)) ? parent : undefined;
}

/** Header paths of the columns of figures, from words in reading order whose places are lost. */
export function pathsOfTerms(terms: readonly HeaderTerm[]): string[][] {
  const roots: Node[] = [];
  const all: Node[] = [];
  const repeated = repeatedMeanings(terms);
  let summed: { readonly parent: Node; readonly line: number } | undefined;
  for (const [index, term] of terms.entries()) {
    let parent: Node | undefined;
    const isLone = SUM.has(term.meaning) && !terms.some((other) => other !== term && SUM.has(other.meaning));
    const isOnly = !terms.some((other) => other !== term && other.line === term.line && SUM.has(other.meaning));
    const holders = all.filter((node) => mayHold(node, term, repeated));
    const next = SUM.has(term.meaning) ? terms[index + 1] : undefined;
    // A sum and the kinds of spending beside it stand below one word.
    const kind = next?.line === term.line && KINDS.includes(next.meaning ?? 'unknown') ? next.meaning! : undefined;
    const fitting = kind ? holders.filter((node) => partsOf(node.term)?.includes(kind)) : holders;
    for (const node of fitting.length > 0 ? fitting : holders)
      if (!parent || isNearer(node, parent, term, isLone, isOnly)) parent = node;
    // Parts follow their sum.
    if (SUM.has(term.meaning)) summed = parent && { parent, line: term.line };
    else if (summed?.line === term.line && mayHold(summed.parent, term, repeated)) parent = summed.parent;
    // What is not known stands below the word that its left neighbour stands below.
    if (!parent && term.meaning === 'unknown') parent = parentOfLast(all, term.line);
    if (!parent && term.meaning === undefined && term.line > 0)
      parent = parentBetween(all, term, terms[index + 1], repeated);
    const node: Node = { term, depth: parent ? parent.depth + 1 : 0, children: [] };
    (parent ? parent.children : roots).push(node);
    all.push(node);
  }
  const paths: string[][] = [];
  const walk = (node: Node, above: readonly string[]) => {
    const path = [...above, node.term.text];
    if (node.children.length === 0) paths.push(path);
    for (const child of node.children) walk(child, path);
  };
  for (const root of roots) walk(root, []);
  return paths;
}
