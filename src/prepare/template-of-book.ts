import type { BudgetBook } from '../domain/book.js';
import { nameKey } from '../domain/text.js';
import type { Template, TemplateColumn, TemplateForm } from '../forms/template.js';
import { TEMPLATES } from '../forms/templates/index.js';

/** The template whose forms are most like those of the disclosure: same titles, same columns. */
export function templateOfBook(book: BudgetBook, templates: readonly Template[] = TEMPLATES): Template | undefined {
  const type = book.document.type === 'final-accounts' ? 'final-accounts' : 'budget';
  const words = wordsOfBook(book);
  const scored = templates
    .filter((template) => template.type === type)
    .map((template) => ({ template, score: likeness(words, wordsOfTemplate(template)) }));
  return scored.reduce<(typeof scored)[number] | undefined>(
    (best, one) => (best && best.score >= one.score ? best : one),
    undefined,
  )?.template;
}

/** What both have, as a part of all that either has. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / (a.size + b.size - shared || 1);
}

const plain = (title: string): string =>
  nameKey(title.replace(/\{年\}|\d{4}年度?|公开表\d+|表[一二三四五六七八九十\d]+/g, ''));

function wordsOfBook({ tables, targets }: BudgetBook): Set<string> {
  const words = new Set<string>();
  for (const { kind, title, columns } of tables) {
    words.add(`${kind} ${plain(title)}`);
    for (const { path } of columns) words.add(`${kind} ${nameKey(path.at(-1) ?? '')}`);
  }
  if (targets.department) words.add('department-targets');
  for (const { indicators } of targets.projects)
    for (const { level2, weight } of indicators) {
      words.add(level2 === null ? 'targets without level 2' : 'targets with level 2');
      words.add(weight === null ? 'targets without weights' : 'targets with weights');
    }
  if (targets.projects.length > 0) words.add('project-targets');
  return words;
}

function wordsOfTemplate({ parts }: Template): Set<string> {
  const words = new Set<string>();
  for (const part of parts) {
    if (part.is !== 'form') continue;
    const { form } = part;
    words.add(form.rows.by === 'targets' ? targetKind(form) : `${form.kind} ${plain(form.title)}`);
    if (form.rows.by === 'targets') for (const word of targetWords(form)) words.add(word);
    else for (const name of columnNames(form.columns)) words.add(`${form.kind} ${nameKey(name)}`);
  }
  return words;
}

const targetKind = ({ kind }: TemplateForm): string =>
  kind === 'department-targets' ? 'department-targets' : 'project-targets';

function targetWords({ kind, rows }: TemplateForm): string[] {
  if (kind === 'department-targets' || rows.by !== 'targets') return [];
  const { layout } = rows;
  const holds = layout.is === 'side-by-side' ? [] : layout.indicators.map((column) => column.holds);
  return [
    holds.includes('level2') ? 'targets with level 2' : 'targets without level 2',
    holds.includes('weight') ? 'targets with weights' : 'targets without weights',
  ];
}

const columnNames = (columns: readonly TemplateColumn[]): string[] =>
  columns.flatMap((column) =>
    'columns' in column ? columnNames(column.columns) : 'sum' in column ? [column.text] : [],
  );
