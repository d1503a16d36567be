import type { CheckReport } from '../../domain/findings.js';
import { escapeHtml } from '../html/escape.js';
import { inLanguage, type Language } from '../language.js';
import { SHORT_SEVERITY, WORDS } from '../report-words.js';
import { fileOf, isNothingRead, reportTitle, type ViewedReport } from './report-view.js';

/** How a verdict is coloured: by the worst that was found; where nothing was read, nothing is good. */
export function severityOf(report: CheckReport): 'bad' | 'fair' | 'good' | 'none' {
  const { error, warning } = report.summary;
  if (isNothingRead(report)) return 'none';
  return error > 0 ? 'bad' : warning > 0 ? 'fair' : 'good';
}

/** One line for each of several reports, so that one sees which to open. */
export function tableOfReports(reports: readonly ViewedReport[], language: Language): string {
  if (reports.length < 2) return '';
  const say = (zh: string, en: string) => inLanguage({ zh, en }, language);
  const severities = Object.values(SHORT_SEVERITY).map((words) => inLanguage(words, language));
  const heads = [say('公开', 'Disclosure'), ...severities, say('已核对', 'Tied')];
  const rows = reports.map(({ report }, index) => {
    const { error, warning, advice, figures } = report.summary;
    const file = `<span class="soft">${escapeHtml(fileOf(report))}</span>`;
    const title = `<a href="#d${index}">${escapeHtml(reportTitle(report, language))}</a><br>${file}`;
    const counts = [error, warning, advice, `${figures.tied}/${figures.printed}`].map((count) => `<td>${count}</td>`);
    return `<tr class="${severityOf(report)}"><th scope="row">${title}</th>${counts.join('')}</tr>`;
  });
  return `<table class="overview"><thead><tr>${heads.map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table>`;
}

/** Boxes that hide findings by severity and, against a former version, by whether they are new. The style does it: no script. */
export function filterHtml(reports: readonly ViewedReport[], language: Language): string {
  const findings = reports.flatMap(({ report }) => report.findings);
  const kinds = [
    ...Object.entries(SHORT_SEVERITY).map(([id, words]) => {
      return { id, words, count: findings.filter(({ severity }) => severity === id).length };
    }),
    ...Object.entries(WORDS.states).map(([id, words]) => {
      return { id, words, count: findings.filter(({ state }) => state === id).length };
    }),
  ].filter(({ count }) => count > 0);
  if (kinds.length < 2) return '';
  const boxes = kinds.map(
    ({ id, words, count }) =>
      `<label><input type="checkbox" id="show-${id}" checked> ${escapeHtml(inLanguage(words, language))} (${count})</label>`,
  );
  return `<fieldset class="filter"><legend>${inLanguage({ zh: '显示', en: 'Show' }, language)}</legend>${boxes.join('\n')}</fieldset>`;
}
