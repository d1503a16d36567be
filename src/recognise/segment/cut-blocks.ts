import type { TableKind } from '../../domain/book.js';
import { isSelfEvaluation } from '../../forms/titles.js';
import { intrudingIndicators } from './intrusion.js';
import {
  isFormNumber,
  isMarkedHeading,
  isNarrativeHeading,
  isNoteStart,
  isPartHeading,
  isRowLike,
  isSentence,
  isUnitLine,
  type ShapedLine,
  saysNothingHere,
} from './line-shapes.js';
import { BEGINS } from './line-signs.js';
import type { OpenBlock } from './open-block.js';
import { listsProjects } from './target-layout.js';
import type { FoundTitle } from './title-lines.js';

interface Growing {
  kind: TableKind | 'narrative';
  title: string;
  words: string;
  lines: ShapedLine[];
  /** A note to the table has begun. */
  noting: boolean;
  readonly isTargets: boolean;
  readonly isEvaluation: boolean;
}

const narrative = (): Growing => ({
  kind: 'narrative',
  title: '',
  words: '',
  lines: [],
  noting: false,
  isTargets: false,
  isEvaluation: false,
});

/**
 * Walks the lines once: a title opens a block, running text ends it. A table without a known title is one only in running
 * text; inside a table the same lines are its next page.
 */
export function cutBlocks(
  lines: readonly ShapedLine[],
  titles: ReadonlyMap<number, FoundTitle>,
  untitled: ReadonlyMap<number, FoundTitle>,
): OpenBlock[] {
  const blocks: Growing[] = [];
  let block = narrative();
  const open = (next: Growing) => {
    if (block.lines.length > 0) blocks.push(block);
    block = next;
  };
  for (let index = 0; index < lines.length; index += 1) {
    const shaped = lines[index] as ShapedLine;
    const title = titles.get(index) ?? (block.kind === 'narrative' || block.noting ? untitled.get(index) : undefined);
    if (title) {
      dropFormNumbers(block);
      const below = index + title.span;
      const unit = takeUnit(block, lines.slice(below, below + 2));
      open(blockUnder(title, lines));
      block.lines.push(...unit);
      index = below - 1;
      continue;
    }
    if (block.kind !== 'narrative' && endsTable(block, lines, index, titles)) {
      const heading = takeHeading(block);
      open(narrative());
      block.lines.push(...heading);
    }
    const intruding = block.kind === 'narrative' ? intrudingIndicators(lines, index) : 0;
    const targets = intruding > 0 ? blocks.findLast((known) => known.isTargets) : undefined;
    if (targets) {
      targets.lines.push(...lines.slice(index, index + intruding));
      index += intruding - 1;
      continue;
    }
    block.lines.push(shaped);
  }
  if (block.lines.length > 0) blocks.push(block);
  return blocks;
}

function blockUnder({ index, span, kind, words, printed }: FoundTitle, lines: readonly ShapedLine[]): Growing {
  const list = kind === 'project-targets' && listsProjects(lines.slice(index + span, index + span + 40));
  return {
    kind: list ? 'project-targets-summary' : kind,
    title: printed,
    words,
    lines: lines.slice(index, index + span),
    noting: false,
    isTargets: kind.includes('targets'),
    isEvaluation: kind === 'other' && isSelfEvaluation(words),
  };
}

/** 部门公开表5 above a title belongs to neither table. */
function dropFormNumbers(block: Growing): void {
  while (block.lines.length > 0 && isFormNumber(block.lines.at(-1) as ShapedLine)) block.lines.pop();
}

/** A unit right above a title is that of the table below, where this prints none and the table above has its own. */
function takeUnit(block: Growing, below: readonly ShapedLine[]): readonly ShapedLine[] {
  const last = block.lines.at(-1);
  if (!last || !isUnitLine(last) || below.some(isUnitLine)) return [];
  if (block.kind !== 'narrative' && !block.lines.slice(0, -1).some(isUnitLine)) return [];
  block.lines.pop();
  dropFormNumbers(block);
  return [last];
}

const SECTION = /^[一二三四五六七八九十]{1,3}[、.][^\d]{4,36}(?:情况|概况|收支|预算|决算|支出|收入)$/;
const TOLD_MONEY = /20\d{2}年.{0,60}(?:预算|决算|支出|收入|经费).{0,40}\d+(?:\.\d+)?(?:亿|万)?元/;

/** 一、收支预算总体情况, and below it a sentence that tells the year's money: no form prints that. */
const opensNarrative = (shaped: ShapedLine, next: ShapedLine | undefined): boolean =>
  (shaped.begins & BEGINS.section) !== 0 &&
  SECTION.test(shaped.text) &&
  next !== undefined &&
  isSentence(next) &&
  TOLD_MONEY.test(next.text);

const HEADING =
  /^(?:\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}[、.]|\d{1,2}[、.])[^\d]{3,40}(?:情况|概况|职责|编制|解释|构成|变化)$/;

/** The heading above the sentence that ended a table belongs to the running text. */
function takeHeading(block: Growing): ShapedLine[] {
  const taken: ShapedLine[] = [];
  while (block.lines.length > 2 && taken.length < 3) {
    const last = block.lines.at(-1) as ShapedLine;
    if (last.filled > 1 || !HEADING.test(last.text)) break;
    taken.unshift(last);
    block.lines.pop();
  }
  return taken;
}

function endsTable(
  block: Growing,
  lines: readonly ShapedLine[],
  index: number,
  titles: ReadonlyMap<number, FoundTitle>,
): boolean {
  const shaped = lines[index] as ShapedLine;
  if (isPartHeading(shaped) || isMarkedHeading(shaped) || isOtherSheet(block.lines.at(-1), shaped)) return true;
  if (shaped.filled > 1) return false;
  if (isNarrativeHeading(shaped) || opensNarrative(shaped, lines[index + 1])) return true;
  if (isHeadingBelowGrid(block.lines.at(-1), shaped) && !isOpenForm(block)) return true;
  if (block.isTargets) return endsTargets(block.lines, shaped);
  if (block.isEvaluation) return endsEvaluation(block.lines, shaped);
  if (isWholeForm(shaped)) return true;
  if (isNoteStart(shaped)) {
    block.noting = true;
    return false;
  }
  if (block.noting && continuesNote(block.lines.at(-1), shaped)) return false;
  if (!isSentence(shaped) || rowsFollow(lines, index, titles)) return false;
  if (saysNothingHere(shaped) && !block.lines.slice(1).some(isRowLike)) {
    block.noting = true;
    return false;
  }
  return true;
}

/** （二）机关运行经费。…, （三）政府采购情况 …: what a budget tells beside its targets, which no goal begins with. */
const OTHER_MATTER =
  /^(?:\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、])(?:关于)?(?:20\d{2}年)?(?:机关运行经?费|政府采购|国有资产占|国有资产情况|“?三公”?经费|政府购买服务|名词解释)[^,;。:]{0,12}(?:[。:]|$)/;
/** 二、年度目标完成情况 above the indicators of a self-evaluation is a section of the form. */
const isOpenForm = ({ isEvaluation, lines }: Growing): boolean =>
  isEvaluation && !lines.some(({ text }) => INDICATORS.test(text));

/** 四、重点项目绩效目标 in no cell, right below the last row of a grid. */
const isHeadingBelowGrid = (before: ShapedLine | undefined, shaped: ShapedLine): boolean =>
  (shaped.begins & BEGINS.section) !== 0 &&
  shaped.line.cells === undefined &&
  before?.line.grid === 'exact' &&
  shaped.length < 40 &&
  /^[一二三四五六七八九十]{1,3}、/.test(shaped.text);
const SECTION_OR_ITEM = /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、])/;
const INDICATORS = /[一三]级(?:绩效)?指标|满意度/;

/** A target form tells goals in sentences: only what stands below its indicators, in no cell of its grid, is none of it. */
function endsTargets(lines: readonly ShapedLine[], shaped: ShapedLine): boolean {
  if ((shaped.begins & (BEGINS.heading | BEGINS.digit)) === 0 || !SECTION_OR_ITEM.test(shaped.text)) return false;
  const isBelowGrid =
    shaped.line.cells === undefined && lines.at(-1)?.line.grid === 'exact' && isSentence(shaped) && shaped.length > 12;
  if (!isBelowGrid && !OTHER_MATTER.test(shaped.text)) return false;
  return lines.some(({ text }) => INDICATORS.test(text));
}

/** Below the sum of the points: 总分 100 96.5. */
const SUMMED = /^(?:总分|合计|总计|总得分)[\d.]{2,}.{0,2}$/;
const SECTION_AFTER = /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))/;
const BELOW_EVALUATION = /^(?:注|备注|说明|填表|评价结论|存在问题|改进措施|偏差|未完成|项目负责人|联系人)/;

/** Behind the sum of its points, not of its funds, a self-evaluation ends with the next sentence or section. */
const endsEvaluation = (lines: readonly ShapedLine[], shaped: ShapedLine): boolean =>
  SUMMED.test(lines.at(-1)!.text) &&
  (isSentence(shaped) || SECTION_AFTER.test(shaped.text)) &&
  !BELOW_EVALUATION.test(shaped.text) &&
  lines.some(({ text }) => INDICATORS.test(text));

/** A sheet of other columns is no next page: helper sheets of checks and lists stand behind tables. */
const isOtherSheet = (before: ShapedLine | undefined, { line }: ShapedLine): boolean =>
  line.at.sheet !== undefined &&
  before !== undefined &&
  before.line.at.sheet !== line.at.sheet &&
  before.line.cells?.length !== line.cells?.length;

/** A note runs on until it ends in a full stop; numbered notes follow one another. */
const continuesNote = (before: ShapedLine | undefined, { text }: ShapedLine): boolean =>
  before !== undefined &&
  before.filled < 2 &&
  (!/[。!)]$/.test(before.text) || /^(?:\(?\d{1,2}[).、]|[①-⑨])/.test(text));

const SHORTEST_FORM = 160;
/** A form joined on one line, which could not be parted: no row of the form above it. */
const isWholeForm = ({ line, text }: ShapedLine): boolean =>
  text.length >= SHORTEST_FORM && /表.{0,40}(?:单位|项目|科目)/.test(text) && /\d[^。]*\s\d/.test(line.text);

/** A line of running text that happens to end in a figure. */
const SPOKEN_FIGURE = /(?:为|是|共|计|达|约|占|增加|减少|增长|下降|年预算|预算数|年预算数)\d[\d.,]*$|万元/;

/** A text that stands inside a table, such as the purpose of a project, has rows below it. */
function rowsFollow(lines: readonly ShapedLine[], index: number, titles: ReadonlyMap<number, FoundTitle>): boolean {
  for (let next = index + 1; next < index + 5; next += 1) {
    const shaped = lines[next];
    if (!shaped || titles.has(next) || isPartHeading(shaped) || isNarrativeHeading(shaped)) return false;
    if (isRowLike(shaped) && !isSentence(shaped) && !SPOKEN_FIGURE.test(shaped.text)) return true;
  }
  return false;
}
