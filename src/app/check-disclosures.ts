import { compareWithBaseline, formerOf } from '../check/decisions/compare-with-baseline.js';
import { waive } from '../check/decisions/waive.js';
import type { CheckSettings } from '../check/settings.js';
import type { BudgetBook } from '../domain/book.js';
import type { CheckReport } from '../domain/findings.js';
import { ok } from '../domain/result.js';
import { NO_VIEWS, type SourceViews, type ViewPart } from '../domain/source-views.js';
import type { FiledWaiver } from '../domain/waivers.js';
import { RULES } from '../rules/index.js';
import { checkBook } from './check-book.js';
import { type Opened, type OpenOptions, openDisclosures } from './open-disclosures.js';

export interface CheckOptions {
  /** Codes or beginnings of codes; all stable rules when empty. */
  readonly rules: readonly string[];
  readonly settings: CheckSettings;
  readonly waivers: readonly FiledWaiver[];
  /** Reports of former versions; null where nothing is compared. */
  readonly baseline: readonly CheckReport[] | null;
  /** YYYY-MM-DD: waivers end with their last day. */
  readonly today: string;
  /** Files with documents to compare with: last year's, the budget of the accounts, the units', a former version. */
  readonly with: readonly string[];
  /** What the report shows of its documents. */
  readonly views: readonly ViewPart[];
}

/** A report with what it shows of its documents; nothing where no views were asked for. */
export interface Checked {
  readonly report: CheckReport;
  readonly views: SourceViews;
}

const ABOUT_WAIVERS = RULES.filter(({ checkWaivers }) => checkWaivers !== undefined);

/** The disclosures in files, folders and archives, each checked, with waivers and former versions taken into account. */
export async function* checkDisclosures(
  paths: readonly string[],
  options: CheckOptions,
  opening: OpenOptions,
): AsyncGenerator<Opened<Checked>> {
  const { rules, settings } = options;
  if (options.with.length > 0) {
    yield* compareDisclosures(paths, options, opening);
    return;
  }
  const wanted = { rules, settings };
  if (options.views.length > 0) {
    yield* viewDisclosures(paths, options, [], opening);
    return;
  }
  for await (const { files, result } of openDisclosures(paths, { make: 'report', ...wanted }, opening))
    yield { files, result: result.ok ? ok({ report: decide(result.value, options), views: NO_VIEWS }) : result };
}

/** The same, with what the reports show of their documents. */
async function* viewDisclosures(
  paths: readonly string[],
  options: CheckOptions,
  others: readonly BudgetBook[],
  opening: OpenOptions,
): AsyncGenerator<Opened<Checked>> {
  const { rules, settings, views } = options;
  const wanted = { make: 'viewed-report', rules, settings, views, others } as const;
  for await (const { files, result } of openDisclosures(paths, wanted, opening))
    yield {
      files,
      result: result.ok ? ok({ report: decide(result.value.report, options), views: result.value.views }) : result,
    };
}

/** The same, each compared with those of the other documents that concern it. */
async function* compareDisclosures(
  paths: readonly string[],
  options: CheckOptions,
  opening: OpenOptions,
): AsyncGenerator<Opened<Checked>> {
  const others: BudgetBook[] = [];
  for await (const { files, result } of openDisclosures(options.with, { make: 'book' }, opening)) {
    if (!result.ok) yield { files, result };
    else others.push(result.value);
  }
  if (options.views.length > 0) {
    yield* viewDisclosures(paths, options, others, opening);
    return;
  }
  for await (const { files, result } of openDisclosures(paths, { make: 'book' }, opening)) {
    if (!result.ok) yield { files, result };
    else {
      const report = checkBook(result.value, options.rules, options.settings, others);
      yield { files, result: ok({ report: decide(report, options), views: NO_VIEWS }) };
    }
  }
}

function decide(report: CheckReport, { waivers, baseline, today }: CheckOptions): CheckReport {
  const waived = waive(report, waivers, today, ABOUT_WAIVERS);
  const former = baseline === null ? undefined : formerOf(waived, baseline);
  return former ? compareWithBaseline(waived, former) : waived;
}
