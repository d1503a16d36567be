import { keptWith } from '../../domain/kept.js';
import { isBlank, squeezed } from '../../domain/text.js';
import { bareTitle, kindOfTitle } from '../../forms/titles.js';
import type { SourceCell, SourceDocument, SourceLine } from '../../read/source.js';
import { BEGINS, HOLDS, signsOf } from './line-signs.js';

/** A printed line with what shows at once which questions are worth asking of it. */
export class ShapedLine {
  readonly line: SourceLine;
  /** Number of cells that are not blank; 1 for a line without cells. */
  readonly filled: number;
  /** Which groups of characters its text holds, and with which it begins: bits of `HOLDS` and `BEGINS`. */
  readonly holds: number;
  readonly begins: number;
  /** Characters of its text. */
  readonly length: number;
  #text: string | undefined;

  constructor(line: SourceLine) {
    const { holds, begins, length } = signsOf(line.text);
    this.line = line;
    this.filled = line.cells ? filledIn(line.cells) : 1;
    this.holds = holds;
    this.begins = begins;
    this.#text = length === undefined ? squeezed(line.text) : undefined;
    this.length = length ?? this.#text!.length;
  }

  /** The line squeezed; few rows of tables are asked for it. */
  get text(): string {
    this.#text ??= squeezed(this.line.text);
    return this.#text;
  }
}

function filledIn(cells: readonly SourceCell[]): number {
  let filled = 0;
  for (const { text } of cells) if (!isBlank(text)) filled++;
  return filled;
}

/** The lines of a document that are not blank. Several phases ask for them: they are shaped once. */
export const printedLines = keptWith(({ lines }: SourceDocument): readonly ShapedLine[] => shapedLines(lines));

function shapedLines(lines: readonly SourceLine[]): ShapedLine[] {
  const printed: ShapedLine[] = [];
  for (const line of lines) if (!isBlank(line.text)) printed.push(new ShapedLine(line));
  return printed;
}

const PART = /^[#*]*第[一二三四五六七八九十]{1,3}(?:部分|章|节)/;
/** 第三部分 部门预算情况说明 */
export const isPartHeading = (line: ShapedLine): boolean =>
  (line.begins & BEGINS.part) !== 0 && line.filled < 2 && line.length < 60 && PART.test(line.text);

const SAID = /^[#*]*(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)).{0,60}(?:说明|解释)[。:]?\**$/;
const ABOUT =
  /^[#*]*[一二三四五六七八九十]{1,3}[、.](?:关于|名词解释|其他重要事项|(?:部门|单位)?(?:主要)?(?:职责|职能|概况|机构设置)|20\d\d年?.*情况)/;
const GLOSSARY =
  /^[#*]*(?:附件?[\d一二三四五六]?:)?(?:名词解释|(?:部门|单位)?(?:预算|决算)?(?:情况|公开)说明|附件:?|[^\d,。:()]{0,24}(?:情况|事项)的?说明)\**$/;
/** A heading of the running text, which no table's own numbering explains. */
export const isNarrativeHeading = (line: ShapedLine): boolean =>
  line.filled < 2 &&
  line.length < 70 &&
  (((line.begins & BEGINS.heading) !== 0 && (SAID.test(line.text) || ABOUT.test(line.text))) ||
    ((line.holds & HOLDS.explanation) !== 0 && GLOSSARY.test(line.text)));

/** A Markdown heading. */
export const isMarkedHeading = ({ line, begins, filled }: ShapedLine): boolean =>
  (begins & BEGINS.mark) !== 0 && filled < 2 && /^\s*#{1,6}\s/.test(line.text);

const NOTE =
  /^[*(]?(?:(?:注|备注|说明|附注|取数说明|填表说明|填报说明|编制说明|口径说明|数据说明|补充说明)\d?[:、.)]|注释?[^\d])/;
const SAYS_EMPTY = /本表|此表|空表|表为空|无数据|故.*为空/;
/** The beginning of a note to a table. */
export const isNoteStart = (line: ShapedLine): boolean =>
  line.filled < 3 &&
  (((line.begins & BEGINS.note) !== 0 && NOTE.test(line.text)) ||
    ((line.holds & HOLDS.empty) !== 0 && line.length < 120 && SAYS_EMPTY.test(line.text)));

const NOTHING = /(?:没有|未安排|未使用|不涉及|无)/;
const MONEY = /政府性?基金|国有资本|三公|支出|收入|预算|经费|拨款/;
/** A sentence that says there is nothing to report: a note when it stands below an empty table. */
export const saysNothingHere = (line: ShapedLine): boolean =>
  line.length < 120 && NOTHING.test(line.text) && MONEY.test(line.text);

/** Running text: a full stop, or a comma in a long line. Rows with cells are no sentences, whatever stands in them. */
export const isSentence = (line: ShapedLine): boolean =>
  line.filled < 2 &&
  (((line.holds & HOLDS.stop) !== 0 && line.length >= 10 && line.text.includes('。')) ||
    ((line.holds & HOLDS.pause) !== 0 && line.length >= 26 && runsOn(line.text)));
const runsOn = (text: string): boolean => /[,;]/.test(text) && /[\u4e00-\u9fff]/.test(text) && !/\d,\d{3}/.test(text);

const UNIT = /单位[:：]?(?:人民币)?(?:亿|万|千|百)?元|^\(?(?:亿|万|千)元\)?$/;
/** 单位：万元 */
export const isUnitLine = (line: ShapedLine): boolean =>
  (line.holds & HOLDS.元) !== 0 && line.length < 60 && UNIT.test(line.text);

const FORM_NUMBER =
  /^[#*]*(?:(?:(?:部门|单位|预算|决算|财决|财预)?(?:预算|决算)?公开(?:表)?|预算|附)\d{1,2}(?:-\d{1,2})?表?|附?[表件](?:[一二三四五六七八九十]{1,3}|\d{1,2}(?:-\d{1,2})?)?)[:：]?\**$/;
/** 部门公开表5, 公开01表, 附表3, 附件2 alone on a line. */
export const isFormNumber = (line: ShapedLine): boolean =>
  line.filled < 2 && line.length < 14 && FORM_NUMBER.test(line.text);

const AMOUNT_AT_END = /(?:^|\s)-?\d{1,3}(?:,\d{3})*(?:\.\d+)?\s*$|\d\.\d{2,}\s*$/;
/** A row of a table whose borders are lost: words, then figures, without punctuation. */
export const isRowLike = (shaped: ShapedLine): boolean =>
  shaped.filled > 2 ||
  ((shaped.holds & HOLDS.digit) !== 0 &&
    shaped.length < 120 &&
    AMOUNT_AT_END.test(shaped.line.text) &&
    /\d\.\d|\d{3}/.test(shaped.text) &&
    !/[。;：]|[\u4e00-\u9fff],/.test(shaped.text));

const HEADER =
  /科目编码|科目名称|预算数|决算数|^(?:收入|项目|功能分类|单位名称|部门\(单位|经济分类|支出功能|合计|总计|序号|类款项|资金来源)/;
/** A line of a table's header. */
export const isHeaderLike = (shaped: ShapedLine): boolean =>
  shaped.length < 90 && HEADER.test(shaped.text) && !isSentence(shaped);

const TARGET_LABEL = /[一二三]级指标|绩效指标|年度.{0,4}目标|总体目标|项目名称|指标值|实施单位|主管部门|资金总额/;
export const isTargetLabel = ({ text }: ShapedLine): boolean => TARGET_LABEL.test(text);

const LONGEST_TITLE = 60;
/** The title of a form, alone on its line. */
export function isFormTitle(shaped: ShapedLine): boolean {
  if ((shaped.holds & HOLDS.表) === 0 || shaped.filled > 1 || shaped.length > LONGEST_TITLE) return false;
  const bare = bareTitle(shaped.text);
  return bare !== undefined && kindOfTitle(bare) !== undefined;
}
