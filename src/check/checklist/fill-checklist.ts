import type { BudgetBook } from '../../domain/book.js';
import type { CheckReport, Finding } from '../../domain/findings.js';
import type { ViewedBook } from '../../domain/source-views.js';
import { squeezed } from '../../domain/text.js';
import { formOf } from '../../forms/registry.js';
import { CHECKLIST, type ChecklistItem } from './items.js';

/** yes, no, does not apply; open: people must look. */
export type Answer = 'yes' | 'no' | 'not-applicable' | 'open';

export interface ChecklistRow {
  readonly item: ChecklistItem;
  readonly answer: Answer;
  readonly findings: readonly Finding[];
  /** True where the item was looked for and not found; whether it must be there is said by `answer`. */
  readonly notFound: boolean;
}

const MISSING_FORM = 'DIS002';
const MISSING_TOPIC = 'DIS003';

/** Fills in the checklist of one document: what is there, what is missing, and which findings belong to which item. */
export function fillChecklist(report: CheckReport, viewed: ViewedBook | undefined): readonly ChecklistRow[] {
  const filed = new Map<string, Finding[]>();
  for (const finding of report.findings) {
    const missing = CHECKLIST.filter((item) => saysMissing(finding, item)).map(({ id }) => id);
    for (const id of missing.length > 0 ? missing : [itemOf(finding, viewed?.book)])
      filed.set(id, [...(filed.get(id) ?? []), finding]);
  }
  return CHECKLIST.map((item) => {
    const findings = filed.get(item.id) ?? [];
    const isThere = viewed ? isPresent(item, viewed) : undefined;
    return { item, findings, answer: answerTo(item, isThere, findings, report), notFound: isThere === false };
  });
}

function answerTo(
  { known, optional }: ChecklistItem,
  isThere: boolean | undefined,
  findings: readonly Finding[],
  { document }: CheckReport,
): Answer {
  if (known === null) return 'open';
  if (findings.some(({ severity }) => severity !== 'advice')) return 'no';
  // A file with targets only, or a form to be filled in, is no whole disclosure: its title is no cover.
  const isWhole = document.type === 'budget' || document.type === 'final-accounts';
  if (isThere && (isWhole || known.by !== 'cover')) return 'yes';
  if (isThere === undefined) return 'open';
  return !isWhole || optional ? 'not-applicable' : 'open';
}

/** The item that a finding belongs to: by its rule, or by the table, form or section that its fact names. */
function itemOf({ rule, fact = '', evidence: [{ at }] }: Finding, book: BudgetBook | undefined): string {
  const own = CHECKLIST.find(({ rules }) => rules?.includes(rule));
  if (own) return own.id;
  const [kind = '', ...rest] = fact.split('/');
  if (kind === 'target') return 'targets';
  const bare = kind.replace(/“.*$/, '');
  const form = CHECKLIST.find(({ known }) => known?.by === 'form' && known.kinds.some((one) => one === bare));
  if (form) return form.id;
  if (kind.startsWith('text')) {
    const told = rest.join('/');
    return CHECKLIST.find(({ facts }) => facts?.test(told))?.id ?? 'narrative';
  }
  if (rule.startsWith('PER')) return 'targets';
  const table = book?.tables.findLast(
    (one) => at.line !== undefined && one.at.file === at.file && (one.at.line ?? Number.POSITIVE_INFINITY) <= at.line,
  );
  const near = CHECKLIST.find(({ known }) => known?.by === 'form' && known.kinds.some((one) => one === table?.kind));
  return rule.startsWith('TIE') && near ? near.id : 'narrative';
}

function saysMissing({ rule, message }: Finding, { known }: ChecklistItem): boolean {
  if (rule === MISSING_TOPIC) return known?.by === 'words' && message.zh.includes(known.topic);
  const title = known?.by === 'form' ? formOf(known.kinds[0]!)?.title.zh : undefined;
  return rule === MISSING_FORM && title !== undefined && message.zh.includes(`《${title}》`);
}

function isPresent({ known }: ChecklistItem, { book, hasCover, hasContents }: ViewedBook): boolean | undefined {
  switch (known?.by) {
    case undefined:
      return undefined;
    case 'cover':
      return hasCover;
    case 'contents':
      return hasContents;
    case 'narrative':
      return book.statements.length > 0;
    case 'targets':
      return book.targets.department !== null || book.targets.projects.length > 0;
    case 'projects':
      return saysSomewhere(book, /重点项目|项目(?:经费)?(?:情况说明|概述|介绍)|立项依据/);
    case 'form':
      return book.tables.some(({ kind }) => known.kinds.includes(kind));
    case 'words':
      return saysSomewhere(book, known.words);
  }
}

const saysSomewhere = ({ sections, paragraphs }: BudgetBook, words: RegExp): boolean =>
  sections.some(({ title }) => words.test(squeezed(title))) || paragraphs.some(({ text }) => words.test(text));
