import type { BudgetBook, Paragraph, TargetForm } from '../domain/book.js';
import type { Place } from '../domain/place.js';
import { TARGET_KINDS } from '../domain/table-kinds.js';
import { squeezed } from '../domain/text.js';
import type { Draft, PrintedDocument, PrintedPart } from './draft.js';
import { reprintTable } from './reprint/reprint-table.js';
import { reprintTargets } from './reprint/reprint-targets.js';

/**
 * Prints a book that was read or compiled: cover, headings of its sections, paragraphs, tables and targets in the order in
 * which they stand in their source. The wording of headers that a book does not keep (编码, 名称) is ours.
 */
export function draftOfBook(book: BudgetBook): Draft {
  return { book, document: documentOf(book) };
}

interface Piece {
  readonly at: Place;
  readonly parts: readonly PrintedPart[];
}

function documentOf(book: BudgetBook): PrintedDocument {
  const { department, year } = book.document;
  const tables = [...tablesOf(book), ...targetsOf(book)];
  const narrative = narrativeOf(book);
  const placedAll = [...narrative, ...tables].every(isPlaced);
  const pieces = placedAll ? inOrder([...narrative, ...tables]) : underTableSection(narrative, tables);
  return {
    title: titleOf(book),
    department: department.name ?? '',
    year: year ?? 0,
    date: null,
    parts: [{ is: 'cover' }, { is: 'contents' }, ...pieces.flatMap(({ parts }) => parts)],
  };
}

const TYPES: Readonly<Record<BudgetBook['document']['type'], string>> = {
  budget: '部门预算公开',
  'final-accounts': '部门决算公开',
  targets: '绩效目标公开',
  'blank-form': '公开表样',
  unknown: '公开文件',
};

/** 云岭市档案馆2025年部门预算公开; the file's name where the book knows no department. */
function titleOf({ document: { type, year, department }, source }: BudgetBook): string {
  if (department.name === null) return source.name.replace(/\.[^.]+$/, '');
  return `${department.name}${year === null ? '' : `${year}年`}${TYPES[type]}`;
}

/** Headings, and paragraphs below them; a paragraph that is a heading is printed once. */
function narrativeOf({ sections, paragraphs }: BudgetBook): Piece[] {
  const headings = sections.map(
    ({ title, at }): Piece => ({ at, parts: [{ is: 'heading', level: levelOf(title), text: title }] }),
  );
  const titles = new Set(sections.map(({ title }) => squeezed(title)));
  const texts = paragraphs
    .filter(({ text }) => !titles.has(squeezed(text)))
    .map((paragraph): Piece => ({ at: beginOf(paragraph), parts: [{ is: 'paragraph', text: paragraph.text }] }));
  return [...headings, ...texts].every(isPlaced)
    ? [...headings, ...texts]
    : underSections(headings, texts, paragraphs, sections);
}

const beginOf = ({ lines, text }: Paragraph): Place => lines[0]?.at ?? { quote: text };

/** 第一部分 and titles without numbers, 一、, （一）. */
function levelOf(title: string): 1 | 2 | 3 {
  if (/^[一二三四五六七八九十]+、/.test(title)) return 2;
  return /^[（(][一二三四五六七八九十]+[）)]|^\d+[.、．]/.test(title) ? 3 : 1;
}

/** Where nothing says on which line things stand: paragraphs follow the section that they name, in their order. */
function underSections(
  headings: readonly Piece[],
  texts: readonly Piece[],
  paragraphs: readonly Paragraph[],
  sections: BudgetBook['sections'],
): Piece[] {
  const sectionOf = new Map(paragraphs.map(({ text, section }) => [text, section]));
  const rest = [...texts];
  const ordered = headings.flatMap((heading, index) => {
    const title = sections[index]?.title;
    const own: Piece[] = [];
    while (rest[0] && sectionOf.get((rest[0].parts[0] as { text: string }).text) === title) own.push(rest.shift()!);
    return [heading, ...own];
  });
  return [...ordered, ...rest];
}

/** Tables but those of targets, which are printed from the targets; their place is that of the table. */
const tablesOf = ({ tables }: BudgetBook): Piece[] =>
  tables
    .filter(({ kind }) => !TARGET_KINDS.has(kind))
    .map((table) => ({ at: table.at, parts: [{ is: 'table', table: reprintTable(table) }] }));

function targetsOf({ targets: { department, projects } }: BudgetBook): Piece[] {
  const piece = (form: TargetForm, kind: 'department-targets' | 'project-targets'): Piece => ({
    at: form.at,
    parts: [{ is: 'table', table: reprintTargets(form, kind) }],
  });
  return [
    ...(department ? [piece(department, 'department-targets')] : []),
    ...projects.map((form) => piece(form, 'project-targets')),
  ];
}

const isPlaced = ({ at }: Piece): boolean => at.line !== undefined;

/** By file and line. */
function inOrder(pieces: readonly Piece[]): readonly Piece[] {
  const files = [...new Set(pieces.map(({ at }) => at.file))];
  const rank = ({ file, line }: Place): number => files.indexOf(file) * 10_000_000 + (line ?? 0);
  return pieces.toSorted((a, b) => rank(a.at) - rank(b.at));
}

/** Tables below the section that is called after them (第二部分 部门预算表), or behind everything. */
function underTableSection(narrative: readonly Piece[], tables: readonly Piece[]): Piece[] {
  const section = narrative.findIndex(({ parts }) =>
    parts.some((part) => part.is === 'heading' && /表$/.test(part.text)),
  );
  return section < 0 ? [...narrative, ...tables] : narrative.toSpliced(section + 1, 0, ...tables);
}
