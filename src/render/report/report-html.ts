import type { Cause, CheckReport, Finding, FindingEvidence } from '../../domain/findings.js';
import type { Bilingual } from '../../domain/place.js';
import { escapeHtml } from '../html/escape.js';
import { htmlPage } from '../html/page.js';
import { inLanguage } from '../language.js';
import { placeBefore } from '../place-text.js';
import { SHORT_SEVERITY, WORDS } from '../report-words.js';
import { filterHtml, severityOf, tableOfReports } from './report-overview-html.js';
import { REPORT_STYLE } from './report-style.js';
import {
  adviceOn,
  expectedOf,
  fileOf,
  type ReportContext,
  reportTitle,
  type ViewedReport,
  verdictOf,
} from './report-view.js';
import { pagesHtml, sourceHtml } from './source-html.js';

/**
 * Reports as one web page that needs nothing else: of several a table first, then verdict and proof, causes, and every finding
 * beside the page or the lines that it points at. No scripts; prints well.
 */
export function renderReportHtml(reports: readonly ViewedReport[], context: ReportContext): string {
  const { language } = context;
  const title = inLanguage({ zh: '预算公开核对报告', en: 'Disclosure check report' }, language);
  return htmlPage({
    title: reports.length === 1 ? `${title}：${reportTitle(reports[0]!.report, language)}` : title,
    titlePieces: [title],
    description: title,
    lines: [
      reports.length === 1
        ? reportTitle(reports[0]!.report, language)
        : inLanguage(
            WORDS.tally(
              reports.map(({ report }) => report.summary),
              0,
            ),
            language,
          ),
    ],
    contents: `<ol>\n${reports.map((one, index) => contentsItem(one, index, context)).join('\n')}\n</ol>`,
    main: [
      filterHtml(reports, language),
      tableOfReports(reports, language),
      ...reports.map((one, index) => `${pagesHtml(one.views.pages, `d${index}`)}${reportSection(one, index, context)}`),
    ].join('\n'),
    styles: REPORT_STYLE,
    language: language === 'zh' ? 'zh-CN' : 'en',
  });
}

const SEVERITIES = ['error', 'warning', 'advice'] as const;

function contentsItem({ report }: ViewedReport, index: number, { language }: ReportContext): string {
  const inner = SEVERITIES.filter((severity) => report.findings.some((finding) => finding.severity === severity))
    .map(
      (severity) =>
        `<li class="group ${severity}"><a href="#d${index}-${severity}">${escapeHtml(inLanguage(WORDS.severity[severity], language))} (${report.summary[severity]})</a></li>`,
    )
    .join('');
  return `<li><a href="#d${index}">${escapeHtml(reportTitle(report, language))}</a>${inner === '' ? '' : `<ol>${inner}</ol>`}</li>`;
}

function reportSection(viewed: ViewedReport, index: number, context: ReportContext): string {
  const { report } = viewed;
  const say = (words: Bilingual) => escapeHtml(inLanguage(words, context.language));
  const { printed, tied } = report.summary.figures;
  const groups = SEVERITIES.map((severity) => {
    const findings = report.findings.filter((finding) => finding.severity === severity);
    if (findings.length === 0) return '';
    const items = findings.map((finding) => findingHtml(finding, viewed, index, context)).join('\n');
    return `<div class="group ${severity}">
<h3 id="d${index}-${severity}">${say(WORDS.severity[severity])} (${findings.length})</h3>
${items}
</div>`;
  });
  return `<section aria-labelledby="d${index}">
<h2 id="d${index}">${escapeHtml(reportTitle(report, context.language))}</h2>
<p class="source">${escapeHtml(fileOf(report))} · SHA-256 ${report.source.sha256.slice(0, 16)}…</p>
<p class="verdict ${severityOf(report)}">${say(verdictOf(report))}</p>
${comparedHtml(report, context)}
<p>${say(WORDS.proven(tied, printed))} ${say(WORDS.ruleOutcomes(report.summary.rules))}</p>
${causesHtml(report.causes, index, context)}
${groups.join('\n')}
${setAsideHtml(report, context)}
</section>`;
}

/** Against a former version: how many are new, remain, are fixed. */
function comparedHtml({ findings, fixed, open = [] }: CheckReport, { language }: ReportContext): string {
  if (!fixed) return '';
  const added = findings.filter(({ state }) => state === 'new').length;
  const words = WORDS.compared(added, findings.length - added, fixed.length, open.length);
  return `<p><b>${escapeHtml(inLanguage(words, language))}</b></p>`;
}

/** Findings that are in no count: fixed, no longer to be told, waived. */
function setAsideHtml({ fixed = [], open = [], waived = [] }: CheckReport, { language }: ReportContext): string {
  const say = (words: Bilingual) => escapeHtml(inLanguage(words, language));
  const item = ({ message, rule }: Finding) => `${say(message)} <span class="soft">${rule}</span>`;
  const lists: readonly (readonly [Bilingual, readonly string[]])[] = [
    [WORDS.fixed, fixed.map(item)],
    [WORDS.open, open.map(item)],
    [
      WORDS.waived,
      waived.map(({ finding, waiver: { author, expires, reason } }) => {
        return `${item(finding)}<br><span class="soft">${say(WORDS.waivedBy(author, expires, reason))}</span>`;
      }),
    ],
  ];
  return lists
    .filter(([, items]) => items.length > 0)
    .map(
      ([title, items]) =>
        `<h3>${say(title)} (${items.length})</h3>\n<ul>\n<li>${items.join('</li>\n<li>')}</li>\n</ul>`,
    )
    .join('\n');
}

function causesHtml(causes: readonly Cause[], index: number, { language }: ReportContext): string {
  if (causes.length === 0) return '';
  const items = causes.map(
    ({ id, message, at, explains }) =>
      `<li id="d${index}-${id}"><b>${id}</b> ${escapeHtml(placeBefore(at, language))} ${escapeHtml(inLanguage(message, language))}<br><span class="soft">${escapeHtml(inLanguage(WORDS.explains, language))} ${explains
        .map((one) => `<a href="#d${index}-${one}">${one}</a>`)
        .join(' ')}</span></li>`,
  );
  return `<h3>${escapeHtml(inLanguage(WORDS.causes, language))}</h3>\n<ul class="causes">\n${items.join('\n')}\n</ul>`;
}

function findingHtml(finding: Finding, viewed: ViewedReport, index: number, context: ReportContext): string {
  const { language } = context;
  const { title, remedy, basis } = adviceOn(finding, context);
  const cause = finding.cause ? ` ← <a href="#d${index}-${finding.cause}">${finding.cause}</a>` : '';
  const [first, ...others] = finding.evidence;
  const { state } = finding;
  const stateTag = state
    ? ` <span class="tag ${state}">${escapeHtml(inLanguage(WORDS.states[state], language))}</span>`
    : '';
  return `<article id="d${index}-${finding.id}" class="finding ${finding.severity} ${state ?? ''}">
<h4><span class="tag">${escapeHtml(inLanguage(SHORT_SEVERITY[finding.severity], language))}</span>${stateTag} ${finding.id} ${escapeHtml(placeBefore(first.at, language))} ${escapeHtml(title)} <span class="soft">${finding.rule}${cause}</span></h4>
<p>${escapeHtml(inLanguage(finding.message, language))}</p>
${figuresHtml(finding, viewed.report.causes, context)}
${
  others.length === 0
    ? ''
    : `<ul class="evidence">\n${others
        .slice(0, 8)
        .map((one) => evidenceHtml(one, context))
        .join('\n')}\n</ul>`
}
${remedy === '' ? '' : `<p class="remedy">→ ${escapeHtml(remedy)}${basis === '' ? '' : ` <span class="soft">${escapeHtml(basis)}</span>`}</p>`}
${sourceHtml(finding, viewed.views, `d${index}`, language)}
</article>`;
}

function figuresHtml(finding: Finding, causes: readonly Cause[], { language }: ReportContext): string {
  const { actual, difference } = finding;
  if (actual === null || finding.expected === null) return '';
  const pairs: readonly (readonly [Bilingual, string | null])[] = [
    [WORDS.printed, actual],
    [WORDS.expected, expectedOf(finding, causes)],
    [WORDS.difference, difference],
  ];
  const cells = pairs.flatMap(([words, value]) =>
    value === null ? [] : [`<dt>${escapeHtml(inLanguage(words, language))}</dt><dd>${escapeHtml(value)}</dd>`],
  );
  return `<dl class="figures">${cells.join('')}</dl>`;
}

const evidenceHtml = ({ at, label, value }: FindingEvidence, { language }: ReportContext): string =>
  `<li>${escapeHtml(placeBefore(at, language))} ${escapeHtml(inLanguage(label, language))} <b>${escapeHtml(value)}</b></li>`;
