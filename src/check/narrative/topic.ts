import type { ColumnMeaning, Statement } from '../../domain/book.js';
import { bareName, nameKey, remembered, squeezed } from '../../domain/text.js';
import { type BookView, perBook } from '../view.js';
import { clauseBefore, sentenceBefore } from './around.js';
import { headingsAbove } from './headings.js';
import { codeBelow } from './item-below.js';
import { looseName } from './loose-name.js';
import { type Scope, scopeInWords, scopeOfTitle } from './scope.js';
import { withoutShortName } from './short-name.js';

/**
 * What a figure of the narrative is of.
 * balance: income and expenditure at once (收支总预算) · source: one source of income, told by `meaning`
 */
export type TopicKind =
  | 'balance'
  | 'income'
  | 'expenditure'
  | 'basic'
  | 'project'
  | 'personnel'
  | 'operating'
  | 'source'
  | 'functional'
  | 'economic'
  | 'three-public'
  | 'agency-operating'
  | 'procurement'
  | 'other';

export interface Topic {
  readonly kind: TopicKind;
  /** Null where the words leave it open. */
  readonly scope: Scope | null;
  /** The source of income, or which of the three public expenses. */
  readonly meaning?: ColumnMeaning;
  /** Classification code where the words tell one. */
  readonly code?: string;
  /** The subject's words, without year, department and filler. */
  readonly words: string;
}

/** The whole of what a source is called, after year and filler are gone. */
const SOURCES: readonly (readonly [RegExp, ColumnMeaning])[] = [
  [/^(?:上年|年初)(?:财政拨款)?(?:结转|结余)(?:和|及|\()?(?:结余)?\)?(?:资金|收入)?$/, 'carry-over-in'],
  [/^国有资本经营(?:预算)?(?:财政)?(?:拨款|资金)?(?:收入)?$/, 'state-capital'],
  [/^政府性基金(?:预算)?(?:财政)?(?:拨款|资金)?(?:收入)?$/, 'managed-funds'],
  [/^(?:一般公共预算|公共财政预算)(?:财政)?(?:拨款|资金|补助)?(?:收入)?$/, 'general-budget'],
  [/^(?:财政专户管理的?资金|财政专户核拨资金|教育收费|财政专户)(?:收入)?$/, 'special-account'],
  [/^(?:事业单位)?经营(?:服务)?收入$/, 'business-income'],
  [/^上级补助(?:收入)?$/, 'superior-subsidy'],
  [/^附属单位上缴(?:收入)?$/, 'affiliate-remittance'],
  [/^事业收入$/, 'service-income'],
  [/^其他收入$/, 'other-income'],
  [/^单位(?:其他|自有)?资金$/, 'unit-funds'],
  [/^财政拨款(?:收入)?$/, 'of-which-appropriation'],
];

const THREE_PUBLIC: readonly (readonly [RegExp, ColumnMeaning])[] = [
  // 出国经费、接待费、公车运行费（“三公”经费）决算总额
  [/\(三公经费\)(?:支出|预算|决算|总额|合计|总计|数)*$/, 'three-public-total'],
  [/^因公出国/, 'travel-abroad'],
  [/^公务接待/, 'reception'],
  [
    /^(?:公务用?车|公务车辆|公车)(?:购置费?(?:及|和|与|、|以及)(?:公务用车|车辆)?运[行维]|运[行维](?:维护)?费?(?:及|和|与|、)购置)/,
    'vehicles',
  ],
  [/^(?:公务用?车|公务车辆|公车)(?:费用?|经费)(?:支出|开支|预算|决算)*$/, 'vehicles'],
  [/^(?:公务用?车|公务车辆|公车|车辆)购置/, 'vehicle-purchase'],
  [/^(?:公务用?车|公务车辆|公车|车辆)运[行维]/, 'vehicle-running'],
  [/^会议费/, 'meetings'],
  [/^培训费/, 'training'],
  [/三公经费(?:支出|开支|预算|决算|财政拨款|总额|合计|总计)*$/, 'three-public-total'],
];

/** 一般公共预算拨款安排的会议费 */
const PAID_FROM = /^(?:使用)?(?:一般公共预算|财政)(?:财政)?(?:拨款)?(?:安排|开支|列支)的?/;
const expenseOf = (words: string): ColumnMeaning | undefined =>
  THREE_PUBLIC.find(([pattern]) => pattern.test(words))?.[1];

/** 因公出国（境）费、公务用车购置及运行费和公务接待费 names them all, and none of them. */
const namesSeveral = (words: string): boolean =>
  Number(words.includes('因公出国')) + Number(words.includes('公务用车')) + Number(words.includes('公务接待')) > 1;

const FILLER =
  /^(?:20\d{2}年(?:度|初)?|我(?:部门|单位|局|委|办|院|中心)|本(?:部门|单位|年度?|级)|部门|当年|全年|年初|预算|安排|按照综合预算(?:的)?原则|其中|包括|主要|是|为|共|以及|和|的)+/;
const TAIL =
  /(?:年初预算数?|全年预算数?|调整预算数?|预算总额|预算总计|预算总数|预算安排|预算数|决算数|预算|决算|安排|金额|总额|资金|情况|共计|合计|总计|总数|为|是|共|约|计)+$/;

/** A subject without quotes, brackets' marks, year, department and filler: 2024年本部门基本支出预算为 → 基本支出. */
export function subjectWords(view: BookView, subject: string): string {
  const name = view.book.document.department.name;
  let words = unquoted(subject);
  if (name && words.includes(squeezed(name))) words = words.replaceAll(squeezed(name), '');
  else if (name) words = withoutShortName(words, squeezed(name));
  return words.replace(FILLER, '');
}

const unquoted = remembered((subject) =>
  bareName(subject)
    .normalize('NFKC')
    .replace(/[“”"'‘’《》]/g, ''),
);

const topics = perBook(() => new Map<string, Topic>());

/** What a statement is about, from its subject, the total it is part of, and its section. */
export function topicOf(view: BookView, statement: Statement, depth = 0): Topic {
  const known = topics(view);
  const ready = known.get(statement.id);
  if (ready) return ready;
  const topic = resolveTopic(view, statement, depth);
  known.set(statement.id, topic);
  return topic;
}

/** What the words of a subject tell by themselves. Subjects come again in every disclosure. */
interface Told {
  /** Names a functional item, by level or in its three names. */
  readonly item: boolean;
  /** 基本支出 or one of its two halves. */
  readonly basic: boolean;
  readonly expense: ColumnMeaning | undefined;
  readonly operating: boolean;
  readonly procurement: boolean;
  readonly expenditure: boolean;
  readonly kind: TopicKind;
}

const toldBy = remembered(
  (words): Told => ({
    item: /[(（]\d*(?:类|款|项)[)）]|支出[-—－–][^-—－–]+[-—－–]./.test(words),
    basic: /^(?:基本支出|人员经费|公用经费|日常公用经费)/.test(words),
    expense: namesSeveral(words) ? undefined : expenseOf(words.replace(PAID_FROM, '')),
    operating: /(?:机关|机构)(?:运行|运转)经费(?:财政拨款|支出|预算|安排|当年)*$/.test(words),
    procurement: /政府采购/.test(words),
    expenditure: /支出$/.test(words),
    kind: kindOfBareWords(words.replace(TAIL, '')),
  }),
);

const OF_BASIC: ReadonlySet<TopicKind> = new Set(['personnel', 'operating', 'basic', 'agency-operating', 'economic']);
/** Expenses that are told as such under any heading. */
const ALWAYS_PUBLIC: ReadonlySet<ColumnMeaning> = new Set(['three-public-total', 'travel-abroad', 'vehicles']);

function resolveTopic(view: BookView, statement: Statement, depth: number): Topic {
  const words = subjectWords(view, statement.subject);
  const whole = depth < 4 && statement.measure === 'amount' ? view.statement(statement.partOf) : undefined;
  const parent = whole && whole.id !== statement.id ? topicOf(view, whole, depth + 1) : undefined;
  const headings = headingsAbove(view, statement);
  const scope =
    scopeInWords(words) ??
    (parent?.kind === 'source' ? undefined : parent?.scope) ??
    (whole ? undefined : scopeInWords(sentenceBefore(view, statement))) ??
    firstOf(headings, scopeOfTitle) ??
    null;
  const code = statement.code === null ? '' : statement.code.replace(/\D/g, '');
  if (code !== '' && /^2\d{2}/.test(code)) return { kind: 'functional', scope, words, code };
  const told = toldBy(words);
  if (told.item) return { kind: 'functional', scope, words };
  const below = parent?.kind === 'functional' ? codeBelow(view, parent.words, words) : undefined;
  if (below !== undefined) return { kind: 'functional', scope, words, code: below };
  if (parent && OF_BASIC.has(parent.kind) && !told.basic) return economic(scope, words, code);
  if (code !== '' && /^[35]\d{2}/.test(code) && !/三公/.test(headings.join())) return economic(scope, words, code);
  const { expense } = told;
  const isPublished =
    expense &&
    (parent?.kind === 'three-public' ||
      ALWAYS_PUBLIC.has(expense) ||
      /三公|会议费|培训费|因公出国|接待|公务用车/.test(headings.join()));
  if (expense && isPublished) return { kind: 'three-public', scope, words, meaning: expense };
  if (told.operating) return { kind: 'agency-operating', scope, words };
  if (told.procurement) return { kind: 'procurement', scope, words };
  // 接待费支出预算5万元（其中：一般公共预算支出5万元；…）, 接待3批次，共计支出5万元: what of that expense a budget bears.
  if (ofOneExpense(words, parent, headings[0] ?? '')) return { kind: 'other', scope, words };
  // 3个项目编报绩效目标，预算资金40万元，其中一般公共预算当年拨款30万元、上年结转10万元: what the projects take, by whose money it is.
  if (whole && parent?.kind === 'other' && told.kind === 'balance' && ofTargets(view, whole, headings[0] ?? ''))
    return { kind: 'other', scope, words };
  // 项目支出40万元，包括：财政拨款安排40万元（其中，一般公共预算拨款30万元、…）: by whose money the projects are paid.
  if (whole && told.kind === 'balance' && isOfProjects(view, whole)) return { kind: 'other', scope, words };
  if (told.expenditure && classNames(view).has(looseName(words))) return { kind: 'functional', scope, words };
  // 项目支出均实行绩效目标管理，涉及一般公共预算拨款320万元: what of it the projects take.
  if (told.kind === 'balance' && INVOLVED.test(clauseBefore(view, statement))) return { kind: 'other', scope, words };
  // 对2个项目支出开展自评，共涉及资金80万元: what the projects that were looked at cost, and not all of them.
  if (told.kind === 'project' && COUNTED.test(sentenceBefore(view, statement))) return { kind: 'other', scope, words };
  const own = scope === null && (told.kind === 'balance' || OF_DEPARTMENT.test(statement.subject)) ? 'all' : scope;
  const meaning = sourceOf(words, parent, headings[0] ?? '');
  return meaning ? { kind: 'source', scope: own, words, meaning } : { kind: told.kind, scope: own, words };
}

const BUDGET_ALONE =
  /^(?:一般公共预算|政府性基金预算|国有资本经营预算|财政拨款)?(?:财政拨款)?(?:支出|资金|拨款|收入)*$/;
const ONE_EXPENSE = /三公|公务接待|公务用车|因公出国|会议费|培训费|机关运行经费|政府采购|国有资产/;
const ALL_MONEY = /收支|收入|政府性基金|国有资本|基本支出/;

/** True for words that name no more than a budget, where one expense is broken down or under a heading about one. */
function ofOneExpense(words: string, parent: Topic | undefined, heading: string): boolean {
  if (!BUDGET_ALONE.test(words)) return false;
  if (parent) return parent.kind === 'three-public' || parent.kind === 'procurement';
  return ONE_EXPENSE.test(heading) && !ALL_MONEY.test(heading);
}

const ofTargets = (view: BookView, whole: Statement, heading: string): boolean =>
  heading.includes('绩效') || INVOLVED.test(clauseBefore(view, whole));

/** True for the projects, and for what is told as a part of them. */
function isOfProjects(view: BookView, whole: Statement): boolean {
  let one: Statement | undefined = whole;
  for (let steps = 0; one && steps < 4; steps++) {
    if (toldBy(subjectWords(view, one.subject)).kind === 'project') return true;
    one = view.statement(one.partOf);
  }
  return false;
}

/** 部门财务总收入, 部门预算总支出, 预算支出总额: all of it, under any heading. */
const OF_DEPARTMENT = /部门(?:财务|预算)?总(?:收入|支出)$|(?:^|[^共金营款])预算(?:收入|支出)总额$/;
const COUNTED = /\d个[^，。；]{0,12}项目[^。；]{0,40}涉及/;
const INVOLVED = /^(?:共|均|总共|共计)?涉及/;

const economic = (scope: Scope | null, words: string, code: string): Topic =>
  code === '' ? { kind: 'economic', scope, words } : { kind: 'economic', scope, words, code };

const firstOf = <T, R>(list: readonly T[], find: (one: T) => R | undefined): R | undefined => {
  for (const one of list) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** Names of functional classes as the tables print them, without 支出. */
const classNames = perBook((view): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const table of view.book.tables)
    for (const { code, side, level, name } of table.rows) {
      const isClass = code?.length === 3 && /^2\d{2}$/.test(code);
      if (isClass || (side === 'expenditure' && level === 'item')) names.add(looseName(name));
    }
  for (const name of names) if (name.length < 2 || BUDGET_ALONE.test(name)) names.delete(name);
  for (const total of ['本年', '基本', '项目', '人员', '公用']) names.delete(total);
  return names;
});

/** The words that remain once budgets and years are taken away decide. */
function kindOfBareWords(words: string): TopicKind {
  const bare = words.replace(
    /(?:一般公共预算|公共财政预算|政府性基金预算|政府性基金|国有资本经营预算|国有资本经营|财政拨款|拨款|当年|本年|年初|部门|财务|总体|预算|决算|安排|使用|的)/g,
    '',
  );
  if (/^收(?:入)?支(?:出)?(?:总|总体)?$|^收入支出$|^收、支(?:总)?$/.test(bare)) return 'balance';
  if (/^总?收入(?:总|合|合计|总计|总额)?$/.test(bare)) return 'income';
  if (/^总?支出(?:总|合|合计|总计|总额)?$/.test(bare)) return 'expenditure';
  if (/^基本支出$/.test(bare)) return 'basic';
  if (/^项目支出$/.test(bare)) return 'project';
  if (/^(?:基本支出)?人员(?:经费|支出)(?:支出)?$/.test(bare)) return 'personnel';
  if (/^(?:基本支出)?(?:日常)?公用(?:经费|支出)(?:支出)?$/.test(bare)) return 'operating';
  if (bare === '' && /一般公共预算.*拨款$/.test(words)) return 'balance';
  return 'other';
}

/** In a list of income, a budget's name means the income from it. */
function sourceOf(words: string, parent: Topic | undefined, section: string): ColumnMeaning | null {
  const listed = parent?.kind === 'income' || (section.includes('收入') && !section.includes('支出'));
  return listed || /收入$|收入预算$|结转(?:和)?(?:结余)?$/.test(words) ? sourceNamed(words) : null;
}

const sourceNamed = remembered((words): ColumnMeaning | null => {
  const bare = words.replace(/(?:当年|本年|年初)(?!结)/g, '').replace(/(?:预算数|预算)$/, '');
  return SOURCES.find(([pattern]) => pattern.test(bare) || pattern.test(words))?.[1] ?? null;
});

const NAMED: ReadonlySet<TopicKind> = new Set(['functional', 'economic', 'procurement', 'other']);

/** Topics are the same when their figures, of one year and measure, must be equal. */
export const topicKey = (topic: Topic): string =>
  [
    topic.kind,
    topic.scope ?? '',
    topic.meaning ?? '',
    topic.code ?? (NAMED.has(topic.kind) ? nameKey(topic.words) : ''),
  ].join('|');
