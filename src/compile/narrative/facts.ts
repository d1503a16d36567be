import type { Selector } from '../../forms/template.js';
import { NOTHING, plus, type Quantity } from '../quantity.js';
import type { Pair, Resolved } from '../resolved.js';
import { select, type WhichYear } from '../select.js';

/** Something the narrative tells: its amounts, and under which keys its reason may stand. */
export interface Fact extends Pair {
  readonly subject: string;
  readonly code: string | null;
  /** Keys of `reasons`, the most particular first; none where no reason is ever asked for. */
  readonly reasons: readonly string[];
}

/** Slots that name an amount: its words, what it sums, where its reason stands. */
const AMOUNTS: Readonly<Record<string, readonly [subject: string, sum: readonly Selector[], ...reasons: string[]]>> = {
  收支总计: ['收支总预算', ['all'], 'total', 'income', 'expenditure'],
  收入总计: ['收入预算', ['all'], 'income', 'total', 'expenditure'],
  支出总计: ['支出预算', ['all'], 'expenditure', 'total', 'income'],
  本年收入: ['本年收入', ['current'], 'income', 'total'],
  上年结转: ['上年结转', ['carried'], 'carry-over', 'total'],
  财政拨款: [
    '财政拨款收支预算',
    ['appropriation'],
    'appropriation',
    'general-budget',
    'total',
    'income',
    'expenditure',
  ],
  财政拨款结转: ['上年结转', ['appropriation', 'carried'], 'carry-over'],
  一般公共预算: ['一般公共预算支出', ['general-budget'], 'general-budget', 'appropriation', 'total', 'expenditure'],
  一般公共预算当年拨款: [
    '一般公共预算当年拨款',
    ['general-budget', 'current'],
    'general-budget',
    'appropriation',
    'total',
    'expenditure',
  ],
  政府性基金预算: ['政府性基金预算支出', ['managed-funds'], 'managed-funds'],
  政府性基金当年拨款: ['政府性基金预算拨款', ['managed-funds', 'current'], 'managed-funds'],
  国有资本经营预算: ['国有资本经营预算支出', ['state-capital'], 'state-capital'],
  国有资本经营当年拨款: ['国有资本经营预算拨款', ['state-capital', 'current'], 'state-capital'],
  事业收入: ['事业收入', ['service-income', 'current'], 'service-income'],
  事业单位经营收入: ['事业单位经营收入', ['business-income', 'current'], 'business-income'],
  其他收入: ['其他收入', ['other-income', 'current'], 'other-income'],
  基本支出: ['基本支出', ['basic'], 'basic'],
  项目支出: ['项目支出', ['project'], 'project'],
  人员经费: ['人员经费', ['personnel'], 'personnel', 'basic'],
  公用经费: ['公用经费', ['operating'], 'operating', 'basic'],
  一般公共预算基本支出: ['基本支出', ['general-budget', 'basic'], 'basic'],
  一般公共预算人员经费: ['人员经费', ['general-budget', 'personnel'], 'personnel', 'basic'],
  一般公共预算公用经费: ['公用经费', ['general-budget', 'operating'], 'operating', 'basic'],
  一般公共预算项目支出: ['项目支出', ['general-budget', 'project'], 'project'],
  '“三公”经费': ['“三公”经费', ['three-public'], 'three-public'],
  '因公出国（境）费': ['因公出国（境）费', ['travel-abroad'], 'travel-abroad', 'three-public'],
  公务用车购置及运行维护费: ['公务用车购置及运行维护费', ['vehicles'], 'vehicles', 'three-public'],
  公务用车购置费: ['公务用车购置费', ['vehicle-purchase'], 'vehicle-purchase', 'vehicles', 'three-public'],
  公务用车运行维护费: ['公务用车运行维护费', ['vehicle-running'], 'vehicle-running', 'vehicles', 'three-public'],
  公务接待费: ['公务接待费', ['reception'], 'reception', 'three-public'],
  会议费: ['会议费', ['meetings'], 'meetings'],
  培训费: ['培训费', ['training'], 'training'],
  机关运行经费: ['机关运行经费', ['agency-operating'], 'agency-operating', 'operating'],
};

/** Every amount that a pattern can name. */
export function factsOf(resolved: Resolved): ReadonlyMap<string, Fact> {
  const facts = new Map<string, Fact>();
  for (const [slot, [subject, sum, ...reasons]] of Object.entries(AMOUNTS)) {
    const of = (year: WhichYear) => select(resolved, resolved.lines, sum, year);
    facts.set(slot, { subject, code: null, reasons, now: of('now'), last: of('last'), original: of('original') });
  }
  for (const [slot, now] of procurementOf(resolved))
    facts.set(slot, { subject: slot, code: null, reasons: [], now, last: NOTHING, original: NOTHING });
  return facts;
}

function procurementOf({ procurement, performanceAmount }: Resolved): [string, Quantity][] {
  const { goods, works, services, forSmallAndMedium, forSmall } = procurement;
  return [
    ['政府采购', plus(goods, works, services)],
    ['政府采购货物', goods],
    ['政府采购工程', works],
    ['政府采购服务', services],
    ['中小企业采购', forSmallAndMedium ?? NOTHING],
    ['小微企业采购', forSmall ?? NOTHING],
    ['绩效金额', performanceAmount ?? NOTHING],
  ];
}

/** Slots for amounts, for tests of templates and for the page that lists them. */
export const AMOUNT_SLOTS: readonly string[] = [
  ...Object.keys(AMOUNTS),
  '政府采购',
  '政府采购货物',
  '政府采购工程',
  '政府采购服务',
  '中小企业采购',
  '小微企业采购',
  '绩效金额',
];
