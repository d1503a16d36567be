import type { Selector } from '../forms/template.js';
import { plus, type Quantity, sumOf } from './quantity.js';
import type { Pair, Resolved, ResolvedLine } from './resolved.js';

/** Which of a line's amounts: this year's, last year's, or this year's original budget. */
export type WhichYear = 'now' | 'last' | 'original';

const byFund =
  (...funds: readonly ResolvedLine['fund'][]) =>
  (line: ResolvedLine): boolean =>
    funds.includes(line.fund);
const byClass =
  (...classes: readonly string[]) =>
  ({ departmental, kind }: ResolvedLine): boolean =>
    kind !== 'project' && classes.includes(departmental.slice(0, 3));

const LINES: Readonly<Partial<Record<Selector, (line: ResolvedLine) => boolean>>> = {
  all: () => true,
  nothing: () => false,
  current: (line) => !line.carried,
  carried: (line) => line.carried,
  appropriation: byFund('general-budget', 'managed-funds', 'state-capital'),
  'general-budget': byFund('general-budget'),
  'managed-funds': byFund('managed-funds'),
  'state-capital': byFund('state-capital'),
  'special-account': byFund('special-account'),
  'service-income': byFund('service-income'),
  'own-service': byFund('service-income', 'special-account'),
  'superior-subsidy': byFund('superior-subsidy'),
  'affiliate-remittance': byFund('affiliate-remittance'),
  'business-income': byFund('business-income'),
  'other-income': byFund('other-income'),
  'unit-funds': byFund('service-income', 'superior-subsidy', 'affiliate-remittance', 'business-income', 'other-income'),
  'other-funds': (line) => !/^(?:general-budget|managed-funds|state-capital)$/.test(line.fund),
  'remaining-income': byFund('special-account', 'superior-subsidy', 'affiliate-remittance', 'other-income'),
  basic: (line) => line.kind !== 'project',
  personnel: (line) => line.kind === 'personnel',
  operating: (line) => line.kind === 'operating',
  project: (line) => line.kind === 'project',
  salaries: byClass('301'),
  household: byClass('303'),
  'goods-services': byClass('302'),
  capital: byClass('309', '310'),
  'project-operating': (line) => line.project?.category === '其他运转类',
  'project-specific': (line) => line.project?.category === '特定目标类',
  // 机关运行经费: 行政单位和参照公务员法管理的事业单位一般公共预算基本支出中的公用经费。
  'agency-operating': (line) =>
    line.fund === 'general-budget' && line.kind === 'operating' && /行政|参公|参照/.test(line.unit.nature),
};

/** The lines that every selector takes. */
export const linesOf = (lines: readonly ResolvedLine[], selectors: readonly Selector[]): readonly ResolvedLine[] =>
  selectors.reduce<readonly ResolvedLine[]>((kept, selector) => {
    const takes = LINES[selector];
    return takes && selector !== 'all' ? kept.filter(takes) : kept;
  }, lines);

/** Their amounts, as one figure. */
export const amountOf = (lines: readonly ResolvedLine[], year: WhichYear): Quantity =>
  sumOf(lines.flatMap((line) => line[year] ?? []));

/** Facts that are given for the whole department, whatever the lines. */
function givenFact(resolved: Resolved, selector: Selector): Pair | undefined {
  const { travelAbroad, vehiclePurchase, vehicleRunning, reception, meetings, training } = resolved.threePublic;
  const together = (...pairs: readonly Pair[]): Pair => ({
    now: plus(...pairs.map(({ now }) => now)),
    last: plus(...pairs.map(({ last }) => last)),
    original: plus(...pairs.map(({ original }) => original)),
  });
  switch (selector) {
    case 'travel-abroad':
      return travelAbroad;
    case 'vehicle-purchase':
      return vehiclePurchase;
    case 'vehicle-running':
      return vehicleRunning;
    case 'vehicles':
      return together(vehiclePurchase, vehicleRunning);
    case 'reception':
      return reception;
    case 'three-public':
      return together(travelAbroad, vehiclePurchase, vehicleRunning, reception);
    case 'meetings':
      return meetings ?? together();
    case 'training':
      return training ?? together();
    default:
      return undefined;
  }
}

/** What the selectors take of these lines, or the department's own fact where one of them names it. */
export function select(
  resolved: Resolved,
  lines: readonly ResolvedLine[],
  selectors: readonly Selector[],
  year: WhichYear,
): Quantity {
  for (const selector of selectors) {
    const fact = givenFact(resolved, selector);
    if (fact) return fact[year];
  }
  return amountOf(linesOf(lines, selectors), year);
}
