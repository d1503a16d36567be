import type XLSX from '@e965/xlsx';
import type { BaseData } from '../../compile/base-data.js';
import type { SheetId } from '../../compile/base-field.js';
import { BASE_SHEETS } from '../../compile/base-sheets.js';
import type { CompileProblem } from '../../compile/problem.js';
import { ok, type Result, refuse } from '../../domain/result.js';
import { Refused } from '../../read/bounds.js';
import type { ReadRefusal } from '../../read/refusal.js';
import { openBook } from '../../read/workbook/open-book.js';
import { baseOfValue } from '../base-json.js';
import { MISSING } from '../base-problems.js';
import { baseOfRecords } from './base-of-records.js';
import type { FilledCell } from './filled-cell.js';
import { type PlacedProblem, Problems } from './problems.js';
import { recordsOfSheet, type SheetRecord } from './sheet-records.js';

/** Base data of a workbook, with the way back from a field to the cell that holds it. */
export interface WorkbookBase {
  readonly base: BaseData;
  readonly locate: (problem: CompileProblem) => PlacedProblem;
}

export type WorkbookRefusal =
  | { readonly kind: 'no-base-workbook' }
  | { readonly kind: 'cannot-read'; readonly refusal: ReadRefusal }
  | { readonly kind: 'base-data-has-problems'; readonly problems: readonly PlacedProblem[] };

/** Reads a base workbook; what is wrong with it is told all at once, each with its sheet, cell and label. */
export function readBaseWorkbook(bytes: Uint8Array): Result<WorkbookBase, WorkbookRefusal> {
  const book = opened(bytes);
  if (!book.ok) return book;
  if (!isBaseWorkbook(book.value)) return refuse({ kind: 'no-base-workbook' });
  const problems = new Problems();
  const records = BASE_SHEETS.map((sheet) => [sheet.id, recordsOfSheet(sheet, book.value, problems)]);
  const { value, places } = baseOfRecords(
    Object.fromEntries(records) as Record<SheetId, readonly SheetRecord[]>,
    problems,
  );
  const locate = (problem: CompileProblem): PlacedProblem => located(problem, places);
  const base = baseOfValue(value);
  if (problems.all.length === 0 && base.ok) return ok({ base: base.value, locate });
  // What the cells could not be read as is told by the cell; the schema tells what is left.
  const told = new Set(problems.all.map(({ at }) => `${at?.sheet}!${at?.cell}`));
  const isTold = ({ at }: PlacedProblem): boolean =>
    told.has(`${at?.sheet}!${at?.cell}`) || (problems.broken.size > 0 && (!at || problems.broken.has(at.sheet)));
  const rest = base.ok ? [] : base.refusal.problems.map(locate).filter((problem) => !isTold(problem));
  return refuse({ kind: 'base-data-has-problems', problems: inOrder([...problems.all, ...rest]) });
}

/** Whether a workbook is one to fill in base data: most of its sheets are there. */
const isBaseWorkbook = ({ SheetNames }: XLSX.WorkBook): boolean =>
  BASE_SHEETS.filter(({ name }) => SheetNames.includes(name)).length * 2 > BASE_SHEETS.length;

function opened(bytes: Uint8Array): Result<XLSX.WorkBook, WorkbookRefusal> {
  try {
    return ok(openBook(bytes));
  } catch (error) {
    const refusal: ReadRefusal = error instanceof Refused ? error.refusal : { kind: 'damaged', format: 'XLSX' };
    return refuse({ kind: 'cannot-read', refusal });
  }
}

/** The place of a field, of what it stands in, or the sheet where it belongs. */
function located(problem: CompileProblem, places: ReadonlyMap<string, FilledCell>): PlacedProblem {
  for (let path = problem.path; path !== ''; path = path.replace(/(?:\.[^.[]*|\[\d+\]|^[^.[]+)$/, '')) {
    const place = places.get(path);
    if (place) return { ...inWorkbook(problem), at: { sheet: place.sheet, cell: place.cell, label: place.label } };
  }
  const name = SHEETS_OF.find(([start]) => problem.path.startsWith(start))?.[1];
  return name === undefined ? problem : { ...problem, at: { sheet: name, cell: null, label: null } };
}

/** What a file lacks, a workbook has blank. */
const inWorkbook = (problem: CompileProblem): CompileProblem =>
  problem.problem === MISSING.problem
    ? {
        ...problem,
        problem: { zh: '没有填写。', en: 'It is not filled in.' },
        remedy: { zh: '按表头的说明填写，没有填 0。', en: 'Fill it in as the header says, with 0 for none.' },
      }
    : problem;

const SHEETS_OF: readonly (readonly [path: string, sheet: string])[] = [
  ['reasons', '变动原因'],
  ['lines', '预算明细'],
  ['units', '预算单位'],
  ['projects', '项目'],
  ['targets', '绩效目标'],
  ['threePublic', '三公经费'],
  ['procurement', '政府采购'],
  ['assets', '国有资产'],
  ['texts', '文字材料'],
];

const ORDER = new Map(BASE_SHEETS.map(({ name }, index) => [name, index]));
const inOrder = (problems: readonly PlacedProblem[]): PlacedProblem[] =>
  problems.toSorted((a, b) => (ORDER.get(a.at?.sheet ?? '') ?? 99) - (ORDER.get(b.at?.sheet ?? '') ?? 99));
