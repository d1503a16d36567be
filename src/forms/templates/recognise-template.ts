import type { BudgetBook } from '../../domain/book.js';
import { remembered, squeezed } from '../../domain/text.js';
import type { Template } from '../template.js';
import { TEMPLATES } from './index.js';

/** Share of a template's forms that a document must print under the template's own titles. */
const ENOUGH = 0.6;

/**
 * The template that a disclosure follows, by the titles of its forms; undefined where none fits, or two fit alike. Where two
 * templates' titles are all there, the one with more forms counts. Numbers and years around a title do not.
 */
export function recogniseTemplate(book: BudgetBook): Template | undefined {
  const printed = new Set(book.tables.map(({ kind, title }) => `${kind} ${bare(title)}`));
  const scored = TEMPLATES.filter(({ type }) => type === book.document.type || book.document.type === 'targets')
    .map((template) => ({ template, ...fitOf(template, printed) }))
    .sort((a, b) => b.share - a.share || b.found - a.found);
  const [best, next] = scored;
  if (!best || best.share < ENOUGH || (best.share === next?.share && best.found === next.found)) return undefined;
  return best.template;
}

function fitOf(template: Template, printed: ReadonlySet<string>): { readonly share: number; readonly found: number } {
  const titles = titlesOf(template);
  let found = 0;
  for (const title of titles) if (printed.has(title)) found++;
  return { found, share: titles.length === 0 ? 0 : found / titles.length };
}

/** Kind and title of each form of a template. */
function titlesOf(template: Template): readonly string[] {
  let titles = known.get(template);
  if (!titles) {
    const forms = template.parts.flatMap((part) => (part.is === 'form' ? [part.form] : []));
    titles = forms.map(({ kind, title }) => `${kind} ${bare(title)}`);
    known.set(template, titles);
  }
  return titles;
}
const known = new Map<Template, readonly string[]>();

const bare = remembered((title) =>
  squeezed(title)
    .replace(
      /\{[^}]*\}|20\d{2}年度?|^(?:部门公开表|公开|附?表)[\d一二三四五六七八九十]+[、.．-]?\d*|^[（(]?[一二三四五六七八九十\d]+[）)、.．]/g,
      '',
    )
    .replace(/[（(].*?[）)]/g, ''),
);
