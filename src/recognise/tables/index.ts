import type { DocumentFacts, Doubt, Statement, Table, TableKind } from '../../domain/book.js';
import { gather } from '../../domain/gather.js';
import type { SourceLine } from '../../read/source.js';
import type { RecognisedTables } from '../assemble-book.js';
import type { Block, TableBlock } from '../blocks.js';
import { assembleTable } from './assemble-table.js';
import { partGluedFigures } from './broken/glued-figures.js';
import { hasMovedRows, haveSameRows, loose, loosened, losesBlanks } from './broken/lost-blanks.js';
import { linesWithCells } from './broken/rejoined-figures.js';
import { joinRunningRows, joinRunningSides } from './broken/running-cells.js';
import { joinTrailingParts } from './broken/trailing-parts.js';
import { isHeaderShort, isOverfull, isTorn, isUnknown, isWhole, withoutTabs } from './broken/without-tabs.js';
import { joinWrappedFigures } from './broken/wrapped-figures.js';
import { joinWrappedNames } from './broken/wrapped-names.js';
import { joinWrappedSides } from './broken/wrapped-sides.js';
import { joinWrappedUnits } from './broken/wrapped-units.js';
import { type Assignment, assignByPosition, assignByTies } from './columns/assignment.js';
import { doubtBrokenRows, doubtLostSide, doubtOpenHeads, doubtScraps } from './columns/doubt-torn-rows.js';
import { withProvedHeads } from './columns/proved-heads.js';
import { doubtSurplus } from './columns/surplus-figures.js';
import { headVehiclesAlone, mixesThreePublic, orderThreePublic } from './columns/three-public-order.js';
import { type ToldAmounts, toldBy, toldInWords } from './columns/told-amounts.js';
import { doubtToldElsewhere } from './columns/told-elsewhere.js';
import { untangled } from './header/head-trees.js';
import { partGrid, withoutPrintedAgain } from './header/header-lines.js';
import { hasScraps } from './header/header-scraps.js';
import { layoutOfGrid } from './header/layout-of-grid.js';
import { layoutOfWords } from './header/layout-of-words.js';
import { partWords } from './header/part-words.js';
import { hasPairedCodes } from './header/word-lists.js';
import type { Layout, RawRow } from './layout.js';
import { layoutOfPlaces, type PlacedLayout } from './places/placed-layout.js';
import { type Measure, measureOf } from './places/print-places.js';
import { joinWrappedCells } from './places/wrapped-cells.js';
import { withoutUnitsInName } from './rows/named-like-units.js';
import { placedByNumbers } from './rows/numbered-grid.js';
import { newRowTrail, readGridRow } from './rows/read-grid-row.js';
import { readWordRows } from './rows/read-word-rows.js';
import { partStatistics } from './statistics-form.js';
import { readTableText, type TableText } from './table-text.js';

/** The published tables of a document, except target forms. The narrative helps where cells were lost. */
export function recogniseTables(
  blocks: readonly Block[],
  document: DocumentFacts,
  statements: readonly Statement[] = [],
): RecognisedTables {
  const tables: Table[] = [];
  const doubts: Doubt[] = [];
  let told: ToldAmounts | undefined;
  let measure: Measure | undefined;
  // One program printed all tables: a single row does not tell how it counts places.
  const measureOfPrint = () => {
    measure ??= measureOf(
      gather(blocks, (block) => (block.is === 'table' ? [block.lines.map(({ text }) => text)] : [])),
    );
    return measure;
  };
  const isLossy = losesBlanks(blocks);
  const hasThreePublic = blocks.some((block) => block.is === 'table' && block.kind === 'three-public');
  for (const block of blocks) {
    if (block.is !== 'table') continue;
    const read = isLossy ? loosened(block) : block;
    const table = recogniseTable(read, `t${tables.length + 1}`, document, told, statements, measureOfPrint, isLossy);
    told ??= toldBy(table);
    tables.push(...(hasThreePublic ? [table] : partStatistics(table)));
    doubts.push(...doubtsOf(table));
  }
  return { tables, doubts };
}

function recogniseTable(
  block: TableBlock,
  id: string,
  document: DocumentFacts,
  told: ToldAmounts | undefined,
  statements: readonly Statement[],
  measureOfPrint: () => Measure,
  isLossy: boolean,
): Table {
  const text = readTableText(block);
  const sameUnit = toldInWords(statements, block.kind, text.unit) ?? (told?.unit === text.unit ? told : undefined);
  const gridLines = text.lines.filter((line) => line.cells).length;
  const isGrid = gridLines * 2 > text.lines.length;
  const found = isGrid
    ? readCells(text, block.kind, document, measureOfPrint, isLossy)
    : readWords(text, block.kind, document, measureOfPrint);
  const read = block.kind === 'project-expenditure' ? { ...found, rows: withoutUnitsInName(found.rows) } : found;
  const { layout, rows } = read;
  const assigned = assign(read, sameUnit, OF_FUNDS.has(block.kind));
  const decided =
    hasScraps(layout) || (block.kind === 'three-public' && mixesThreePublic(layout))
      ? assigned.map((assignment, index) => ({ ...assignment, doubtful: new Set(rows[index]!.figures.keys()) }))
      : read.headed === undefined
        ? doubtLostSide(rows, layout, doubtScraps(rows, layout, assigned))
        : doubtBrokenRows(rows, layout, doubtSurplus(rows, read.headed, assigned));
  const settled = doubtOpenHeads(rows, layout, doubtToldElsewhere(rows, layout, decided, sameUnit));
  const table = assembleTable(id, block, text, layout, rows, settled);
  return read.rejoined ? { ...table, rejoined: true } : table;
}

interface Read {
  readonly layout: Layout;
  readonly rows: readonly RawRow[];
  /** Cells of the longest header line, where lines have cells. */
  readonly headed?: number;
  /** Where the figures of a row may stand, where print keeps the places of words. */
  readonly reachOf?: PlacedLayout['reachOf'];
  /** True where rows were put together by the places of their words. */
  readonly rejoined?: boolean;
}

/**
 * Cells by their header. Where it tells too few columns or rows are torn, and blank cells were lost anyway, the words may
 * tell more; in a document without any blank cell, where they tell as many rows.
 */
function readCells(
  text: TableText,
  kind: TableKind,
  document: DocumentFacts,
  measureOfPrint: () => Measure,
  isLossy: boolean,
): Read {
  const asBarred = readGrid(text, document);
  const read = hasMovedRows(asBarred.rows) ? readGrid({ ...text, lines: loose(text.lines) }, document) : asBarred;
  const isBroken = isUnknown(read.layout) || isOverfull(read) || isHeaderShort(read);
  const plain = isBroken || isLossy || isTorn(read.rows) ? withoutTabs(text) : undefined;
  const words = plain && readWords(plain, kind, document, measureOfPrint);
  if (!words || isUnknown(words.layout) || isOverfull(words)) return read;
  return isBroken || isWhole(words.rows, read.rows) || (isLossy && haveSameRows(words, read)) ? words : read;
}

function readGrid(text: TableText, document: DocumentFacts): Read {
  const { header, body } = partGrid(linesWithCells(text.lines));
  const layout = layoutOfGrid(header, body, document.year);
  const trails = layout.sides.map(() => newRowTrail());
  const headed = Math.max(0, ...header.map(({ cells = [] }) => cells.length));
  const lines = placedByNumbers(body, layout);
  return { layout, rows: gather(lines, (line) => placedRows(line, readGridRow(line, layout, trails))), headed };
}

/** Rows of a line whose blank cells were lost: the places of its figures tell no more than those of words. */
function placedRows({ lostBlanks }: SourceLine, rows: readonly RawRow[]): readonly RawRow[] {
  if (!lostBlanks) return rows;
  return rows.map((row) => ({ ...row, figures: row.figures.map(({ text, value, at }) => ({ text, value, at })) }));
}

function readWords(text: TableText, kind: TableKind, document: DocumentFacts, measureOfPrint: () => Measure): Read {
  const lines = joinWrappedFigures(partGluedFigures(text.lines));
  const joined = joinWrappedCells(lines, measureOfPrint);
  const rejoined = joined !== lines;
  const { header, body } = partWords(joinWrappedNames(joinRunningRows(joined)));
  const printed = header.map((line) => line.text);
  const paired = hasPairedCodes(body);
  const asRead = layoutOfWords(withoutPrintedAgain(printed), document.year, paired);
  const heads = (isTangled(asRead) && untangled(withoutPrintedAgain(printed))) || printed;
  const once = layoutOfWords(withoutPrintedAgain(heads), document.year, paired);
  // Two lists side by side may print the same heads one below the other.
  const twice = paired && !once.lists ? layoutOfWords(heads, document.year, paired) : once;
  const ordered = twice.lists ? twice : once;
  const placed = layoutOfPlaces(header, asPrinted(lines, body), ordered, document.year, measureOfPrint);
  const found = placed?.layout ?? ordered;
  const layout = kind === 'three-public' ? headVehiclesAlone(found) : found;
  const trails = layout.sides.map(() => newRowTrail());
  const whole =
    layout.sides.length === 1 && !layout.lists
      ? joinWrappedUnits(body)
      : joinWrappedSides(joinRunningSides(joinTrailingParts(body, layout), layout), layout);
  const rows = readWordRows(whole, layout, trails);
  if (placed) return { layout, rows, rejoined, reachOf: placed.reachOf };
  const isOrdered = kind === 'three-public' && !hasScraps(layout);
  const proved = isOrdered ? layout : withProvedHeads(layout, withoutPrintedAgain(printed), rows, document.year);
  if (proved !== layout) return { layout: proved, rows, rejoined };
  return { layout: kind === 'three-public' ? orderThreePublic(layout, rows) : layout, rows, rejoined };
}

/** True where words of a header that head figures are not known, or a side has none: parts of words were read for whole ones. */
const isTangled = (layout: Layout): boolean =>
  layout.sides.some(({ columns }) => columns.length === 0 || columns.some(({ meaning }) => meaning === 'unknown'));

/** The lines of a table's body before names were put together: places are those of the print. */
function asPrinted(lines: readonly SourceLine[], body: readonly SourceLine[]): readonly SourceLine[] {
  const first = body[0]?.at.line;
  const from = first === undefined ? -1 : lines.findIndex(({ at }) => at.line === first);
  return from < 0 ? body : lines.slice(from);
}

const OF_FUNDS: ReadonlySet<TableKind> = new Set(['managed-funds-expenditure', 'state-capital-expenditure']);

/** Exact grids need no ties; elsewhere a blank cell may be lost. */
function assign(
  { rows, layout, reachOf }: Read,
  told: ToldAmounts | undefined,
  isFund: boolean,
): readonly Assignment[] {
  const isExact = rows.every((row) => row.line.grid === 'exact' && (row.line.cells?.length ?? 0) >= layout.width);
  return isExact
    ? rows.map((row) => assignByPosition(row, layout))
    : assignByTies(rows, layout, told, reachOf?.(rows), isFund);
}

/** One doubt for each row with figures whose column is open. */
function doubtsOf(table: Table): Doubt[] {
  return gather(table.rows, (row) => {
    const open = Object.values(row.cells).filter((cell) => cell.doubtful);
    if (open.length === 0) return [];
    const figures = open.map((cell) => cell.text).join('、');
    return [
      {
        message: `《${table.title}》“${row.name}”一行的 ${figures} 属于哪一栏，版面和勾稽关系都不能确定。`,
        messageEn: `In table “${table.title}”, neither print nor sums tell which column ${figures} of row “${row.name}” stands in.`,
        at: row.at,
      },
    ];
  });
}
