import Papa from 'papaparse';
import type { CheckReport, Finding } from '../domain/findings.js';
import type { Bilingual } from '../domain/place.js';
import { FORMULA } from './csv-formula.js';
import { inLanguage, type Language } from './language.js';
import { placeText } from './place-text.js';
import { fileOf } from './report/report-view.js';
import { SHORT_SEVERITY } from './report-words.js';

export interface ReportCsvOptions {
  readonly language: Language;
  readonly remedies: ReadonlyMap<string, Bilingual>;
}

/** The columns, in their order. */
export const REPORT_FIELDS: readonly Bilingual[] = [
  { zh: '文件', en: 'file' },
  { zh: '部门', en: 'department' },
  { zh: '年度', en: 'year' },
  { zh: '编号', en: 'id' },
  { zh: '规则', en: 'rule' },
  { zh: '程度', en: 'severity' },
  { zh: '位置', en: 'place' },
  { zh: '原文', en: 'quote' },
  { zh: '问题', en: 'problem' },
  { zh: '印', en: 'printed' },
  { zh: '应', en: 'should be' },
  { zh: '差', en: 'off by' },
  { zh: '原因', en: 'cause' },
  { zh: '怎么办', en: 'what to do' },
  { zh: '事实', en: 'fact' },
  { zh: '状态', en: 'state' },
];

/** Findings of any number of documents, one a line, for spreadsheets. Waived findings stand at the end of their document. */
export function renderReportCsv(reports: readonly CheckReport[], options: ReportCsvOptions): string {
  const fields = REPORT_FIELDS.map((field) => inLanguage(field, options.language));
  const data = reports.flatMap((report) => [
    ...report.findings.map((finding) => lineOf(report, finding, finding.state ?? '', options)),
    ...(report.waived ?? []).map(({ finding, waiver }) =>
      lineOf(report, finding, `waived: ${waiver.author} ${waiver.expires} ${waiver.reason}`, options),
    ),
    ...(report.fixed ?? []).map((finding) => lineOf(report, finding, 'fixed', options)),
    ...(report.open ?? []).map((finding) => lineOf(report, finding, 'open', options)),
  ]);
  // Excel takes a file for UTF-8 only where it begins with the mark.
  return `\uFEFF${Papa.unparse({ fields, data }, { escapeFormulae: FORMULA, newline: '\r\n' })}\r\n`;
}

function lineOf(report: CheckReport, finding: Finding, state: string, { language, remedies }: ReportCsvOptions) {
  const [first] = finding.evidence;
  const remedy = remedies.get(finding.rule);
  return [
    fileOf(report),
    report.document.department.name ?? '',
    report.document.year ?? '',
    finding.id,
    finding.rule,
    inLanguage(SHORT_SEVERITY[finding.severity], language),
    placeText(first.at, language),
    first.at.quote,
    inLanguage(finding.message, language),
    finding.actual ?? '',
    finding.expected ?? '',
    finding.difference ?? '',
    finding.cause ?? '',
    remedy ? inLanguage(remedy, language) : '',
    finding.fact ?? '',
    state,
  ];
}
