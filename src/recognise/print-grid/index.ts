import { quoting } from '../../domain/place.js';
import type { SourceLine } from '../../read/source.js';
import type { Block } from '../blocks.js';
import { withoutExplosions } from './exploded-lines.js';
import { withWholeLabels } from './label-rests.js';
import { likelyRows } from './likely-rows.js';
import { printColumns, type Start } from './print-columns.js';
import { mayHead, type PrintHeader, printHeader } from './print-header.js';
import { type PrintRow, printRows } from './print-rows.js';
import { isSetOut, type Pitch, type PrintWord, printWords } from './print-words.js';
import { inRowOrder } from './turned-words.js';

/**
 * Lists of indicators that a print sets out by spaces alone get back the grid that the spaces tell: which words stand in
 * which column, and which lines are one row. What the places leave open stays as printed.
 */
export const withPrintGrids = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block) => {
    if (block.is !== 'targets' && block.is !== 'evaluation') return block;
    if (block.lines.some(({ cells }) => cells) || !isSetOut(block.lines)) return block;
    const lines = gridLines(block.lines);
    if (lines === block.lines) return block;
    const { shaped: _, ...rest } = block;
    return { ...rest, lines };
  });

/** So far aside, in places a word, columns stand clear. */
const CLEAR = 0.5;

function gridLines(lines: readonly SourceLine[]): readonly SourceLine[] {
  const first = gridOf(lines, 1);
  if (first && first.cost <= CLEAR) return first.lines;
  const second = gridOf(lines, 2);
  return (first && (!second || first.cost <= second.cost) ? first : second)?.lines ?? lines;
}

interface Recovered {
  readonly lines: readonly SourceLine[];
  readonly cost: number;
}

/** More headers than this are not those of one block. */
const MOST_HEADERS = 200;

function gridOf(lines: readonly SourceLine[], pitch: Pitch): Recovered | undefined {
  const words = lines.map(({ text }, index) => printWords(text, index, pitch));
  if (words.filter(mayHead).length > MOST_HEADERS) return undefined;
  const result: SourceLine[] = [];
  let cost = 0;
  let lists = 0;
  let from = 0;
  for (let base = 0; base < lines.length; base++) {
    const header = printHeader(words, base);
    if (!header || header.from < from) continue;
    const end = endOfList(words, header.to);
    const list = listOf(lines, words, header, end);
    if (!list) continue;
    result.push(...lines.slice(from, header.from), ...list.lines);
    cost += list.cost;
    lists++;
    from = end;
    base = end - 1;
  }
  return lists > 0 ? { lines: [...result, ...lines.slice(from)], cost: cost / lists } : undefined;
}

const ENDS =
  /^(?:总分|合计|总计|总得分|自评总分|得分合计)$|^(?:注|备注|说明)[:：]|^(?:项目|部门|单位)名称$|^(?:主管|预算|实施)(?:部门|单位)|[^\s]表$|^评价结论|^其他需要说明|^(?:自评|评价)?(?:结论|等级)$|^(?:填报|填表|联系|负责)人/;

/** Where a list ends: at its sum, at the notes below it, or where another form begins. */
function endOfList(words: readonly (readonly PrintWord[])[], from: number): number {
  for (let line = from; line < words.length; line++) {
    const [first] = words[line]!;
    if (first && ENDS.test(first.text) && !printHeader(words, line)) return line;
  }
  return words.length;
}

function listOf(
  lines: readonly SourceLine[],
  words: readonly (readonly PrintWord[])[],
  header: PrintHeader,
  end: number,
): Recovered | undefined {
  const rows: SourceLine[] = [
    rowLine(
      header.heads.map(({ text }) => ({ text, line: header.from })),
      lines,
      false,
    ),
  ];
  let cost = 0;
  let own = header;
  let start = header.to;
  let headed = true;
  // A line that begins with one space looks like a page's first one: where many do, they are only set out so.
  const starts = lines.slice(header.to + 1, end).filter(({ pageStart }) => pageStart).length;
  const hasPages = starts < 2 || starts * LINES_OF_PAGE <= end - header.to;
  for (let line = start; line <= end; line++) {
    const again = line < end && line > start ? printHeader(words, line) : undefined;
    const turns = line === end || again !== undefined || (hasPages && line > start && lines[line]!.pageStart === true);
    if (!turns) continue;
    const to = again ? Math.max(start, again.from) : line;
    if (to > start) {
      const page = pageRows(
        words.slice(start, to).map((line) => withoutSideLabel(line, own)),
        own,
        headed,
      );
      if (!page) return undefined;
      cost = Math.max(cost, page.cost);
      rows.push(...page.rows.map((row, index) => rowLine(row, lines, index === 0 && rows.length > 1)));
    }
    headed = again !== undefined;
    if (again) own = again;
    start = again ? again.to : line;
    line = Math.max(line, start);
  }
  return { lines: rows, cost };
}

/** 绩效指标 beside the first level of all, one above the other, is no word of its lines. */
function withoutSideLabel(line: readonly PrintWord[], { heads }: PrintHeader): readonly PrintWord[] {
  const [first, ...rest] = line;
  const isBeside = first && /^[年度绩效指标]{1,4}$/.test(first.text) && first.right <= heads[0]!.left;
  return isBeside && heads[0]!.role === 'level1' ? rest : line;
}

/** A page has more lines than this. */
const LINES_OF_PAGE = 10;
/** More lines are no page. */
const MOST_LINES = 300;
/** Words that stand on average this far outside of their columns leave it open whose they are. */
const MOST_ASIDE = 2.5;

function pageRows(
  words: readonly (readonly PrintWord[])[],
  { heads }: PrintHeader,
  headed: boolean,
): { rows: readonly PrintRow[]; cost: number } | undefined {
  if (words.length > MOST_LINES) return undefined;
  const starts: readonly Start[] = headed ? ['header'] : ['gaps', 'words'];
  for (const start of starts) {
    const columns = printColumns(words, heads, start);
    const rows =
      columns.cost > MOST_ASIDE
        ? undefined
        : printRows(heads, withoutExplosions(withWholeLabels(columns.words, heads)));
    const likely = rows && likelyRows(inRowOrder(rows, heads), heads);
    if (likely) return { rows: likely, cost: columns.cost };
  }
  return undefined;
}

function rowLine(row: PrintRow, lines: readonly SourceLine[], pageStart: boolean): SourceLine {
  const first = lines[Math.min(...row.flatMap((cell) => (cell ? [cell.line] : [])))]!;
  // Cells that places tell are no cells of the print: what rules ask of those that are, they do not ask here.
  const cells = row.map((cell) => {
    const place = lines[cell?.line ?? -1]?.at ?? first.at;
    return { text: cell?.text ?? '', at: quoting(place, cell?.text ?? '') };
  });
  const text = cells.map((cell) => cell.text).join('\t');
  return { text, at: first.at, cells, grid: 'exact', pageStart: pageStart ? true : undefined };
}
