import type { TableKind } from '../domain/book.js';

/** The kind of form that a squeezed line is the title of; undefined for any other line. */
export function formOfTitle(title: string): TableKind | undefined {
  if (title.length > 40 || !/表$/.test(title)) return undefined;
  if (/整体.*绩效目标表$/.test(title)) return 'department-targets';
  if (/绩效目标(汇总)?表$|绩效信息表$/.test(title)) return 'project-targets';
  return undefined;
}
