import { gather } from '../../domain/gather.js';
import type { Place } from '../../domain/place.js';
import type { FormDraft } from './form-layout.js';
import { type IndicatorDraft, indicatorOf } from './indicator.js';
import { isNumber, type Piece, type PieceRow, running, tight } from './pieces.js';
import type { AmountColumn, AmountRow, TargetTable } from './target-table.js';
import { isLevel1, level1Kind, level1Of } from './vocabulary.js';

/** Name and value columns of one indicator group that stands beside others. */
interface GroupColumns {
  readonly level1: string;
  readonly name: number;
  readonly value: number;
}
interface SummaryHeader {
  readonly groups: readonly GroupColumns[];
  readonly amounts: readonly AmountColumn[];
  /** First data row. */
  readonly body: number;
}

/** The header of a summary whose rows print several indicator groups side by side; undefined for other tables. */
export function summaryHeader(rows: readonly PieceRow[]): SummaryHeader | undefined {
  for (let i = 0; i < Math.min(rows.length, 12); i++) {
    const names = rows[i]!.pieces.filter((piece) => /^(?:三级指标|指标名称|绩效指标)$/.test(tight(piece.text)));
    if (!rows[i]!.grid || names.length < 2) continue;
    const labels = gather(rows.slice(Math.max(0, i - 2), i), (row) =>
      row.pieces.filter((piece) => isLevel1(tight(piece.text))),
    );
    if (labels.length < 2) continue;
    const groups = names.map((name, index) => {
      const nearest = labels.reduce((best, one) =>
        Math.abs(one.column - name.column) < Math.abs(best.column - name.column) ? one : best,
      );
      const printed = tight((labels.length === names.length ? labels[index]! : nearest).text);
      const kind = level1Kind(printed);
      return { level1: kind ? level1Of(kind) : printed, name: name.column, value: name.column + 1 };
    });
    return { groups, amounts: amountColumns(rows.slice(0, i + 1), groups[0]!.name), body: i + 1 };
  }
  return undefined;
}

/**
 * Where the header of such a summary stands in a text without cells. Its rows cannot be read: names and values hold spaces,
 * and nothing tells where the blank cells of a group stood.
 */
export function summaryWithoutCells(rows: readonly PieceRow[]): Place | undefined {
  const header = rows.slice(0, 12).find(({ grid, pieces }) => {
    const count = (name: RegExp) => pieces.filter(({ text }) => name.test(tight(text))).length;
    return !grid && count(/^三级指标$/) >= 2 && count(/^指标值$/) >= 2;
  });
  return header?.at;
}

function amountColumns(header: readonly PieceRow[], before: number): AmountColumn[] {
  const lead = gather(header, (row) => row.pieces).find(
    (piece) => /金额|资金|预算/.test(piece.text) && piece.column < before && piece.column > 1,
  );
  const last = header.at(-1)!;
  const own = last.pieces.filter((piece) => piece.column < before && /资金|拨款|总额|预算|小计|合计/.test(piece.text));
  const columns = own.length > 0 ? own : lead ? [lead] : [];
  const top = lead ? tight(lead.text).replace(/[(（].*$/, '') : undefined;
  return columns.map((piece) => ({
    column: piece.column,
    path: top && own.length > 0 ? [top, tight(piece.text)] : [tight(piece.text).replace(/[(（].*$/, '')],
  }));
}

interface OpenProject {
  code: string | null;
  name: string;
  amount: Piece | undefined;
  indicators: { group: number; draft: IndicatorDraft }[];
  at: Place;
}

/** Reads a summary: one project over several rows, its groups of indicators side by side. */
export function readSummary(
  rows: readonly PieceRow[],
  header: SummaryHeader,
  unit: string | null,
): { forms: FormDraft[]; table: TargetTable } {
  const projects: OpenProject[] = [];
  const amountRows: AmountRow[] = [];
  const firstIndicator = header.groups[0]!.name;
  let shift = 0;
  let lastLine = 0;
  let pageCut = false;
  const headerLines = new Set(
    rows
      .slice(0, header.body)
      .filter(({ pieces }) => pieces.length > 1)
      .map(wordsOf),
  );
  for (const row of rows.slice(header.body)) {
    const gap = row.pageStart || (row.at.line ?? 0) - lastLine > 1;
    lastLine = row.at.line ?? lastLine;
    if (row.pieces.some((piece) => /^(?:三级指标|指标名称)$/.test(tight(piece.text)))) continue;
    pageCut ||= gap;
    // The header is printed again on the next page.
    if (headerLines.has(wordsOf(row))) continue;
    const head = headOf(row, firstIndicator);
    const amounts = head.filter((piece) => isNumber(piece.text) && piece.column > 1);
    const cells = row.pieces.slice(head.length);
    if (amounts.length > 0) {
      const [code, name] = codeOf(head.filter((piece) => !amounts.includes(piece)));
      amountRows.push(amountRow(code, name, amounts, header.amounts, row));
      const project = { code, name, amount: amounts[0], indicators: [], at: row.at };
      if (cells.length > 0) {
        shift = shiftOf(cells, header.groups, shift, true);
        pageCut = false;
        projects.push(project);
      }
    } else if (pageCut && cells.length > 1) {
      shift = shiftOf(cells, header.groups, 0, false);
      pageCut = false;
    }
    const project = projects.at(-1);
    if (!project) continue;
    if (amounts.length === 0) continueHead(project, amountRows, head);
    if (cells.length === 1 && amounts.length === 0) continueCell(project, cells[0]!, header.groups);
    else readCells(project, cells, header.groups, shift);
  }
  const forms = projects.map((project) => formOf(project, header, unit));
  return { forms, table: { unit, columns: header.amounts, rows: amountRows } };
}

const wordsOf = (row: PieceRow): string => row.pieces.map(({ text }) => tight(text)).join('|');

/** The pieces that stand before the indicator groups: words and the amounts behind them, or words far to the left. */
function headOf(row: PieceRow, firstIndicator: number): Piece[] {
  const isMoney = (piece: Piece | undefined) => piece !== undefined && piece.column > 1 && isNumber(piece.text);
  const from = row.pieces.findIndex(isMoney);
  if (from >= 0 && from <= 3 && row.pieces[from]!.column < firstIndicator) {
    let to = from;
    while (isMoney(row.pieces[to]) && row.pieces[to]!.column < firstIndicator) to++;
    return row.pieces.slice(0, to);
  }
  const first = row.pieces.findIndex((piece) => piece.column >= firstIndicator - 2);
  return row.pieces.slice(0, first < 0 ? row.pieces.length : first);
}

function codeOf(words: readonly Piece[]): [string | null, string] {
  const [first, ...rest] = words;
  if (!first) return [null, ''];
  if (/^[0-9A-Z][0-9A-Z\s]*$/.test(first.text))
    return [tight(first.text), running(rest.map((piece) => piece.text).join(''))];
  return [null, running(words.map((piece) => piece.text).join(''))];
}

function amountRow(
  code: string | null,
  name: string,
  amounts: readonly Piece[],
  columns: readonly AmountColumn[],
  row: PieceRow,
): AmountRow {
  const cells = new Map<number, Piece>();
  for (const piece of amounts) {
    const at = columns.findIndex((column) => column.column === piece.column);
    if (at >= 0) cells.set(at, piece);
  }
  const level = /^(?:合计|总计)$/.test(name) ? 'total' : code !== null && code.length <= 9 ? 'unit' : 'item';
  return { code, name, level, cells, at: row.at };
}

/** How far the groups of a row stand beside the header: the shift under which names and values alternate. */
function shiftOf(cells: readonly Piece[], groups: readonly GroupColumns[], near: number, whole: boolean): number {
  let best = near;
  let most = Number.NEGATIVE_INFINITY;
  for (const shift of [near, 0, -1, 1, -2, 2]) {
    let score = shift === near ? 0.5 : -Math.abs(shift) * 0.1;
    for (const piece of cells) {
      const name = groups.some((group) => group.name + shift === piece.column);
      const value = groups.some((group) => group.value + shift === piece.column);
      const quantity = /^[≥≤≧≦<>=]?[\d.,]/.test(piece.text);
      score += name ? (quantity ? -1 : 1) : value ? (quantity ? 2 : 0.5) : whole ? -2 : -1;
    }
    if (score > most) [most, best] = [score, shift];
  }
  return best;
}

function readCells(
  project: OpenProject,
  cells: readonly Piece[],
  groups: readonly GroupColumns[],
  shift: number,
): void {
  for (const [index, group] of groups.entries()) {
    const name = cells.find((piece) => piece.column === group.name + shift);
    const value = cells.find((piece) => piece.column === group.value + shift);
    if (!name) continue;
    const words = { level1: group.level1, level2: null, level3: name.text, value: value?.text, at: name.at };
    project.indicators.push({ group: index, draft: indicatorOf(words) });
  }
}

/** The rest of a project's name or code that a page break cut off. */
function continueHead(project: OpenProject, rows: AmountRow[], head: readonly Piece[]): void {
  const words = head
    .filter((piece) => !isNumber(piece.text))
    .map((piece) => piece.text)
    .join('');
  if (words === '') return;
  project.name = running(project.name + words);
  const last = rows.at(-1);
  if (last) rows[rows.length - 1] = { ...last, name: project.name };
}

/** 培训人次, 考核合格率: a name that ends in what it measures is whole. */
const isWholeName = (name: string): boolean =>
  name.length >= 4 && /(?:率|度|人数|数量|人次|场次|批次|次数|页数|件数|比例|占比|成本)$/.test(name);

/**
 * A lone cell is the rest of an indicator's name: of the group in whose columns, or next to them, it stands. Where both are
 * whole names, it is an indicator without a value.
 */
function continueCell(project: OpenProject, piece: Piece, groups: readonly GroupColumns[]): void {
  const distance = (group: GroupColumns) =>
    Math.min(Math.abs(group.name - piece.column), Math.abs(group.value - piece.column));
  let nearest = 0;
  for (const [index, group] of groups.entries()) if (distance(group) < distance(groups[nearest]!)) nearest = index;
  const entry = project.indicators.findLast((one) => one.group === nearest);
  if (entry && isWholeName(tight(entry.draft.level3 ?? '')) && isWholeName(tight(piece.text))) {
    const words = { level1: groups[nearest]!.level1, level2: null, level3: piece.text, at: piece.at };
    project.indicators.push({ group: nearest, draft: indicatorOf(words) });
  } else if (entry) entry.draft = { ...entry.draft, level3: running((entry.draft.level3 ?? '') + piece.text) };
}

function formOf(project: OpenProject, header: SummaryHeader, unit: string | null): FormDraft {
  // The groups stand side by side, so the rows mix them: each group is put together again.
  const indicators = gather(header.groups, (_, group) =>
    project.indicators.filter((one) => one.group === group).map((one) => one.draft),
  );
  return {
    code: project.code,
    name: project.name || null,
    amount: project.amount ? tight(project.amount.text).replace(/[,，]/g, '') : null,
    ...(project.amount ? { amountAt: project.amount.at } : {}),
    unit,
    goal: null,
    fields: [],
    indicators,
    at: project.at,
    executionWeight: null,
  };
}
