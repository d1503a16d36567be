import type { PrintedDocument, PrintedPart } from '../../compile/draft.js';

/** One line of the contents of a document. */
export interface OutlineEntry {
  /** Place of its heading or table among the parts of the document, from 0. */
  readonly part: number;
  /** The same in every rendering of the document, and safe in addresses. */
  readonly id: string;
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

/**
 * Headings and tables of a document in order. Tables stand one level below the heading before them, and tables of one title
 * that follow each other are named once.
 */
export function outlineOf(document: PrintedDocument): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  let level: 1 | 2 | 3 = 1;
  let headings = 0;
  let tables = 0;
  let before: PrintedPart | undefined;
  for (const [part, one] of document.parts.entries()) {
    if (one.is === 'heading') {
      level = one.level;
      entries.push({ part, id: `part-${++headings}`, level, text: one.text });
    } else if (one.is === 'table') {
      tables++;
      const repeats = before?.is === 'table' && before.table.title === one.table.title;
      const below = level === 1 && headings > 0 ? 2 : level;
      if (!repeats) entries.push({ part, id: `table-${tables}`, level: below, text: titleOf(one.table.title) });
    }
    before = one;
  }
  return entries;
}

/** A title of several lines as one. */
const titleOf = (title: string): string => title.replace(/\s*\n\s*/g, '');

/** 2026-02-11 as 2026年2月11日. */
export const chineseDate = (date: string): string => date.replace(/^(\d{4})-0?(\d{1,2})-0?(\d{1,2})$/, '$1年$2月$3日');

/** 云岭市档案馆 and 2025年部门预算公开: where a title breaks best when it takes two lines. */
export const titlePieces = ({ title, department }: PrintedDocument): string[] =>
  title.startsWith(department) && title.length > department.length
    ? [department, title.slice(department.length)]
    : [title];
