import type { Statement } from '../../domain/book.js';
import { type Figure, statementFigure } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import type { Place } from '../../domain/place.js';
import { formFigure } from '../../domain/target-figures.js';
import { nameKey, remembered } from '../../domain/text.js';
import type { BookView } from '../view.js';
import { clauseBefore, isMoney, isThisYears, statementsByParagraph } from './around.js';
import { filledTables, printedIn } from './table-cells.js';

/** A project as the text, a table or a target form names it, with its amount. */
export interface NamedProject {
  readonly name: string;
  readonly key: string;
  readonly from: 'text' | 'table' | 'form';
  readonly at: Place;
  readonly figure: Figure;
}

/** What the name is compared by: no year, no count of what it serves, no mark, no last 项目. */
const projectKey = remembered((name) =>
  nameKey(name)
    .replace(/^\d+个/, '')
    .replace(/20\d{2}年度?/g, '')
    .replace(/项目$/, ''),
);

/** Every project with an amount that the disclosure names. */
export function namedProjects(view: BookView): readonly NamedProject[] {
  const known = CACHE.get(view);
  if (known) return known;
  const found = findProjects(view);
  CACHE.set(view, found);
  return found;
}

const CACHE = new WeakMap<BookView, readonly NamedProject[]>();

function findProjects(view: BookView): readonly NamedProject[] {
  const forms = gather(view.book.targets.projects, (form): NamedProject[] => {
    const figure = formFigure(form);
    return form.name && figure
      ? [{ name: form.name, key: projectKey(form.name), from: 'form', at: form.at, figure }]
      : [];
  });
  const rows = gather(filledTables(view, ['project-expenditure']), (table) =>
    gather(table.rows, (row): NamedProject[] => {
      const figure = printedIn(view, table, row, null, null, null)[0]?.terms[0].figure;
      if (!figure || row.level === 'total' || row.level === 'unit') return [];
      return [{ name: row.name, key: projectKey(row.name), from: 'table', at: row.at, figure }];
    }),
  );
  const printed = new Set([...forms, ...rows].map(({ key }) => key));
  const told = gather(view.book.statements, (statement): NamedProject[] => {
    const figure = statementFigure(statement);
    if (!figure || statement.measure !== 'amount' || !isMoney(statement) || !isThisYears(view, statement)) return [];
    const from = 'text' as const;
    const lead = leadOf(view, statement);
    if (lead !== undefined) return [{ name: lead, key: projectKey(lead), from, at: statement.at, figure }];
    const bare = statement.subject.replace(/支出$/, '');
    const isPrinted = [statement.subject, bare].find((words) => printed.has(projectKey(words)));
    const name = isPrinted ?? statement.subject;
    if (isPrinted) return [{ name, key: projectKey(name), from, at: statement.at, figure }];
    if (/[（(](?:类|款|项)[)）]/.test(name) || !/项目/.test(`${statement.section}${clauseBefore(view, statement)}`))
      return [];
    return [{ name, key: projectKey(name), from, at: statement.at, figure }];
  });
  return [...forms, ...rows, ...told].filter(({ key, figure }) => key.length >= 6 && figure.interval.low > 0n);
}

const ITS_BUDGET = /^(?:(?:该|本)?项目)?(?:年度|本年)?(?:预算|资金|经费)(?:安排|总额|金额|资金|数)?$/;

/**
 * The project that a paragraph is about, as the words before its first colon (1.馆藏抢救：…。年度预算安排20.00万元。), for
 * the only amount that the paragraph tells, where the section is about projects.
 */
function leadOf(view: BookView, statement: Statement): string | undefined {
  if (!ITS_BUDGET.test(statement.subject) || !/项目/.test(statement.section ?? '')) return undefined;
  const amounts = (statementsByParagraph(view).get(statement.paragraph) ?? []).filter(isMoney);
  const text = view.paragraph(statement.paragraph)?.text ?? '';
  const lead = /^\s*(?:\d+[.．、]|[（(][一二三四五六七八九十\d]+[)）])?\s*([^：:，。；]{4,40})[：:]/.exec(text);
  return amounts.length === 1 ? lead?.[1]?.trim() : undefined;
}
