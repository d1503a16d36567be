import { compareWithBaseline, formerOf } from '../check/decisions/compare-with-baseline.js';
import { waive } from '../check/decisions/waive.js';
import type { CheckSettings } from '../check/settings.js';
import type { BudgetBook } from '../domain/book.js';
import type { CheckReport } from '../domain/findings.js';
import { ok } from '../domain/result.js';
import type { ViewPart } from '../domain/source-views.js';
import type { FiledWaiver } from '../domain/waivers.js';
import { RULES } from '../rules/index.js';
import { type Opened, type OpenOptions, openDisclosures } from './open-disclosures.js';
import type { Checked } from './work/job.js';

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

const ABOUT_WAIVERS = RULES.filter(({ checkWaivers }) => checkWaivers !== undefined);

/**
 * The disclosures in files, folders and archives, each checked, with waivers and former versions taken into account; before
 * them what cannot be read of the documents to compare with.
 */
export async function* checkDisclosures(
  paths: readonly string[],
  options: CheckOptions,
  opening: OpenOptions,
): AsyncGenerator<Opened<Checked> & { readonly isCompanion?: true }> {
  const others: BudgetBook[] = [];
  if (options.with.length > 0)
    for await (const { files, nth, result } of openDisclosures(options.with, { make: 'book' }, opening)) {
      if (result.ok) others.push(result.value);
      else yield { files, nth, result, isCompanion: true };
    }
  const { rules, settings, views } = options;
  const wanted = { make: 'report', rules, settings, views, others } as const;
  for await (const { files, nth, result } of openDisclosures(paths, wanted, opening)) {
    if (!result.ok) yield { files, nth, result };
    else yield { files, nth, result: ok({ ...result.value, report: decide(result.value.report, files, options) }) };
  }
}

/** The report with where its files are, and with waivers and former versions taken into account. */
export function decide(
  checked: CheckReport,
  files: readonly string[],
  { waivers, baseline, today }: CheckOptions,
): CheckReport {
  const report = files.join(' + ') === checked.source.name ? checked : withPaths(checked, files);
  const waived = waive(report, waivers, today, ABOUT_WAIVERS);
  const former = baseline === null ? undefined : formerOf(waived, baseline);
  return former ? compareWithBaseline(waived, former) : waived;
}

/** Beside the source, which they tell more about. */
const withPaths = ({ format, source, ...rest }: CheckReport, paths: readonly string[]): CheckReport => ({
  format,
  source,
  paths,
  ...rest,
});
