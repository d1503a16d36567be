import type { Place } from '../../domain/place.js';
import { matchesOf, squeezed } from '../../domain/text.js';
import type { SourceLine } from '../../read/source.js';
import { shapedLines, type TableBlock } from '../blocks.js';
import type { ShapedLine } from '../segment/line-shapes.js';
import { BEGINS, HOLDS, signsOf } from '../segment/line-signs.js';
import { isHeaderWord } from './header/header-lines.js';

/** A table block without its title, unit and notes: only header and body lines are left. */
export interface TableText {
  readonly unit: string | null;
  readonly note: string | null;
  /** Where the first note begins. */
  readonly noteAt: Place | null;
  readonly lines: readonly SourceLine[];
}

const UNIT = /(?:金额|计量|货币)?单\s*位\s*[:：]\s*(?:人民币)?\s*([百千万亿]{0,2})\s*元/;
const UNIT_IN_TITLE = /(?:^|[\s(（])(?:单位[:：])?([百千万亿]{0,2}元)[)）]?\s*$/;
const NOTE =
  /^(?:备?注|说明|取数说明|填表说明|编制说明|附注)\s*\d?\s*[:：]|^[*※]?注\d?[:：、.]|^本表(?:仅|只|无|反映|为|不|金额|数据|按)/;
const EMPTY_NOTE =
  /^(?:我|本)(?:部门|单位|局|厅|委|办|校|院|中心|馆|站|会|镇|乡|街道|处|所).{0,20}(?:没有|无|未安排|未使用)/;
const FURNITURE =
  /^(?:第?\d{1,3}页(?:[,，]?共\d{1,3}页)?|[-—–]+\d{1,3}[-—–]+|续表|部门公开表\d{1,2}|(?:(?:部门)?(?:预算|决算)?公开|预算|附)(?:表)?\d{1,2}表?|附件\d{0,2}|附表\d{0,2})$/;
/** GK06, CS01: the number of the form above its header, in a cell of its own. */
const FORM_CODE = /^[A-Z]{1,4}\d{1,2}表?$/;
const META =
  /^(?:(?:部门|单位|预算单位|部门\(单位\)|填报单位|填报部门|编制单位|编制部门|编报单位)(?:名称|代码|编码)?:.*|(?:金额|计量)?单位:.{0,6}|\(?20\d{2}年度?\)?|(?:编制|填报|打印)?日期:.*|表号:.*)$/;

/** Parts a block's title, unit line, notes and page furniture from the table proper. */
export function readTableText(block: TableBlock): TableText {
  const title = squeezed(block.title).replace(/^#+/, '');
  const titleHolds = signsOf(title).holds;
  let unit: string | null = null;
  const notes: string[] = [];
  let noteAt: Place | null = null;
  const lines: SourceLine[] = [];
  let inNote = false;
  const all = shapedLines(block);
  for (let index = 0; index < all.length; index++) {
    const shaped = all[index]!;
    const { line, holds } = shaped;
    if (shaped.length === 0 || (lines.length === 0 && shaped.length < 8 && FORM_CODE.test(shaped.text))) continue;
    const own = (holds & HOLDS.位) !== 0 ? unitIn(shaped) : undefined;
    if (index === 0 || (mayBeTitle(shaped, titleHolds) && isTitle(shaped.text, title))) {
      unit ??= own ?? UNIT_IN_TITLE.exec(wordsOf(line))?.[1] ?? null;
      continue;
    }
    if (!inNote && own === undefined && !mayStandApart(shaped)) {
      lines.push(line);
      continue;
    }
    const plain = shaped.text;
    if (NOTE.test(plain) || (EMPTY_NOTE.test(plain) && !/\d[\d,]*\.\d/.test(plain))) {
      notes.push(wordsOf(line));
      noteAt ??= line.at;
      inNote = lines.length > 0;
    } else if (
      own !== undefined &&
      (isMeta(line, plain) || plain.length < 16 || (lines.length === 0 && isOwner(line)))
    ) {
      unit ??= own;
    } else if (/^[百千万亿]{0,2}元$/.test(plain) && lines.length === 0) unit ??= plain;
    else if (FURNITURE.test(plain) || isMeta(line, plain)) continue;
    else if (inNote && isProse(line, plain)) notes[notes.length - 1] += wordsOf(line).replace(/\s+/g, '');
    else {
      inNote = false;
      lines.push(line);
    }
  }
  unit ??= unitOfHeaders(lines);
  return { unit, note: notes.length > 0 ? notes.join('\n') : null, noteAt, lines };
}

const UNIT_OF_HEADER = /[(（](?:单位[:：])?([百千万亿]{0,2}元)[)）]/g;
const HEADER_LINES = 3;

/** 2024年决算（万元）, 2025年预算（万元）: the one unit that the first lines put behind their headers. */
function unitOfHeaders(lines: readonly SourceLine[]): string | null {
  const units = new Set<string>();
  for (const { text } of lines.slice(0, HEADER_LINES)) {
    if (!text.includes('元')) continue;
    for (const found of matchesOf(text, UNIT_OF_HEADER)) units.add(found[1]!);
  }
  const [only] = units;
  return units.size === 1 ? only! : null;
}

/** Notes, units, page furniture and the like: not most rows of a table, nor a row that begins with a number and tells no year or page. */
const mayStandApart = (line: ShapedLine): boolean =>
  (line.begins & BEGINS.apart) !== 0 ||
  ((line.begins & BEGINS.digit) !== 0 && (line.holds & HOLDS.yearOrPage) !== 0 && /^\d.*[年页]/.test(line.text));

const unitIn = ({ line, text }: ShapedLine): string | undefined =>
  text.includes('单位') ? unitOf(UNIT.exec(wordsOf(line).normalize('NFKC'))?.[1]) : undefined;
const unitOf = (size: string | undefined): string | undefined => (size === undefined ? undefined : `${size}元`);

const wordsOf = (line: SourceLine): string => line.text.replaceAll('\t', ' ').trim();

/** False for most rows: marked lines and lines with 表 may be the title, and those that hold what it holds. */
const mayBeTitle = ({ begins, holds }: ShapedLine, titleHolds: number): boolean =>
  (holds & (HOLDS.表 | HOLDS.续)) !== 0 || (begins & BEGINS.mark) !== 0 || holds === titleHolds;

/** The title itself, its repetition on a later page, or one of its lines when it was wrapped. */
function isTitle(plain: string, title: string): boolean {
  const marked = plain.startsWith('#') || plain.includes('续');
  const bare = marked ? plain.replace(/^#+/, '').replace(/[(（]续.{0,2}[)）]$|续表?$/, '') : plain;
  if (bare.length < 4 || title.length < 4) return false;
  return bare === title || (bare.endsWith('表') && (title.endsWith(bare) || bare.endsWith(title)));
}

/** How the words of such a line begin. */
const MAY_BE_META =
  /^(?:部门|单位|预算|填报|编制|编报|金额|计量|\(?20\d{2}|打印|日期|表号|第?\d{1,3}页|[-—–]+\d|续表|公开|附|[百千万亿]{0,2}元)/;

const isMeta = (line: SourceLine, plain: string): boolean =>
  MAY_BE_META.test(plain) &&
  wordsOf(line)
    .normalize('NFKC')
    .replace(/\s*([:：])\s*/g, '$1')
    .split(/\s+/)
    .filter((word) => word !== '')
    .every((word) => META.test(word) || FURNITURE.test(word) || /^[百千万亿]{0,2}元$/.test(word));

const DATED = /^20\d{2}(?:年(?:\d{1,2}月(?:\d{1,2}日)?)?|[-/.]\d{1,2}[-/.]\d{1,2})$/;

/** 310云岭县审计局, [310001]云岭县审计局: the code of a unit before its name. */
const OWN_CODE = /^[[【]?\d{3,9}[\]】-]?(?=\p{Script=Han}{3}|$)/u;

/** 云岭县自然资源和规划局 … 单位：万元: whose table it is, before the unit that ends the line above the header. */
function isOwner(line: SourceLine): boolean {
  const words = wordsOf(line)
    .normalize('NFKC')
    .replace(/\s*([:：])\s*/g, '$1')
    .split(/\s+/);
  const unit = words.pop() ?? '';
  const isUnit = /^(?:金额|计量)?单位:/.test(unit) && META.test(unit);
  const tellsOwner = (word: string) =>
    META.test(word) || DATED.test(word) || !(isHeaderWord(word) || /\d/.test(word.replace(OWN_CODE, '')));
  return isUnit && words.length > 0 && words.length <= 3 && words.every(tellsOwner);
}

/** Marks of sentences in squeezed text; a comma among digits is no such mark. */
const PROSE_MARK = /[。、]|[,;](?!\d)/;

const isProse = (line: SourceLine, plain: string): boolean =>
  line.cells === undefined && plain.length > 12 && PROSE_MARK.test(plain) && !/\s[\d,]+\.\d+$/.test(line.text);
