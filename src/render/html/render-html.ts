import type { Chart, PrintedDocument, PrintedPart } from '../../compile/draft.js';
import { renderChartSvg } from '../charts/chart-svg.js';
import { chineseDate, type OutlineEntry, outlineOf, titlePieces } from '../page/outline.js';
import { DOCUMENT_STYLE } from './document-style.js';
import { escapeHtml, escapeLines } from './escape.js';
import { htmlPage } from './page.js';
import { tableHtml } from './table-html.js';

/**
 * A compiled disclosure as one web page that needs nothing else: readable on a telephone, with a keyboard, by a screen reader,
 * in the dark and on paper. No scripts.
 */
export function renderHtml(document: PrintedDocument): string {
  const outline = outlineOf(document);
  return htmlPage({
    title: document.title,
    titlePieces: titlePieces(document),
    description: `${document.department}${document.year}年`,
    lines: document.date === null ? [] : [chineseDate(document.date)],
    contents: contentsHtml(outline),
    main: mainHtml(document, outline),
    styles: DOCUMENT_STYLE,
    language: 'zh-CN',
  });
}

/** Lists in a list: the parts, and below each its headings and tables. */
function contentsHtml(outline: readonly OutlineEntry[]): string {
  const groups: { readonly head: OutlineEntry; readonly rest: OutlineEntry[] }[] = [];
  for (const entry of outline) {
    const group = groups.at(-1);
    if (entry.level === 1 || !group) groups.push({ head: entry, rest: [] });
    else group.rest.push(entry);
  }
  const link = ({ id, text }: OutlineEntry) => `<a href="#${id}">${escapeHtml(text)}</a>`;
  const item = (entry: OutlineEntry) => `<li${entry.level === 3 ? ' class="deep"' : ''}>${link(entry)}</li>`;
  return `<ol>\n${groups
    .map(
      ({ head, rest }) =>
        `<li>${link(head)}${rest.length === 0 ? '' : `<ol>\n${rest.map(item).join('\n')}\n</ol>`}</li>`,
    )
    .join('\n')}\n</ol>`;
}

function mainHtml(document: PrintedDocument, outline: readonly OutlineEntry[]): string {
  const ids = new Map(outline.map(({ part, id }) => [part, id]));
  const pieces: string[] = [];
  let open = false;
  let unlisted = 0;
  for (const [index, part] of document.parts.entries()) {
    const id = ids.get(index) ?? `more-${++unlisted}`;
    if (part.is === 'heading' && part.level === 1) {
      pieces.push(`${open ? '</section>\n' : ''}<section aria-labelledby="${id}">`);
      open = true;
    } else if (!open && (part.is === 'paragraph' || part.is === 'heading')) {
      pieces.push('<section>');
      open = true;
    }
    pieces.push(partHtml(part, id));
  }
  if (open) pieces.push('</section>');
  return pieces.filter((piece) => piece !== '').join('\n');
}

function partHtml(part: PrintedPart, id: string): string {
  switch (part.is) {
    case 'heading':
      return `<h${part.level + 1} id="${id}">${escapeLines(part.text)}</h${part.level + 1}>`;
    case 'paragraph':
      return `<p>${escapeLines(part.text)}</p>`;
    case 'table':
      return tableHtml(part.table, id);
    case 'chart':
      return chartHtml(part.chart);
    // The title stands above the page and the contents beside it; pages end where parts do.
    case 'cover':
    case 'contents':
    case 'page-break':
      return '';
  }
}

/** A chart repeats what the text says, so it stands aside; its amounts can be opened as a table. */
function chartHtml(chart: Chart): string {
  const rows = chart.values.map(
    ({ name, value }) => `<tr><th scope="row">${escapeHtml(name)}</th><td>${escapeHtml(value)}</td></tr>`,
  );
  return `<aside class="chart" aria-label="${escapeHtml(chart.title)}">
<figure>
${renderChartSvg(chart)}
</figure>
<details><summary>图中数据（${escapeHtml(chart.unit)}）</summary>
<table><caption>${escapeHtml(chart.title)}</caption>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</details>
</aside>`;
}
