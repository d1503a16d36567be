import { numberingOf } from '../../domain/text.js';
import { functionalMeaning } from '../../forms/glossary.js';
import { EQUIPMENT_FROM, type EquipmentFrom, type Selector } from '../../forms/template.js';
import { isNothing } from '../quantity.js';
import type { Resolved, ResolvedLine } from '../resolved.js';
import { amountOf, linesOf, select } from '../select.js';
import { chineseNumber } from './chinese-number.js';
import type { Entry } from './entry.js';
import { glossaryOf } from './glossary.js';

/** Everything that a pattern can go through, by the name of its list. */
export function listsOf(
  resolved: Resolved,
  equipmentFrom: EquipmentFrom = EQUIPMENT_FROM,
): ReadonlyMap<string, readonly Entry[]> {
  const { base, lines } = resolved;
  const general = linesOf(lines, ['general-budget']);
  return new Map<string, readonly Entry[]>([
    ['职责引言', wordsOf(base.texts.duties.slice(0, leadOf(base.texts.duties)))],
    ['职责', wordsOf(base.texts.duties.slice(leadOf(base.texts.duties)))],
    ['机构设置', wordsOf(base.texts.organisation)],
    ['预算单位', wordsOf(base.units.map(({ name }) => name))],
    ['收入来源', sourcesOf(resolved, SOURCES)],
    ['本年收入来源', sourcesOf(resolved, SOURCES.slice(0, -1))],
    ['财政拨款来源', sourcesOf(resolved, [...SOURCES.slice(0, 3), CARRIED_APPROPRIATION])],
    ['支出性质', sourcesOf(resolved, KINDS)],
    ['功能类', classesOf(resolved, lines)],
    ['财政拨款功能类', classesOf(resolved, linesOf(lines, ['appropriation']))],
    ['一般公共预算功能类', classesOf(resolved, general)],
    ['一般公共预算当年功能类', classesOf(resolved, linesOf(general, ['current']))],
    ['一般公共预算项', itemsOf(resolved, general).filter(hasNowOrLast)],
    ['一般公共预算预决算项', numbered(itemsOf(resolved, general).filter(hasNowOrBudget))],
    ['一般公共预算当年项', itemsOf(resolved, linesOf(general, ['current']))],
    ['政府性基金预算项', itemsOf(resolved, linesOf(lines, ['managed-funds']))],
    ['国有资本经营预算项', itemsOf(resolved, linesOf(lines, ['state-capital']))],
    ['财政拨款项', itemsOf(resolved, linesOf(lines, ['appropriation']))],
    ['人员经费科目', economicOf(resolved, linesOf(general, ['personnel']))],
    ['公用经费科目', economicOf(resolved, linesOf(general, ['operating']))],
    ['项目', projectsOf(resolved, lines)],
    ['重点项目', numbered(projectsOf(resolved, lines).filter(({ words }) => words['概况'] !== ''))],
    ['车辆', vehiclesOf(resolved)],
    ['大型设备', equipmentOf(resolved, equipmentFrom)],
    ['名词', glossaryOf(resolved)],
  ]);
}

const has = (entry: Entry, ...years: readonly ('now' | 'last' | 'original')[]): boolean => {
  const fact = entry.facts['金额'];
  return fact !== undefined && years.some((year) => !isNothing(fact[year]));
};
/** Present this year or last: what a comparison with last year tells. */
const hasNowOrLast = (entry: Entry): boolean => has(entry, 'now', 'last');
/** Spent or budgeted this year: what a comparison with the budget tells. */
const hasNowOrBudget = (entry: Entry): boolean => has(entry, 'now', 'original');

const numbered = (entries: readonly Entry[]): Entry[] =>
  entries.map((entry, index) => ({
    ...entry,
    words: { ...entry.words, 序号: `${index + 1}`, 中文序号: chineseNumber(index + 1) },
  }));

/** Templates number what they list; a number that was filled in with it would stand there twice. */
const wordsOf = (texts: readonly string[]): Entry[] =>
  numbered(texts.map((text) => ({ words: { 内容: withoutNumber(text.trim()) }, facts: {} })));
/** How many of the first texts lead to a list (……主要职责是：), and are no items of it. */
const leadOf = (texts: readonly string[]): number =>
  texts.slice(0, Math.min(2, texts.length - 1)).findLastIndex((text) => /[：:]\s*$/.test(text)) + 1;

/** A text that counts on by itself keeps its numbers: 1.……。2.……。 */
const COUNTS_ON = /[。；;]\s*(?:2[.、．]|[（(][二2][）)]|二、|②)/;
const withoutNumber = (text: string): string =>
  COUNTS_ON.test(text) ? text : text.slice(numberingOf(text).length).trim() || text;

/** Income by source, as the two-sided tables call it. */
const SOURCES: readonly (readonly [string, readonly Selector[], string])[] = [
  ['一般公共预算拨款收入', ['general-budget', 'current'], 'general-budget'],
  ['政府性基金预算拨款收入', ['managed-funds', 'current'], 'managed-funds'],
  ['国有资本经营预算拨款收入', ['state-capital', 'current'], 'state-capital'],
  ['财政专户管理资金收入', ['special-account', 'current'], 'special-account'],
  ['事业收入', ['service-income', 'current'], 'service-income'],
  ['上级补助收入', ['superior-subsidy', 'current'], 'superior-subsidy'],
  ['附属单位上缴收入', ['affiliate-remittance', 'current'], 'affiliate-remittance'],
  ['事业单位经营收入', ['business-income', 'current'], 'business-income'],
  ['其他收入', ['other-income', 'current'], 'other-income'],
  ['上年结转', ['carried'], 'carry-over'],
];

/** 上年结转 of the money that was appropriated: without it the sources do not add up to the total. */
const CARRIED_APPROPRIATION: (typeof SOURCES)[number] = ['上年结转', ['appropriation', 'carried'], 'carry-over'];

/** Expenditure by kind, which charts show. */
const KINDS: typeof SOURCES = [
  ['人员经费', ['personnel'], 'personnel'],
  ['公用经费', ['operating'], 'operating'],
  ['项目支出', ['project'], 'project'],
];

function sourcesOf(resolved: Resolved, sources: typeof SOURCES): Entry[] {
  return numbered(
    sources.flatMap(([名称, sum, reason]) => {
      const now = select(resolved, resolved.lines, sum, 'now');
      if (isNothing(now)) return [];
      const last = select(resolved, resolved.lines, sum, 'last');
      const original = select(resolved, resolved.lines, sum, 'original');
      return [
        { words: { 名称 }, facts: { 金额: { now, last, original, subject: 名称, code: null, reasons: [reason] } } },
      ];
    }),
  );
}

type Grouped = readonly (readonly [string, readonly ResolvedLine[]])[];

/** Lines by a key, in the order of the keys. */
function grouped(lines: readonly ResolvedLine[], keyOf: (line: ResolvedLine) => string): Grouped {
  const groups = new Map<string, ResolvedLine[]>();
  for (const line of lines) {
    const key = keyOf(line);
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

function entriesOf(groups: Grouped, wordsFor: (key: string) => Record<string, string>): Entry[] {
  return numbered(
    groups.flatMap(([key, lines]) => {
      const now = amountOf(lines, 'now');
      const last = amountOf(lines, 'last');
      const original = amountOf(lines, 'original');
      if (isNothing(now) && isNothing(last) && isNothing(original)) return [];
      const words = wordsFor(key);
      const fact = { subject: words['名称'] ?? key, code: key, reasons: [key], now, last, original };
      return [{ words, facts: { 金额: fact } }];
    }),
  );
}

/** Classes of expenditure, present this year. */
const classesOf = (resolved: Resolved, lines: readonly ResolvedLine[]): Entry[] =>
  thisYears(
    entriesOf(
      grouped(lines, (line) => line.functional.slice(0, 3)),
      (code) => ({
        名称: resolved.nameOf(code),
        简称: resolved.nameOf(code).replace(/支出$/, ''),
        类码: code,
      }),
    ),
  );

/** 项 of this year, and those of last year that are gone. */
const itemsOf = (resolved: Resolved, lines: readonly ResolvedLine[]): Entry[] =>
  entriesOf(
    grouped(lines, (line) => line.functional),
    (code) => ({
      名称: `${resolved.nameOf(code.slice(0, 3))}（类）${resolved.nameOf(code.slice(0, 5))}（款）${resolved.nameOf(code)}（项）`,
      类: resolved.nameOf(code.slice(0, 3)),
      款: resolved.nameOf(code.slice(0, 5)),
      项: resolved.nameOf(code),
      类码: code.slice(0, 3),
      款码: code.slice(3, 5),
      项码: code.slice(5),
      编码: code,
      用途: functionalMeaning(code, resolved.nameOf).replace(/^反映/, ''),
    }),
  );

/** Economic items of basic expenditure. */
const economicOf = (resolved: Resolved, lines: readonly ResolvedLine[]): Entry[] =>
  thisYears(
    entriesOf(
      grouped(lines, (line) => line.departmental),
      (code) => ({ 名称: resolved.nameOf(code) }),
    ),
  );

/** Projects, in the order of the base data. */
function projectsOf(resolved: Resolved, lines: readonly ResolvedLine[]): Entry[] {
  const entries = resolved.base.projects.flatMap((project): Entry[] => {
    const own = lines.filter((line) => line.project?.code === project.code);
    const now = amountOf(own, 'now');
    if (isNothing(now)) return [];
    return [
      {
        words: { 名称: project.name, 概况: project.summary ?? '', 类别: project.category },
        facts: {
          金额: {
            now,
            last: amountOf(own, 'last'),
            original: amountOf(own, 'original'),
            subject: project.name,
            code: null,
            reasons: [project.code],
          },
        },
      },
    ];
  });
  return numbered(entries);
}

/** Only what has an amount this year; numbered anew. */
const thisYears = (entries: readonly Entry[]): Entry[] =>
  numbered(entries.filter(({ facts }) => facts['金额'] && !isNothing(facts['金额'].now)));

/** Kinds of vehicles that there are. */
const vehiclesOf = ({ base }: Resolved): Entry[] =>
  numbered(
    base.assets.vehicles
      .filter(({ count }) => count > 0)
      .map(({ kind, count }) => ({ words: { 名称: kind, 辆数: `${count}` }, facts: {} })),
  );

/** Equipment from the price that the template reports; told together where one price holds for all. */
function equipmentOf({ base }: Resolved, { general, special }: EquipmentFrom): Entry[] {
  const { generalEquipment, specialEquipment } = base.assets;
  const kinds: readonly (readonly [string, number, number])[] =
    general === special
      ? [['设备（不含车辆）', general, generalEquipment + specialEquipment]]
      : [
          ['通用设备', general, generalEquipment],
          ['专用设备', special, specialEquipment],
        ];
  return numbered(
    kinds.map(([名称, price, count]) => ({ words: { 名称, 单价: `${price}`, 台数: `${count}` }, facts: {} })),
  );
}
