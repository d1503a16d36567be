import type { Statement } from '../../domain/book.js';
import { type Figure, isZero, statementFigure } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import { exactly, loosened, meets, negate, percentOf, SCALE, subtract, sum, ZERO } from '../../domain/interval.js';
import { testTie } from '../tie.js';
import { type BookView, perBook } from '../view.js';
import { isMoney, sentenceBefore, statementsByParagraph, wordsBetween } from './around.js';
import { isSource, nestedSources } from './sources.js';
import { subjectWords } from './topic.js';

/** A total with the parts that the narrative lists under it. */
export interface ToldList {
  readonly total: Statement;
  readonly totalFigure: Figure;
  readonly parts: readonly { readonly statement: Statement; readonly figure: Figure }[];
  /** complete: the words or the shares say that nothing is left out · pair: parts that always make the whole · open */
  readonly kind: 'complete' | 'pair' | 'open';
}

/** Every total of the narrative with its listed parts: amounts of money, or counts of one unit. */
export const toldLists = perBook((view): readonly ToldList[] => {
  const byTotal = new Map<string, Statement[]>();
  for (const statement of view.book.statements) {
    if (statement.partOf === null || (statement.measure !== 'amount' && statement.measure !== 'count')) continue;
    // Two lists under one total (by kind, by function) are two cuts of it, each to be summed by itself.
    const key = `${statement.partOf} ${statement.list ?? ''}`;
    const parts = byTotal.get(key);
    if (parts) parts.push(statement);
    else byTotal.set(key, [statement]);
  }
  const lists = gather([...byTotal.values()], (statements): ToldList[] => {
    const id = statements[0]?.partOf ?? null;
    const total = view.statement(id);
    const totalFigure = view.statementFigure(id);
    if (!total || !totalFigure || total.measure === 'share') return [];
    const parts = gather(statements, (statement) => {
      const figure = statementFigure(statement);
      return figure && figure.kind === totalFigure.kind && sameCount(statement, total) ? [{ statement, figure }] : [];
    });
    if (parts.length === 0) return [];
    return [
      {
        total,
        totalFigure,
        parts,
        kind: kindOfList(
          view,
          total,
          parts.map((part) => part.statement),
        ),
      },
    ];
  });
  return lists;
});

const sameCount = (part: Statement, total: Statement): boolean => isMoney(part) || part.unit === total.unit;

/** Sets of parts that make up their whole by definition. */
const PAIRS: readonly (readonly RegExp[])[] = [
  [/^离休(?:人员|干部)?$/, /^退休(?:人员)?$/],
  [/^人员(?:经费|支出)/, /^对个人和家庭的?补助(?!.*含在)/, /^(?:日常)?公用(?:经费|支出)/, /^项目支出/],
  [/^行政单位$/, /^参(?:照|公)/, /^(?:其他)?事业单位$/],
  [/^人员(?:经费|支出)/, /^(?:日常)?公用(?:经费|支出)/, /^项目(?:支出|经费)/],
  [/^(?:一般公共预算|财政拨款)*基本支出/, /^(?:一般公共预算|财政拨款)*项目支出/],
  [/^(?:基本支出)?人员(?:经费|支出)/, /^(?:基本支出)?(?:日常)?公用(?:经费|支出)/],
  // 本年 and 年初 are no part of a subject's words.
  [/^收入(?:合计)?$/, /^使用非财政拨款(?:结余|专用)/, /^(?:上年)?结[转余]/],
  [/^支出(?:合计)?$/, /^结余分配/, /^年末结[转余]/],
  // What projects are in the accounts, and by the rules of 预算管理一体化.
  [/^基本建设类(?:项目)?(?:支出|经费)?$/, /^行政事业类(?:项目)?(?:支出|经费)?$/],
  [/^人员类(?:项目)?$/, /^(?:其他)?运转类(?:项目)?$/, /^特定目标类(?:项目)?$/],
  // What running vehicles costs, with all the rest.
  [/加油|燃[料油]/, /维修|维护/, /保险/, /其他/],
  [/^国内(?:公务)?接待费?/, /^(?:国\(境\)外|外事|涉外)(?:公务)?接待费?/],
];

/** A department itself with what is under it, a city itself with its districts. */
const LEVELS: readonly RegExp[] = [
  /^(?!所属|下属)\p{Script=Han}{0,12}本级/u,
  /^(?:(?:所属|下属|直属)\p{Script=Han}{0,6}单位|(?:各|\d+个)?(?:区级|县区|区县|县\(区\)))/u,
];
/** Here what one level gives to the other counts on both. */
const COUNTED_TWICE = /总|补助|转移/;

function kindOfList(view: BookView, total: Statement, parts: readonly Statement[]): ToldList['kind'] {
  if (parts.length <= 4 && isPair(view, total, parts)) return 'pair';
  if (areUnitsByFunding(view, total, parts) || goesBothWays(view, total, parts)) return 'pair';
  if (areAllAssets(view, total, parts) || areAllFixedAssets(view, total, parts)) return 'pair';
  const first = parts[0];
  if (parts.length < 2 || !first) return 'open';
  const lead = wordsBetween(view, total, first);
  if (/分别(?:为|是)/.test(lead) && !/其中/.test(lead)) return 'complete';
  if (areCounted(view, total, parts)) return 'complete';
  if (sharesMakeHundred(view, parts) && (sharesAreOf(view, total, parts) || areAllOfIt(view, total, parts)))
    return 'complete';
  return goesThroughSources(view, total, parts) ? 'complete' : 'open';
}

const COUNT = /([二两三四五六])(?:大?类|个?部分|种)[^。，,；;、\d]{0,8}[，,；;。]/;
const NUMBERS: Readonly<Record<string, number>> = { 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6 };

/** 有业务经费、设备经费两类支出，预算90万元，其中业务经费80万元，设备经费10万元: the words before name and count all kinds. */
function areCounted(view: BookView, total: Statement, parts: readonly Statement[]): boolean {
  const words = sentenceBefore(view, total);
  const count = COUNT.exec(words);
  if (!count || NUMBERS[count[1]!] !== parts.length) return false;
  const named = words.slice(0, count.index);
  return parts.every((part) => part.subject.length > 3 && named.includes(part.subject));
}

/** 一般公共预算80万元、政府性基金0万元、事业收入0万元、其他收入9万元: who lists the sources without money lists them all. */
function goesThroughSources(view: BookView, total: Statement, parts: readonly Statement[]): boolean {
  const whole = statementFigure(total);
  const figures = gather(parts, (part) => statementFigure(part) ?? []);
  const names = parts.map((part) => subjectWords(view, part.subject));
  if (!whole || figures.length < 4 || figures.length < parts.length) return false;
  if (figures.filter(isZero).length < 2 || new Set(names).size < names.length) return false;
  if (!names.every(isSource) || nestedSources(names)) return false;
  // What is left may be told elsewhere: 含上年结转5万元.
  const inList = new Set(parts.map(({ id }) => id));
  const rest = subtract(whole.interval, sum(figures.map(({ interval }) => interval)));
  if (meets(rest, ZERO)) return true;
  return !view.book.statements.some((other) => {
    const told = other.section === total.section && !inList.has(other.id) ? statementFigure(other) : undefined;
    return told !== undefined && (meets(told.interval, rest) || meets(negate(told.interval), rest));
  });
}

/** 用于基本工资、津贴补贴等人员经费: what the half is spent on, before its name. */
const EXAMPLES = /^.{2,60}等(?=(?:人员|(?:日常)?公用)(?:经费|支出)$)/;

function isPair(view: BookView, total: Statement, parts: readonly Statement[]): boolean {
  const names = parts.map((part) => subjectWords(view, part.subject).replace(EXAMPLES, ''));
  if (areAll(LEVELS, names)) return !COUNTED_TWICE.test(total.subject);
  return PAIRS.some((pair) => areAll(pair, names));
}

/** Who pays for public institutions: all, the difference, or they themselves. */
const FUNDED = [/^(?:财政)?全额/, /^(?:财政)?差额/, /^(?:经费)?自收自支/];
const areUnitsByFunding = (view: BookView, total: Statement, parts: readonly Statement[]): boolean =>
  /事业单位$/.test(subjectWords(view, total.subject)) &&
  areAll(
    FUNDED,
    parts.map(({ subject }) => subject),
  );

/** 收支总预算90万元。收入包括：…；支出包括：…: each side goes through all that the total holds. */
function goesBothWays(view: BookView, total: Statement, parts: readonly Statement[]): boolean {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last || first === last || first.paragraph !== last.paragraph) return false;
  if (!/收支|收、支|收入支出/.test(total.subject) || !SIDE.test(sentenceBefore(view, first))) return false;
  const rest = view.paragraph(last.paragraph)?.text.slice(last.offset) ?? '';
  const names = new Set(parts.map(({ subject }) => subject));
  return names.size === parts.length && !NESTED.test(wordsBetween(view, first, last)) && SIDE_ENDS.test(rest);
}
const SIDE = /(?:收入|支出)(?:具体|主要)?包括[:：]?[^\d，,。；;]*$/;
const NESTED = /其中|包含|[（(](?!类)|。/;
const SIDE_ENDS = /^[\d.,]+\s*[万亿]?元\s*(?:[。；;]|$)/;

const ASSETS = [/^流动资产/, /^固定资产/, /^其他资产/];
const ASSET = /资产|投资|在建工程|有价证券|公共基础设施|待摊/;
/** 资产总额，其中：流动资产、固定资产、……、其他资产: what the balance sheet parts all assets into. */
const areAllAssets = (view: BookView, total: Statement, parts: readonly Statement[]): boolean =>
  /^(?:国有)?资产(?:总[额值计]|合计)?$/.test(subjectWords(view, total.subject)) &&
  new Set(parts.map(({ subject }) => subject)).size === parts.length &&
  parts.every(({ subject }) => ASSET.test(subject)) &&
  ASSETS.every((asset) => parts.some(({ subject }) => asset.test(subject)));

/** 固定资产，其中：房屋、车辆、……、其他固定资产: buildings first and the rest last, each told once. */
const areAllFixedAssets = (view: BookView, total: Statement, parts: readonly Statement[]): boolean =>
  /固定资产(?:原值|净值|金额|总[额值])?$/.test(subjectWords(view, total.subject)) &&
  parts.length > 2 &&
  new Set(parts.map(({ subject }) => subject)).size === parts.length &&
  /^房屋/.test(parts[0]!.subject) &&
  /^其他(?:固定)?资产$/.test(parts.at(-1)!.subject);

const areAll = (pair: readonly RegExp[], names: readonly string[]): boolean =>
  pair.length === names.length && pair.every((pattern) => names.filter((name) => pattern.test(name)).length === 1);

/**
 * True when “其中” follows the total at once, or behind a clause on what the total is (主要是为……而发生的支出，其中：), so that nothing
 * else can be what the part belongs to.
 */
export const followsAtOnce = (view: BookView, list: ToldList): boolean => {
  const first = list.parts[0]?.statement;
  return first !== undefined && FOLLOWS.test(wordsBetween(view, list.total, first));
};
const FOLLOWS = /^[\d.,]+[^\d，。；：,;:]{0,6}(?:[，,]主要(?:是|用于)[^\d。；;]{2,80}[，,]|[，,；;。：:（(])?其中/;

/** Whether the list begins in brackets right behind its total: 1.80万元（加油0.60万元，…）. */
export const standsInBrackets = (view: BookView, list: ToldList): boolean => {
  const first = list.parts[0]?.statement;
  return first !== undefined && IN_BRACKETS.test(wordsBetween(view, list.total, first));
};
const IN_BRACKETS = /^[\d.,]+[^\d，。；：,;:（(]{0,6}[（(][^\d，。；：,;:]{0,20}$/;

/** Half of the shares at least are shares of this total: then those that make a hundred with them are no other one's. */
function sharesAreOf(view: BookView, total: Statement, parts: readonly Statement[]): boolean {
  const base = statementFigure(total);
  const fitting = parts.filter((part) => {
    const [share] = sharesOf(view, [part]) ?? [];
    const figure = statementFigure(part);
    return share && figure && base && testTie({ is: 'share', whole: share, part: figure, base }).outcome !== 'broken';
  });
  return fitting.length * 2 >= parts.length;
}

/** Shares right behind the total that are those of the parts in their own sum: whoever wrote them went through all of it. */
function areAllOfIt(view: BookView, total: Statement, parts: readonly Statement[]): boolean {
  const figures = gather(parts, (part) => statementFigure(part) ?? []);
  const shares = sharesOf(view, parts) ?? [];
  if (!AT_ONCE.test(wordsBetween(view, total, parts[0]!)) || figures.length < parts.length) return false;
  const base = sum(figures.map(({ interval }) => interval));
  return shares.every((share, index) => {
    const told = percentOf(figures[index]!.interval, base);
    return told !== undefined && meets(loosened(told), loosened(share.interval));
  });
}
const AT_ONCE = /^[\d.,]+[万亿]?元[，,。；;：:（(]?(?:其中|主要用于(?:以下|下列)(?:几个)?方面)[：:，,]?[^\d，,。；;]*$/;

/** The share told of each part, where every part has one. */
export function sharesOf(view: BookView, parts: readonly Statement[]): readonly Figure[] | undefined {
  const shares: Figure[] = [];
  for (const part of parts) {
    const beside = statementsByParagraph(view).get(part.paragraph) ?? [];
    const share = beside.find((one) => one.measure === 'share' && one.of === part.id && one.unit === '%');
    const figure = share && statementFigure(share);
    if (!figure) return undefined;
    shares.push(figure);
  }
  return shares;
}

function sharesMakeHundred(view: BookView, parts: readonly Statement[]): boolean {
  const shares = sharesOf(view, parts);
  if (!shares) return false;
  const total = sum(shares.map((share) => loosened(share.interval)));
  return meets(total, exactly(100n * SCALE));
}
