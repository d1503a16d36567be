import type { CheckReport } from '../domain/findings.js';
import type { Language } from '../render/language.js';
import { renderReportText } from '../render/report-text.js';
import { RULES } from '../rules/index.js';
import type { ReportFormat } from './output-options.js';

const REMEDIES = new Map(RULES.map((rule) => [rule.code, rule.meta.remedy]));

/** One document's report in the format asked for. JSON is one document a line. */
export function printReport(report: CheckReport, format: ReportFormat, language: Language, colour: boolean): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(report)}\n`;
    case 'text':
      return `${renderReportText(report, { language, colour, remedies: REMEDIES })}\n`;
  }
}
