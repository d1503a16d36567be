import type { Chart, PrintedDocument, PrintedPart, PrintedTable } from '../../compile/draft.js';
import { SheetNames } from './sheet-names.js';

/** What stands on a sheet of running text, from the top. */
export type TextPart = Extract<PrintedPart, { readonly is: 'heading' | 'paragraph' | 'chart' }>;

/** The sheets of a workbook in the document's order, without their contents sheet. */
type PlannedSheet =
  | { readonly is: 'form'; readonly name: string; readonly table: PrintedTable }
  | { readonly is: 'text'; readonly name: string; readonly parts: readonly TextPart[] };

/** A line of the contents; the title of a part that only forms follow leads nowhere. */
interface ContentsEntry {
  readonly text: string;
  readonly level: 1 | 2;
  readonly sheet: string | null;
}

export interface WorkbookPlan {
  readonly contentsName: string;
  readonly entries: readonly ContentsEntry[];
  readonly sheets: readonly PlannedSheet[];
  /** Drawn on the text sheets, with their values on a hidden sheet of this name. */
  readonly charts: readonly Chart[];
  readonly chartValuesName: string;
}

/** One sheet for every form, one for every part of the running text. */
export function planWorkbook(document: PrintedDocument): WorkbookPlan {
  const names = new SheetNames(['目录', '图表数据']);
  const sheets: PlannedSheet[] = [];
  const entries: ContentsEntry[] = [];
  for (const run of runsOf(document.parts)) {
    if ('table' in run) {
      const { number, title } = run.table;
      const project = projectOf(run.table);
      const text = `${number === null ? '' : `${number} `}${title}${project === undefined ? '' : `（${project}）`}`;
      const name = names.take(text);
      sheets.push({ is: 'form', name, table: run.table });
      entries.push({ text, level: 2, sheet: name });
    } else if (run.parts.every(({ is }) => is === 'heading')) {
      for (const part of run.parts) if (part.is === 'heading') entries.push({ text: part.text, level: 1, sheet: null });
    } else {
      const text = run.parts.flatMap((part) => (part.is === 'heading' && part.level === 1 ? [part.text] : []))[0];
      const name = names.take(shortened(text ?? '情况说明', document));
      sheets.push({ is: 'text', name, parts: run.parts });
      entries.push({ text: text ?? '情况说明', level: 1, sheet: name });
    }
  }
  const charts = document.parts.flatMap((part) => (part.is === 'chart' ? [part.chart] : []));
  return { contentsName: '目录', entries, sheets, charts, chartValuesName: '图表数据' };
}

type Run = { readonly table: PrintedTable } | { readonly parts: TextPart[] };

/** Tables, and between them the text, cut before every title of a part. */
function runsOf(parts: readonly PrintedPart[]): Run[] {
  const runs: Run[] = [];
  for (const part of parts) {
    if (part.is === 'table') runs.push({ table: part.table });
    if (part.is !== 'heading' && part.is !== 'paragraph' && part.is !== 'chart') continue;
    const last = runs.at(-1);
    if (last && 'parts' in last && !(part.is === 'heading' && part.level === 1)) last.parts.push(part);
    else runs.push({ parts: [part] });
  }
  return runs;
}

/** The project of a form of its own: there are many forms of one title. */
function projectOf({ kind, body }: PrintedTable): string | undefined {
  if (kind !== 'project-targets') return undefined;
  for (const row of body.slice(0, 3)) {
    const label = row.findIndex(({ text }) => text.replace(/\s/g, '') === '项目名称');
    if (label >= 0) return row[label + 1]?.text;
  }
  return undefined;
}

/** A tab has room for few words: the department and the year are on every page anyway. */
const shortened = (text: string, { department, year }: PrintedDocument): string =>
  text.replace(department, '').replace(`${year}年`, '');
