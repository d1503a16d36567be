import type { BaseData, BudgetLine, YearPair } from './base-data.js';
import { readFen } from './money.js';
import type { ProblemList } from './problem.js';

/** Amounts of one fact in 分. */
export interface FenPair {
  readonly amount: bigint;
  readonly lastYear: bigint;
  readonly original: bigint;
}

export interface NormalLine extends Omit<BudgetLine, 'amount' | 'lastYear' | 'original'> {
  /** Where in the base data the line stands first: lines[3]. */
  readonly path: string;
  readonly amount: bigint;
  readonly lastYear: bigint;
  readonly original: bigint;
}

type ThreePublicPart = 'travelAbroad' | 'vehiclePurchase' | 'vehicleRunning' | 'reception';

/** Base data with amounts in 分 and one line for each key. */
export interface NormalData {
  readonly base: BaseData;
  readonly lines: readonly NormalLine[];
  readonly threePublic: Readonly<Record<ThreePublicPart, FenPair>>;
  readonly meetings: FenPair | null;
  readonly training: FenPair | null;
  readonly goods: bigint;
  readonly works: bigint;
  readonly services: bigint;
  readonly forSmallAndMedium: bigint | null;
  readonly forSmall: bigint | null;
  readonly performanceAmount: bigint | null;
  /** Total expenditure of former years, the earliest first. */
  readonly history: readonly { readonly year: number; readonly expenditure: bigint }[];
}

/** Reads every amount and adds up lines that differ in nothing but their amount. */
export function normalise(base: BaseData, problems: ProblemList): NormalData {
  const money = (path: string, text: string | null | undefined): bigint => {
    if (text === null || text === undefined) return 0n;
    const fen = readFen(text);
    if (fen === undefined || fen < 0n) badAmount(problems, path, text);
    return fen ?? 0n;
  };
  const pair = (path: string, { amount, lastYear, original }: YearPair): FenPair => ({
    amount: money(`${path}.amount`, amount),
    lastYear: money(`${path}.lastYear`, lastYear),
    original: money(`${path}.original`, original),
  });
  const { threePublic, procurement, performance } = base;
  const orNull = (path: string, text: string | null | undefined) =>
    text === null || text === undefined ? null : money(path, text);
  return {
    base,
    lines: mergedLines(base, money),
    threePublic: {
      travelAbroad: pair('threePublic.travelAbroad', threePublic.travelAbroad),
      vehiclePurchase: pair('threePublic.vehiclePurchase', threePublic.vehiclePurchase),
      vehicleRunning: pair('threePublic.vehicleRunning', threePublic.vehicleRunning),
      reception: pair('threePublic.reception', threePublic.reception),
    },
    meetings: threePublic.meetings && pair('threePublic.meetings', threePublic.meetings),
    training: threePublic.training && pair('threePublic.training', threePublic.training),
    goods: money('procurement.goods', procurement.goods),
    works: money('procurement.works', procurement.works),
    services: money('procurement.services', procurement.services),
    forSmallAndMedium: orNull('procurement.forSmallAndMedium', procurement.forSmallAndMedium),
    forSmall: orNull('procurement.forSmall', procurement.forSmall),
    performanceAmount: orNull('performance.amount', performance?.amount),
    history: (base.history ?? [])
      .map(({ year, expenditure }, index) => ({
        year,
        expenditure: money(`history[${index}].expenditure`, expenditure),
      }))
      .sort((a, b) => a.year - b.year),
  };
}

function badAmount(problems: ProblemList, path: string, text: string): void {
  problems.add(
    path,
    {
      zh: `金额“${text}”不是以元为单位、最多两位小数的非负数。`,
      en: `The amount “${text}” is no non-negative number of 元 with at most two decimals.`,
    },
    {
      zh: '填写以元为单位的数字，例如 12864.50；不写逗号和单位。',
      en: 'Give a number of 元, such as 12864.50, without commas or unit.',
    },
  );
}

function mergedLines(base: BaseData, money: (path: string, text: string | null | undefined) => bigint): NormalLine[] {
  const merged = new Map<string, NormalLine>();
  for (const [index, line] of base.lines.entries()) {
    const path = `lines[${index}]`;
    const key = [
      line.unit,
      line.functional,
      line.departmental,
      line.governmental,
      line.fund,
      line.carriedOver,
      line.kind,
      line.project ?? '',
    ].join('|');
    const known = merged.get(key);
    merged.set(key, {
      ...line,
      path: known?.path ?? path,
      amount: (known?.amount ?? 0n) + money(`${path}.amount`, line.amount),
      lastYear: (known?.lastYear ?? 0n) + money(`${path}.lastYear`, line.lastYear),
      original: (known?.original ?? 0n) + money(`${path}.original`, line.original),
    });
  }
  return [...merged.values()];
}
