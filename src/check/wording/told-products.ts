import { type Interval, meets, product } from '../../domain/interval.js';
import { counted, type MoneyUnit, printedMoney, readDecimal } from '../../domain/number.js';
import { matchesOf } from '../../domain/text.js';
import { find, type Hit, type Passage } from './passages.js';
import { wordsBefore, wordsBehind } from './sentence.js';

/** 每人500元，慰问50人，共2.5万元: a price, a number of what it is for, and the amount that they make. */
interface ToldProduct {
  readonly hit: Hit;
  readonly price: string;
  readonly count: string;
  readonly amount: string;
  readonly fits: boolean;
}

const NUMBER = '(\\d[\\d,]*(?:\\.\\d+)?)';
const MONEY = '(万?元)';
const THINGS = '[人名位户亩辆台套件所家村个]';
/** 按每个村寨80万元, 人均500元, 3.5万元/人 */
const PRICE = new RegExp(
  `(?:每(${THINGS})|(?<![\\u4e00-\\u9fff])([人户车])均)(?:[^\\d，,。；;、每得分收增]{0,4}?(?:补助|补贴|资助|奖励|奖补|慰问金?|发放|给予|投入|安排|标准|按|为|是|[:：])*)${NUMBER}${MONEY}(?!/)|(?<![\\d.])${NUMBER}${MONEY}/(${THINGS})(?![·•*×/]|每)`,
  'g',
);
const AMOUNT = new RegExp(`${NUMBER}${MONEY}(?!/)`, 'g');
/** What else multiplies, parts or loosens an amount, and what is compared with it. */
const MORE =
  /每?[月天日周季次期场](?![个])|学期|月份|[%％]|以[上下内]|不[低少高超多]|最[高低多少]|上限|左右|[约余近超达至各]|其中|分别|[另含]|其余|等|比|较|增|减|新|[-~～—]|上年|去年|原|提高|差额|剩/;
const FAMILY: Readonly<Record<string, string>> = { 名: '人', 位: '人', 车: '辆' };
const thing = (word: string): string => FAMILY[word] ?? word;

/** Sentences that tell nothing but one price, one number of the same things and one amount. */
export function toldProducts(passages: readonly Passage[]): readonly ToldProduct[] {
  return find(passages, PRICE).flatMap((hit) => readProduct(hit) ?? []);
}

function readProduct(hit: Hit): ToldProduct | undefined {
  const [each, all, price, unit, price2, unit2, per] = hit.groups;
  const rest = `${wordsBefore(hit)}，${wordsBehind(hit)}`.replace(/(?<!\d)20\d{2}年度?/g, '');
  const of = thing(each ?? all ?? per ?? '');
  if (MORE.test(rest.replace(/\s/g, '')) || /[约近最]/.test(hit.words)) return undefined;
  const counts = matchesOf(rest, new RegExp(`(?<![\\d.,])([\\d,]+)\\s?(${THINGS})`, 'g')).filter(
    ([, , word]) => thing(word!) === of,
  );
  const amounts = matchesOf(rest, AMOUNT);
  const [count] = counts;
  const [amount] = amounts;
  if (!count || !amount || counts.length > 1 || amounts.length > 1) return undefined;
  const each1 = money(price ?? price2, unit ?? unit2);
  const whole = money(amount[1], amount[2]);
  const number = readDecimal(count[1]!);
  if (!each1 || !whole || number === undefined) return undefined;
  return {
    hit,
    price: hit.words,
    count: count[0],
    amount: amount[0],
    fits: meets(product(each1, counted(number)), whole),
  };
}

function money(digits: string | undefined, unit: string | undefined): Interval | undefined {
  const decimal = readDecimal(digits ?? '');
  return decimal === undefined ? undefined : printedMoney(decimal, unit as MoneyUnit);
}
