import type { ColumnMeaning, Statement } from '../../domain/book.js';
import { codesOfName, functionalClasses, itemKey } from '../../forms/classification/index.js';
import type { BookView } from '../view.js';
import { wordsBetween } from './around.js';
import { stageOf } from './cells.js';
import { standsInBrackets, type ToldList } from './lists.js';
import { isSource, nestedSources } from './sources.js';
import { subjectWords, topicOf } from './topic.js';

/**
 * True when no part of a list can hold another one, by what they are called: sources of income beside each other, or
 * functional classes, or economic items. All of them together are then at most the total, even where the list leaves
 * something out.
 */
export function liesApart(view: BookView, { total, parts }: ToldList): boolean {
  const names = parts.map(({ statement }) => subjectWords(view, statement.subject).replace(STAGED, ''));
  if (names.length < 2 || new Set(names).size < names.length) return false;
  if (parts.some(({ statement }) => statement.year !== total.year || statement.paragraph !== total.paragraph))
    return false;
  if (names.every((name) => isSource(name) && !MAY_BE_WITHIN.test(name))) return !nestedSources(names);
  if (!total.subject.includes('三公') && (names.every(isEconomic) || names.every(isEconomicClass))) return true;
  if (areExpensesApart(view, total, parts) || areProcured(names)) return true;
  if (/^(?:公务用?车|车辆)运[行维]/.test(subjectWords(view, total.subject)) && areCostsOfVehicles(names)) return true;
  return names.every(isClass) || haveOwnPurposes(view, parts) || areFundsOfLevels(view, total, parts, names);
}

/** 中央资金, 省级补助, 市级资金: money from levels of government, each told once; what one of them gave is no other one's. */
function areFundsOfLevels(
  view: BookView,
  total: Statement,
  parts: ToldList['parts'],
  names: readonly string[],
): boolean {
  if (!names.every((name) => FUND.test(name)) || !areKinds(LEVELS, names) || /收入|支出/.test(total.subject))
    return false;
  return !/含|包括|其中/.test(wordsBetween(view, parts[0]!.statement, parts.at(-1)!.statement));
}
const LEVELS = [/^中央/, /^(?:省|自治区)/, /^(?:市|州|盟)/, /^(?:县|区|旗)/, /^(?:乡|镇)/];
const FUND = /^(?:中央|自治区|.)(?:本?级)?(?:财政)?(?:衔接|专项|配套|补助|转移支付|预算内|资金|拨款|投资|投入){1,4}$/;

/** What running a vehicle costs, each kind told once: 加油, 维修, 保险, 过路过桥. */
const COSTS_OF_VEHICLES = [/燃料|燃油|油料|油费|加油|汽油/, /维修|维护|修理|保养/, /保险/, /过路|过桥|通行/];
function areCostsOfVehicles(names: readonly string[]): boolean {
  const kinds = names.map((name) => COSTS_OF_VEHICLES.flatMap((kind, index) => (kind.test(name) ? [index] : [])));
  return kinds.every((found) => found.length === 1) && new Set(kinds.flat()).size === names.length;
}

/** Some of the three public expenses, each told once, for the same stage: all of them are added up by another rule (TPE002). */
function areExpensesApart(view: BookView, total: Statement, parts: ToldList['parts']): boolean {
  const [of, ...told] = [total, ...parts.map(({ statement }) => statement)].map((one) => topicOf(view, one).meaning);
  const expenses = new Set(told);
  if (of !== 'three-public-total' || expenses.size < 2 || expenses.size < told.length) return false;
  const isAll =
    expenses.has('travel-abroad') &&
    expenses.has('reception') &&
    (expenses.has('vehicles') || HALVES.every((half) => expenses.has(half)));
  if (isAll || (expenses.has('vehicles') && HALVES.some((half) => expenses.has(half)))) return false;
  return (
    told.every((one) => one && APART.has(one)) &&
    parts.every(({ statement }) => (statement.stage ?? total.stage) === total.stage)
  );
}
const HALVES: readonly ColumnMeaning[] = ['vehicle-purchase', 'vehicle-running'];
const APART: ReadonlySet<ColumnMeaning> = new Set(['travel-abroad', 'vehicles', 'reception', ...HALVES]);

/** 货物, 工程, 服务: what a procurement is of, each kind told once. */
const PROCURED = [
  /^(?:政府)?(?:采购)?货物(?:类|支出|采购|预算)*$/,
  /^(?:政府)?(?:采购)?工程(?:类|支出|采购|预算)*$/,
  /^(?:政府)?(?:采购)?服务(?:类|支出|采购|预算)*$/,
];
const areProcured = (names: readonly string[]): boolean => areKinds(PROCURED, names);

/** 小学, 初中, 高中; those on the payroll and those hired: kinds of people, or of schools, none of which holds another. */
const COUNTED: readonly (readonly RegExp[])[] = [
  [/^(?:普通)?小学/, /^(?:普通)?初中/, /^(?:普通)?高中/, /^(?:实验|公办|附设)?幼儿园?/],
  [/^在[编职](?:人员|职工|教师)?$/, /^(?:县|区|市)?(?:招聘|聘用)(?:人员|教师)?$/, /^临时(?:工|人员)?$/],
];
export const areCountedApart = (view: BookView, { total, parts }: ToldList): boolean => {
  const names = parts.map(({ statement }) => subjectWords(view, statement.subject));
  return (
    names.length > 1 &&
    parts.every(({ statement }) => statement.paragraph === total.paragraph && statement.unit === total.unit) &&
    COUNTED.some((kinds) => areKinds(kinds, names))
  );
};

const areKinds = (kinds: readonly RegExp[], names: readonly string[]): boolean => {
  const found = names.map((name) => kinds.findIndex((kind) => kind.test(name)));
  return !found.includes(-1) && new Set(found).size === names.length;
};

const ECONOMIC_DIGITS = 5;
/** 基本工资, 办公费: an item of expenditure by what was bought, which lies in no other such item, but for one that was parted. */
const isEconomic = (name: string): boolean =>
  !name.startsWith('社会保障缴费') && codesOfName(name, 'departmental').some((code) => code.length === ECONOMIC_DIGITS);

/** 工资福利支出, 商品和服务支出: the classes of those items. */
const isEconomicClass = (name: string): boolean =>
  codesOfName(name, 'departmental').some((code) => code.length < ECONOMIC_DIGITS);

/**
 * The same of a list with other figures between it and its total: in brackets behind it, or of economic classes, which make no
 * functional class of the list before (住房保障支出232万元。按经济分类，工资福利支出…), or of the three public expenses.
 */
export const liesApartFrom = (view: BookView, list: ToldList): boolean =>
  liesApart(view, list) &&
  (standsInBrackets(view, list) ||
    areExpensesApart(view, list.total, list.parts) ||
    (codesOfName(subjectWords(view, list.total.subject), 'functional').length === 0 &&
      list.parts.every(({ statement }) => isEconomicClass(subjectWords(view, statement.subject)))));

/** 甲支出45万元，主要用于……；乙支出20万元，主要用于……: items beside each other, each with what it is for. */
function haveOwnPurposes(view: BookView, parts: ToldList['parts']): boolean {
  return parts.every(({ statement }, index) => {
    const next = parts[index + 1]?.statement;
    if (!next) return true;
    const between = wordsBetween(view, statement, next);
    return PURPOSE.test(between) && !/其中|包括|含/.test(between);
  });
}
/** Down to the next item's name. */
const PURPOSE = /^[\d.,]+(?:万元|元|亿元)[，,](?:主要)?用于[^；;。]{2,}[；;][^；;。，,]{2,40}$/;

const STAGED = /(?:预算|决算|安排|数)+$/;
/** What was carried over, or other money, is sometimes told again of the source that it is in. */
const MAY_BE_WITHIN = /结转|结余|其他/;

const isClass = (name: string): boolean => {
  classes ??= new Set(functionalClasses().map((item) => itemKey(item.name)));
  return /支出$/.test(name) && classes.has(itemKey(name));
};
let classes: ReadonlySet<string> | undefined;

/** 支出决算6.64万元。其中：运行维护费支出全年预算11.00万元，支出决算6.64万元: what was planned is no part of what was spent. */
export const isPlanOfSpent = (view: BookView, part: Statement, total: Statement): boolean =>
  (/预算数?为?[\d.,]+/.test(part.quote) && /决算数?为?[\d.,]+/.test(total.quote)) ||
  (stageOf(view, total) === 'final-accounts' && stageOf(view, part) !== 'final-accounts');
