import type { CheckReport } from '../domain/findings.js';
import type { ViewPart } from '../domain/source-views.js';
import type { Language } from '../render/language.js';
import { renderReportText } from '../render/report-text.js';
import { RULES } from '../rules/index.js';
import type { Checked } from './check-disclosures.js';
import type { ReportFormat } from './output-options.js';
import { printTally } from './print-tally.js';

export interface ReportWords {
  readonly language: Language;
  readonly colour: boolean;
  /** Version of the program, for formats that name their maker. */
  readonly version: string;
}

/** How reports are put out in a format: each as it comes, or all of them at the end. */
export type ReportOutput =
  | {
      readonly each: (report: CheckReport) => string;
      /** What follows the last one of several. */
      readonly after?: (reports: readonly CheckReport['summary'][], disclosures: number) => string;
    }
  | {
      readonly all: (reports: readonly Checked[]) => Promise<string | Uint8Array> | string | Uint8Array;
      /** What it shows of the documents. */
      readonly views?: readonly ViewPart[];
    };

const REMEDIES = new Map(RULES.map((rule) => [rule.code, rule.meta.remedy]));

/** What is needed for a format is loaded when it is asked for. */
export async function reportOutput(format: ReportFormat, words: ReportWords): Promise<ReportOutput> {
  const { language, colour, version } = words;
  switch (format) {
    case 'json':
      return { each: (report) => `${JSON.stringify(report)}\n` };
    case 'text':
      return {
        each: (report) => `${renderReportText(report, { language, colour, remedies: REMEDIES })}\n`,
        after: (summaries, disclosures) => printTally(summaries, disclosures, language),
      };
    case 'sarif': {
      const { renderSarif } = await import('../render/sarif/render-sarif.js');
      return { all: (checked) => renderSarif(reportsOf(checked), { rules: RULES, language, version }) };
    }
    case 'csv': {
      const { renderReportCsv } = await import('../render/report-csv.js');
      return { all: (checked) => renderReportCsv(reportsOf(checked), { language, remedies: REMEDIES }) };
    }
    case 'html': {
      const { renderReportHtml } = await import('../render/report/report-html.js');
      return { views: ['places'], all: (checked) => renderReportHtml(checked, { language, rules: BY_CODE }) };
    }
    case 'xlsx': {
      const { renderReportXlsx } = await import('../render/report/report-xlsx.js');
      return { all: (checked) => renderReportXlsx(reportsOf(checked), { language, rules: BY_CODE }) };
    }
  }
}

const reportsOf = (checked: readonly Checked[]): readonly CheckReport[] => checked.map(({ report }) => report);
const BY_CODE = new Map(RULES.map((rule) => [rule.code, rule]));
