import type { BaseData, BudgetLine, PerformanceFacts, Project, ThreePublic, YearPair } from '../compile/base-data.js';
import { readFen, writeDigits } from '../compile/money.js';
import type { BudgetBook } from '../domain/book.js';
import type { Candidate } from './base-of-book/candidate.js';
import { candidatesOf, REST_PROJECT } from './base-of-book/candidates.js';
import { Contents } from './base-of-book/contents.js';
import { type Filled, fenPerLastDigit, fill } from './base-of-book/fill.js';
import { type Margin, usualDecimals } from './base-of-book/margin.js';
import { marginsOf } from './base-of-book/margins.js';
import { Masks } from './base-of-book/masks.js';
import { note, type PreparationNote } from './base-of-book/note.js';
import { notesOf } from './base-of-book/notes.js';
import { otherFactsOf } from './base-of-book/other-facts.js';
import { reasonsOf } from './base-of-book/reasons.js';
import { type RollForward, rolledForward } from './base-of-book/roll-forward.js';
import { targetsOf } from './base-of-book/targets.js';
import { textsOf } from './base-of-book/texts.js';

export type { PreparationNote } from './base-of-book/note.js';

export interface BaseOfBookOptions {
  /** The same year again, or the next year with this year's amounts as last year's. */
  readonly mode?: 'keep' | RollForward;
}

export interface BaseOfBook {
  readonly base: BaseData;
  readonly notes: readonly PreparationNote[];
}

/**
 * Base data out of a disclosure that was read. Published forms are margins of the lines; the lines are chosen so that every
 * printed margin is kept that can be kept together with the others, and what had to be assumed is told.
 */
export async function baseOfBook(book: BudgetBook, options: BaseOfBookOptions = {}): Promise<BaseOfBook> {
  const contents = new Contents(book);
  const candidates = candidatesOf(book, contents);
  const masks = new Masks(candidates);
  const margins = marginsOf(book, contents, masks);
  const { unit, decimals } = usualDecimals(margins);
  const digit = fenPerLastDigit(unit, decimals);
  const now = await fill(candidates, masks, margins, 'now', digit);
  const has = (year: Margin['year']) => margins.some((margin) => margin.year === year && margin.weight === 1);
  const last = has('last') ? await fill(candidates, masks, margins, 'last', digit, now.amounts) : undefined;
  const original = has('original') ? await fill(candidates, masks, margins, 'original', digit, now.amounts) : undefined;
  const { missing, ...facts } = otherFactsOf(book);
  const lines = linesOf(candidates, now, last, original, book);
  const projects = projectsOf(contents, lines);
  const base: BaseData = {
    format: 'mingsuan-base/1',
    type: book.document.type === 'final-accounts' ? 'final-accounts' : 'budget',
    year: book.document.year ?? new Date().getFullYear(),
    department: { name: book.document.department.name ?? '', code: book.document.department.code },
    region: book.document.region?.name ? { name: book.document.region.name, code: book.document.region.code } : null,
    template: null,
    publishedOn: null,
    units: contents.units,
    lines,
    projects,
    targets: book.targets.department && targetsOf(book.targets.department),
    ...facts,
    performance: performanceOf(projects, lines),
    threePublic: coveringLines(facts.threePublic, lines),
    reasons: reasonsOf(book),
    texts: textsOf(book),
  };
  const notes = [
    ...notesOf({ book, base, contents, candidates, filled: { now, last, original } }),
    ...missingNotes(missing),
  ];
  if (options.mode === undefined || options.mode === 'keep') return { base, notes };
  const rolled = rolledForward(base, options.mode);
  return { base: rolled.base, notes: [...notes, ...rolled.notes] };
}

const missingNotes = (missing: readonly string[]): PreparationNote[] =>
  missing.map((name) =>
    note('missing', `没有找到${name}的金额或数量，按 0 处理。`, `Nothing was found about ${name}; it is taken as 0.`),
  );

const fenOf = (yuan: string): bigint => readFen(yuan) ?? 0n;
const inYuan = (fen: bigint): string => writeDigits(fen, 2);

function linesOf(
  candidates: readonly Candidate[],
  now: Filled,
  last: Filled | undefined,
  original: Filled | undefined,
  book: BudgetBook,
): BudgetLine[] {
  return candidates.flatMap(({ category: _, oddity: __, ...line }, index) => {
    const amounts = [now, last, original].map((filled) => (filled?.known[index] ? (filled.amounts[index] ?? 0n) : 0n));
    if (amounts.every((amount) => amount === 0n)) return [];
    const [amount = 0n, lastYear = 0n, budgeted = 0n] = amounts;
    return [
      {
        ...line,
        amount: inYuan(amount),
        lastYear: lastYear === 0n ? null : inYuan(lastYear),
        ...(book.document.type === 'final-accounts' ? { original: original ? inYuan(budgeted) : null } : {}),
      },
    ];
  });
}

function projectsOf({ projects, units }: Contents, lines: readonly BudgetLine[]): Project[] {
  const used = new Set(lines.flatMap(({ project }) => project ?? []));
  const unitOf = (code: string) => lines.find((line) => line.project === code)?.unit ?? units[0]?.code ?? '';
  const named = projects.all.flatMap(({ code, name, category, form }): Project[] =>
    used.has(code)
      ? [{ code, name, unit: unitOf(code), category, summary: null, targets: form && targetsOf(form) }]
      : [],
  );
  if (!used.has(REST_PROJECT)) return named;
  const rest: Project = {
    code: REST_PROJECT,
    name: '未列明的项目',
    unit: unitOf(REST_PROJECT),
    category: '特定目标类',
    summary: null,
    targets: null,
  };
  return [...named, rest];
}

/** Projects that have targets, with their amounts. */
function performanceOf(projects: readonly Project[], lines: readonly BudgetLine[]): PerformanceFacts | null {
  const codes = new Set(projects.filter(({ targets }) => targets !== null).map(({ code }) => code));
  if (codes.size === 0) return null;
  const amount = lines.reduce((sum, line) => (codes.has(line.project ?? '') ? sum + fenOf(line.amount) : sum), 0n);
  return { projectsWithTargets: codes.size, amount: inYuan(amount) };
}

/** Departmental items that are wholly one of the three public expenses, or meetings and training. */
const ITEMS = {
  travelAbroad: '30212',
  vehiclePurchase: '31013',
  vehicleRunning: '30231',
  reception: '30217',
  meetings: '30215',
  training: '30216',
} as const;

/** An expense is never less than its item in the basic budget. */
function coveringLines(facts: ThreePublic, lines: readonly BudgetLine[]): ThreePublic {
  const raised = (name: keyof typeof ITEMS): YearPair | null => {
    const pair = facts[name];
    const own = lines
      .filter((line) => line.fund === 'general-budget' && line.kind !== 'project' && line.departmental === ITEMS[name])
      .reduce((sum, line) => sum + fenOf(line.amount), 0n);
    if (!pair) return null;
    return fenOf(pair.amount) < own ? { ...pair, amount: inYuan(own) } : pair;
  };
  const kept = (name: 'travelAbroad' | 'vehiclePurchase' | 'vehicleRunning' | 'reception'): YearPair =>
    raised(name) ?? facts[name];
  return {
    travelAbroad: kept('travelAbroad'),
    vehiclePurchase: kept('vehiclePurchase'),
    vehicleRunning: kept('vehicleRunning'),
    reception: kept('reception'),
    meetings: raised('meetings'),
    training: raised('training'),
  };
}
