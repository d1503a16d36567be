import type { Statement } from '../../domain/book.js';
import { type Figure, statementFigure } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import type { Place } from '../../domain/place.js';
import { formFigure } from '../../domain/target-figures.js';
import { nameKey, remembered, squeezed } from '../../domain/text.js';
import { meaningOfHeader } from '../../forms/header-words.js';
import { type BookView, perBook } from '../view.js';
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

/** Every project with an amount that the disclosure names; none where neither tables nor forms name any. */
export const namedProjects = perBook((view): readonly NamedProject[] => {
  const found = findProjects(view);
  return found;
});

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
      // A word of a header that was taken for a row names no project.
      if (!figure || row.level === 'total' || row.level === 'unit' || meaningOfHeader(row.name) !== undefined)
        return [];
      return [{ name: row.name, key: projectKey(row.name), from: 'table', at: row.at, figure }];
    }),
  );
  const all = [...forms, ...rows];
  if (all.length === 0) return all;
  const printed = new Set(all.map(({ key }) => key));
  for (const statement of view.book.statements) {
    if (statement.measure !== 'amount' || !isMoney(statement) || !isThisYears(view, statement)) continue;
    if (isShareOfOne(view, statement)) continue;
    const figure = statementFigure(statement);
    const name = figure && nameOf(view, statement, printed);
    if (name) all.push({ name, key: projectKey(name), from: 'text', at: statement.at, figure });
  }
  return all.filter(({ key, figure }) => key.length >= 6 && figure.interval.low > 0n);
}

/** 免费开放补助84万元，用于图书馆（26万元）、文化馆（58万元）免费开放: in brackets behind whom it goes to, a part of the project. */
function isShareOfOne(view: BookView, { paragraph, offset, subject }: Statement): boolean {
  const text = view.paragraph(paragraph)?.text ?? '';
  if (!/[（(]\s*$/.test(text.slice(Math.max(0, offset - 2), offset))) return false;
  const before = squeezed(text.slice(Math.max(0, offset - 40), offset));
  const bracketed = /([^，。；;、（(）)]+)[（(]$/.exec(before);
  return bracketed !== null && !bracketed[1]!.endsWith(squeezed(subject));
}

/** What a statement calls the project that it is of: a name that tables or forms print, or where projects are told of. */
function nameOf(view: BookView, statement: Statement, printed: ReadonlySet<string>): string | undefined {
  const { subject } = statement;
  const lead = leadOf(view, statement) ?? headedBy(statement, printed);
  if (lead !== undefined) return lead;
  if (printed.has(projectKey(subject))) return subject;
  const quoted = QUOTED.exec(subject)?.[1];
  if (quoted !== undefined && printed.has(projectKey(quoted))) return quoted;
  const bare = subject.endsWith('支出') ? subject.slice(0, -2) : subject;
  if (bare !== subject && printed.has(projectKey(bare))) return bare;
  if (!statement.section?.includes('项目') && !clauseBefore(view, statement).includes('项目')) return undefined;
  return /[（(](?:类|款|项)[)）]/.test(subject) ? undefined : subject;
}

/** 重点项目是“科普主场活动” */
const QUOTED = /“([^“”]{4,40})”(?:项目)?(?:经费|支出|预算)?$/;

const ITS_BUDGET = /^(?:(?:该|本)?项目)?(?:年度|本年)?(?:预算|资金|经费)(?:安排|总额|金额|资金|数)?$/;

/** The project that a heading names as tables or forms do: 库房修缮工程项目经费情况说明, above 年度预算安排. */
function headedBy({ subject, headings = [] }: Statement, printed: ReadonlySet<string>): string | undefined {
  if (!ITS_BUDGET.test(subject)) return undefined;
  for (const heading of headings) {
    const words = nameKey(heading);
    if (!/项目|经费/.test(words)) continue;
    for (const key of printed) if (key.length >= 6 && words.startsWith(key)) return key;
  }
  return undefined;
}

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
