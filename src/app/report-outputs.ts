import type { CheckReport } from '../domain/findings.js';
import type { Bilingual, Place } from '../domain/place.js';
import type { ViewPart } from '../domain/source-views.js';
import { inLanguage, type Language } from '../render/language.js';
import { renderReportText } from '../render/report-text.js';
import { WORDS } from '../render/report-words.js';
import { RULES } from '../rules/index.js';
import type { ReportFormat } from './output-options.js';
import type { Checked } from './work/job.js';

export interface ReportWords {
  readonly language: Language;
  readonly colour: boolean;
  /** Version of the program, for formats that name their maker. */
  readonly version: string;
}

/** What is written; where some documents cannot be shown in the form asked for, also why. */
export type Printed =
  | string
  | Uint8Array
  | {
      /** Null where nothing could be written. */
      readonly bytes: Uint8Array | null;
      readonly refused: readonly { readonly name: string; readonly reason: Bilingual }[];
    };

/** How reports are put out in a format: each as it comes, or all of them at the end. */
export type ReportOutput =
  | {
      readonly each: (report: CheckReport) => string;
      /** What follows the last one of several. */
      readonly after?: (reports: readonly CheckReport['summary'][], disclosures: number) => string;
    }
  | {
      readonly all: (reports: readonly Checked[]) => Promise<Printed> | Printed;
      /** What it shows of the documents. */
      readonly views?: readonly ViewPart[];
    };

/** Who looks at a page has no use for the number of the line in the text that was read out of it. */
const pagesWithoutLines = (key: string, value: unknown): unknown =>
  key === 'at' && (value as Place | null)?.page !== undefined ? { ...(value as Place), line: undefined } : value;

const REMEDIES = new Map(RULES.map((rule) => [rule.code, rule.meta.remedy]));

/** What is needed for a format is loaded when it is asked for. */
export async function reportOutput(format: ReportFormat, words: ReportWords): Promise<ReportOutput> {
  const { language, colour, version } = words;
  switch (format) {
    case 'json':
      return { each: (report) => `${JSON.stringify(report, pagesWithoutLines)}\n` };
    case 'text':
      return {
        each: (report) => `${renderReportText(report, { language, colour, remedies: REMEDIES })}\n`,
        after: (summaries, disclosures) =>
          `${inLanguage(WORDS.tally(summaries, disclosures - summaries.length), language)}\n`,
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
    case 'pdf': {
      const { renderAnnotatedPdf } = await import('../render/report/annotated/render-annotated-pdf.js');
      return { views: ['originals'], all: (checked) => renderAnnotatedPdf(checked, { language, rules: BY_CODE }) };
    }
    case 'docx': {
      const { renderNotice } = await import('../render/report/notice/render-notice.js');
      return { all: (checked) => renderNotice(reportsOf(checked), { language, rules: BY_CODE }) };
    }
    case 'checklist': {
      const { renderChecklistXlsx } = await import('../render/report/checklist/checklist-xlsx.js');
      return {
        views: ['places', 'book'],
        all: (checked) => renderChecklistXlsx(checked, { language, rules: BY_CODE }),
      };
    }
    case 'checklist-docx': {
      const { renderChecklistDocx } = await import('../render/report/checklist/checklist-docx.js');
      return {
        views: ['places', 'book'],
        all: (checked) => renderChecklistDocx(checked, { language, rules: BY_CODE }),
      };
    }
  }
}

const reportsOf = (checked: readonly Checked[]): readonly CheckReport[] => checked.map(({ report }) => report);
const BY_CODE = new Map(RULES.map((rule) => [rule.code, rule]));
