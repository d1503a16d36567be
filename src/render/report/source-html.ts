import type { Finding } from '../../domain/findings.js';
import type { Place } from '../../domain/place.js';
import type { LineView, PageView, SourceViews } from '../../domain/source-views.js';
import { escapeHtml } from '../html/escape.js';
import { inLanguage, type Language } from '../language.js';
import { isAt } from './report-view.js';

/**
 * The place of a finding as it was printed: a strip of its page with the figures boxed, or the lines around it. `report` tells the
 * pictures of one report from those of the others on the same web page.
 */
export function sourceHtml(finding: Finding, views: SourceViews, report: string, language: Language): string {
  const places = finding.evidence.map(({ at }) => at);
  const first = places[0];
  const page = first?.page === undefined ? undefined : pageOf(views, first);
  if (page) return pageHtml(page, places, report, language);
  const lines = first?.line === undefined ? [] : linesOf(views, first);
  return lines.length === 0 ? '' : linesHtml(lines, places, language);
}

const pageOf = ({ pages }: SourceViews, at: Place): PageView | undefined =>
  pages.find(({ file, page }) => page === at.page && isAt(at, file));

const linesOf = ({ lines }: SourceViews, at: Place): readonly LineView[] =>
  lines.filter(({ file, line }) => isAt(at, file) && Math.abs(line - (at.line ?? 0)) <= 2);

/** Points shown above and below the boxes. */
const MARGIN = 42;

function pageHtml(view: PageView, places: readonly Place[], report: string, language: Language): string {
  const boxes = places.flatMap(({ page, box }) => (page === view.page && box ? [box] : []));
  const top = Math.max(0, Math.min(...boxes.map((box) => box[1]), view.height) - MARGIN);
  const bottom =
    boxes.length === 0 ? view.height : Math.min(view.height, Math.max(...boxes.map((box) => box[3])) + MARGIN);
  const from = boxes.length === 0 ? 0 : top;
  const words = inLanguage(
    { zh: `第${view.page}页的图像，方框标出所指之处`, en: `page ${view.page}, places boxed` },
    language,
  );
  const marks = boxes.map(
    ([x0, y0, x1, y1], index) =>
      `<rect class="${index === 0 ? 'first' : 'other'}" x="${point(x0 - 2)}" y="${point(y0 - 2)}" width="${point(x1 - x0 + 4)}" height="${point(y1 - y0 + 4)}"/>`,
  );
  // The strip is as wide as the page; every page's picture stands in the file once.
  return `<figure class="page"><svg viewBox="0 ${point(from)} ${point(view.width)} ${point(bottom - from)}" role="img" aria-label="${escapeHtml(words)}"><use href="#${pageId(view, report)}"/>${marks.join('')}</svg><figcaption class="soft">${escapeHtml(words)}</figcaption></figure>`;
}

const point = (value: number): string => String(Math.round(value * 10) / 10);

const pageId = ({ file, page }: PageView, report: string): string =>
  `${report}-page-${file === null ? '' : `${encodeURIComponent(file).replace(/[^\w]/g, '-')}-`}${page}`;

/** The pictures of all pages, hidden, for the strips to use. */
export function pagesHtml(pages: readonly PageView[], report: string): string {
  if (pages.length === 0) return '';
  const images = pages.map(
    (view) =>
      `<image id="${pageId(view, report)}" width="${point(view.width)}" height="${point(view.height)}" href="data:image/png;base64,${Buffer.from(view.picture).toString('base64')}"/>`,
  );
  return `<svg class="pages" width="0" height="0" aria-hidden="true"><defs>${images.join('')}</defs></svg>`;
}

function linesHtml(lines: readonly LineView[], places: readonly Place[], language: Language): string {
  const quotes = (line: number) => places.filter((at) => at.line === line).map(({ quote }) => quote);
  const rows = lines.map(({ line, text }) => {
    const own = quotes(line);
    return `<tr${own.length > 0 ? ' class="meant"' : ''}><th scope="row">${line}</th><td>${marked(text, own)}</td></tr>`;
  });
  const caption = inLanguage({ zh: '原文', en: 'as printed' }, language);
  return `<table class="lines"><caption class="soft">${escapeHtml(caption)}</caption><tbody>${rows.join('')}</tbody></table>`;
}

/** A line with the words meant in marks. */
function marked(text: string, quotes: readonly string[]): string {
  for (const quote of quotes) {
    const at = quote === '' ? -1 : text.indexOf(quote);
    if (at >= 0)
      return `${escapeHtml(text.slice(0, at))}<mark>${escapeHtml(quote)}</mark>${escapeHtml(text.slice(at + quote.length))}`;
  }
  return escapeHtml(text);
}
