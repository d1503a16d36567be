import { isBlank, isChinese, isDigit, squeezed } from '../../domain/text.js';
import type { SourceDocument, SourceLine } from '../../read/source.js';
import type { Block } from '../blocks.js';
import { printedLines, type ShapedLine } from '../segment/line-shapes.js';
import { BEGINS, HOLDS } from '../segment/line-signs.js';
import { coverLines, webRecords } from './cover.js';
import { namesIn } from './names-in-text.js';
import { regionOfName } from './region.js';

const SUFFIX =
  '(?:局|厅|委员会|委|办公室|办|中心(?!医院|[小中]学|幼儿园|学校|卫生院|血站)|法院|检察院|办事处|人民政府|管委会|学校|学区|中学|小学|幼儿园|大学|学院|党校|医院|卫生院|防保站|协会|联合会|联合社|总工会|妇联|侨联|科协|文联|残联|工商联|红十字会|图书馆|文化馆|博物馆|档案馆|馆|站|研究所|所|大队|支队|总队|队|管理处|处|研究室|[剧艺舞乐]团|[一二三四五六七八九十〇零]{1,4}[团师]|[体技干]校|学会|基金会|公司|政协|人大|部|社|院|台|园|场|镇|乡|街道)';
/** Of a name; schools and hospitals are numbered in digits as well: 云岭市第86中学. */
const LETTER = '(?:[\\u4e00-\\u9fff()·]|(?<=第)\\d{1,3}(?=[\\u4e00-\\u9fff]))';
const WHOLE_NAME = new RegExp(`^${LETTER}{1,28}?${SUFFIX}$`);
const NAME_IN_COVER = new RegExp(
  `^(?:20\\d{2}年度?)?(${LETTER}{2,28}?${SUFFIX})(?:\\((?:本级|汇总|部门|单位)\\)|本级|部门|单位|机关)*(?:20\\d{2}年|部门|单位|预算|决算|整体|项目支出|[“"]?三公|财政拨款|收支|绩效|概况|$)`,
);
const LABEL =
  /^(?:部门|单位|部门\/单位|(?:绩效)?编制单位|(?:资金)?使用单位|编制部门|预算单位|填报单位|填报部门|公开部门|公开单位|预算部门|项目主管部门|主管部门|部门\(单位\)|部门及单位|单位\(部门\)|项目单位|实施单位|项目实施单位)(?:\(单位\)|及代码|\(公章\)|\(盖章\))*(?:名称)?(?:\(公章\)|\(盖章\))?[:：]?/;
/** Whose money was passed on. */
const OF_OTHERS = /^(?:中央|地方|省级|市级|上级)(?:主管|财政)部门/;
const CODE = /^[[(【]?(\d{3}|\d{6})[\])】]?[-—:]?(?=[\u4e00-\u9fff(])/;

interface Candidate {
  score: number;
  readonly first: number;
}

/** The day below a name: whoever signed, which for a department without a page of its own is its finance bureau. */
const SIGNED_ON = /^20\d{2}年\d{1,2}月\d{1,2}日$/;
const MAY_NAME = /部\s*门|单\s*位/;
/** How a cell with a label begins, and a title of the whole ends. */
const MAY_BEGIN_LABEL = /(?:^|\t)\s*[部单编预填公项主实资绩使]/;
const MAY_END_TITLE = /[算开表明]\s*$/;
/** Behind the cover, only a label or a title of the whole names the department: most lines need not be taken apart. */
const mayName = ({ line: { text }, holds }: ShapedLine): boolean =>
  (holds & (HOLDS.门 | HOLDS.位)) !== 0 &&
  MAY_NAME.test(text) &&
  (MAY_BEGIN_LABEL.test(text) || MAY_END_TITLE.test(text));

/** The department that publishes: by cover, labels, titles of its forms, and how often the name stands in the document. */
export function departmentOf(
  source: SourceDocument,
  blocks: readonly Block[],
): { name: string | null; code: string | null } {
  const candidates = new Map<string, Candidate>();
  const vote: Vote = (name, score) => {
    if (name === undefined) return;
    const known = candidates.get(name);
    if (known) known.score += score;
    else candidates.set(name, { score, first: candidates.size });
  };
  const lines = printedLines(source);
  voteByLines(lines, vote);
  for (const block of blocks) if (block.is !== 'narrative') vote(coverName(squeezed(block.title)), 4);
  for (const lastResort of LAST_RESORTS) if (candidates.size === 0) for (const line of lines) lastResort(line, vote);
  if (candidates.size === 0) return { name: null, code: null };
  const name = bestName(candidates, lines);
  return { name, code: name === null ? null : codeOf(name, lines) };
}

type Vote = (name: string | undefined, score: number) => void;

/** What the cover, titles and labels name, each with its weight. */
function voteByLines(lines: readonly ShapedLine[], vote: Vote): void {
  const records = webRecords(lines);
  const cover = new Set(coverLines(lines));
  for (let index = 0; index < lines.length; index++) {
    const shaped = lines[index]!;
    const isCover = cover.has(shaped);
    if (records.has(shaped) || !(isCover || mayName(shaped))) continue;
    const cells = cellsOf(shaped.line);
    const words = cells.join('');
    const isSigned = SIGNED_ON.test(lines[index + 1]?.text ?? '');
    if (isCover) vote(coverName(words), isSigned ? 2 : 6);
    if (isCover && !isSigned && !words.endsWith('。')) vote(wrappedName(lines, index, records), 6);
    else if (TITLE_OF_ALL.test(words)) vote(coverName(words), 4);
    if (words.length < 90) vote(labelledName(cells), 3);
  }
}

/** Where a document has no such place: the notes below its tables, then coded names, then any name in its text. */
const LAST_RESORTS: readonly ((line: ShapedLine, vote: Vote) => void)[] = [
  ({ begins, text }, vote) => {
    if ((begins & BEGINS.note) !== 0) vote(attachedName(text), 1);
  },
  ({ line }, vote) => codedNames(line, vote),
  ({ line }, vote) => {
    for (const name of namesIn(line)) vote(name, 1);
  },
];

const cellsOf = (line: SourceLine): readonly string[] => {
  const cells: string[] = [];
  for (const { text } of line.cells ?? []) if (!isBlank(text)) cells.push(squeezed(text));
  return cells.length > 0 ? cells : [squeezed(line.text)];
};

/** 纳入某局部门预算编制范围的…: a sentence that names it, not its title. */
const SENTENCE_BEGINS = /^(?:纳入|受|按照|根据|依据|经|由|是|我|本|对|为|从|与|截至)/;

/** A title that speaks of the whole disclosure: …2025年部门预算公开情况说明. */
const TITLE_OF_ALL = /^.{6,50}(?:部门|单位)(?:预算|决算)(?:公开)?(?:表|情况说明|说明)?$/;

/** A name over several lines. Without a region, it needs its title behind it: the entries of a menu make no name. */
function wrappedName(lines: readonly ShapedLine[], index: number, records: ReadonlySet<ShapedLine>) {
  const words = wrapped(lines, index, records);
  const name = coverName(words);
  return name !== undefined && words.endsWith(name) && regionOfName(name) === null ? undefined : name;
}

/** What a web page's record tells of a document, on a line of its own. */
const RECORD_VALUE = /^(?:有效|失效|废止|现行有效|主动公开|依申请公开|长期公开|其他)$/;

/** The next two lines of a cover as one: a long name may be broken, but never before a numbered line. */
function wrapped(lines: readonly ShapedLine[], index: number, records: ReadonlySet<ShapedLine>): string {
  let words = '';
  for (let at = index; at < Math.min(lines.length, index + 3); at++) {
    const line = lines[at]!;
    const { text } = line;
    if (RECORD_VALUE.test(text)) break;
    if (at > index && (NUMBERED.test(text) || records.has(line) || RECORDED_TITLE.test(text))) break;
    if (text.length < 30) words += text;
  }
  return words;
}

const RECORDED_TITLE = /^[[【]?(?:标题|名称)[\]】]?[:：]?(?=[\u4e00-\u9fff]{4})/;

/** （二）关于云岭县档案馆2025年…: a numbered heading names the department, if it goes on behind the name. */
const NUMBERED = /^(?:\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}[、.])(?:关于)?/;

/** In front of a heading of a text that marks them: ## 第一部分, **一、. */
const MARKS = /^[#*]+/;

/** 8.云岭县档案馆2025年单位预算.pdf: a file's own number. */
const NUMBERED_FILE = /^\d{1,3}[.、-](?=[\u4e00-\u9fff].*\.(?:pdf|docx?|xlsx?|wps|et|html?)$)/i;

/** The department that a title names: 云岭县档案馆2025年部门预算. */
export function coverName(words: string): string | undefined {
  if (LABEL.test(words) || OF_OTHERS.test(words) || SENTENCE_BEGINS.test(words)) return undefined;
  const bare = words.replace(MARKS, '').replace(NUMBERED, '').replace(NUMBERED_FILE, '').replace(RECORDED_TITLE, '');
  const name = NAME_IN_COVER.exec(
    bare.replace(
      /^大中小(?=[\u4e00-\u9fff]{4})|^第[一二三四五六七八九十\d]{1,3}(?:部分|章)[、:]?|(?:关于|公开)(?=20\d\d)|^关于(?=[\u4e00-\u9fff]{1,7}?[省市县区州旗盟镇乡])/g,
      '',
    ),
  )?.[1];
  // A numbered name by itself is one of the offices listed.
  if (!name || (bare !== words && bare.endsWith(name))) return undefined;
  return bareDepartment(name);
}

/** 附件：某县某局2025年预算表, for want of a cover. */
function attachedName(words: string): string | undefined {
  const label = words.startsWith('附') ? /^附[件表]\d*[:、]/.exec(words)?.[0] : undefined;
  return label === undefined ? undefined : coverName(words.slice(label.length));
}

/** 部门名称：… in one cell or two, with or without a code before the name. */
export function labelledName(cells: readonly string[]): string | undefined {
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index]!;
    const label = MAY_BEGIN_LABEL.test(cell) ? LABEL.exec(cell)?.[0] : undefined;
    if (!label) continue;
    const told = cell.slice(label.length).split(/(?:金额)?单位[:：]/)[0] || (cells[index + 1] ?? '');
    // The next label stands behind one whose own field is blank.
    const value = told.replace(LABEL, '');
    const name = bareDepartment(value.replace(CODE, ''));
    if (name !== undefined && WHOLE_NAME.test(name)) return name;
  }
  return undefined;
}

/** The names that cells of a unit column hold. No code begins with a Chinese character: most lines have none. */
function codedNames({ text, cells }: SourceLine, vote: (name: string | undefined, score: number) => void): void {
  let isEmpty = true;
  for (const cell of cells ?? [])
    if (!isBlank(cell.text)) {
      isEmpty = false;
      if (!isChinese(cell.text) && !endsInDigit(cell.text)) vote(codedName(squeezed(cell.text)), 1);
    }
  if (isEmpty && !isChinese(text) && !endsInDigit(text)) vote(codedName(squeezed(text)), 1);
}

/** As figures and codes do, and no name. */
const endsInDigit = (text: string): boolean => isDigit(text.charCodeAt(text.length - 1));

/** A cell of a unit column: 168001-某某市水利局本级. */
function codedName(cell: string): string | undefined {
  if (isChinese(cell)) return undefined;
  const code = CODE.exec(cell)?.[0];
  const name = code && bareDepartment(cell.slice(code.length));
  return name && WHOLE_NAME.test(name) ? name : undefined;
}

/** What a form's next label, or a second name of the same region, leaves of a name that it follows. */
function withoutNext(text: string): string {
  const label = NEXT_LABEL.exec(text);
  if (label) return text.slice(0, label.index);
  const second = SECOND_NAME.exec(text);
  return second ? second[1]! : text;
}
const NEXT_LABEL = /项目名称|(?:主管|实施|申报)(?:部门|单位)(?!预算|决算)|负责人|联系(?:人|电话)/;
/** 某县财政局某县农业局 signed together. */
const SECOND_NAME = new RegExp(
  `^(([\\u4e00-\\u9fff]{1,8}?[省市县区旗州盟])[\\u4e00-\\u9fff]{1,16}?${SUFFIX})\\2[\\u4e00-\\u9fff]{2,}$`,
);

/** 部门云岭县档案馆: what a form or template prints in front of a name with its region. */
const FORM_WORD = /^(?:部门|单位)(?=[\u4e00-\u9fff]{2,7}[省市县区州旗盟])/;

/** The name without 本级, 部门 and the like behind it; undefined for placeholders and words that are no name. */
function bareDepartment(text: string): string | undefined {
  const own = withoutNext(text);
  const name = own.replace(FORM_WORD, '').replace(/(?:\((?:本级|汇总|机关|部门|单位|公章|盖章)\)|本级|机关本级)+$/, '');
  if (
    name.length < 3 ||
    name.length > 30 ||
    /[xX×ＸO○]{2}|某|名称|会议|第[一二三四五六七八九十]{1,4}届|部门预算|主管部门$|^(?:新闻|个人|用户|会员|下载)中心$|^本?(?:部门|单位)$|预算|支出|编码/.test(
      name,
    )
  )
    return undefined;
  return name;
}

/** What how often a name stands in the document may add to its score. */
const MOST_COUNTED = 20;

/** A name so far ahead of all others, and inside none, that it need not be counted. */
function sureName(candidates: ReadonlyMap<string, Candidate>): string | undefined {
  let most: string | undefined;
  let lead = 0;
  for (const [name, { score }] of candidates)
    if (most === undefined || score > lead) {
      most = name;
      lead = score;
    }
  for (const [name, { score }] of candidates)
    if (name !== most && (score * 3 + MOST_COUNTED >= lead * 3 || name.includes(most!))) return undefined;
  return most;
}

/** The best score, where a name that mostly stands inside a longer one is no name of its own. */
function bestName(candidates: ReadonlyMap<string, Candidate>, lines: readonly ShapedLine[]): string | null {
  const sure = sureName(candidates);
  if (sure !== undefined) return sure;
  const text = candidates.size < 2 || lines.length > 6000 ? '' : lines.map(({ text }) => text).join('');
  const often = new Map([...candidates.keys()].map((name) => [name, occurrences(text, name)]));
  let best: { name: string; score: number; first: number } | undefined;
  for (const [name, { score, first }] of candidates) {
    const count = often.get(name) ?? 0;
    const longer = Math.max(
      0,
      ...[...often].map(([other, times]) => (other !== name && other.includes(name) ? times : 0)),
    );
    if (longer > 0 && count - longer <= count / 4) continue;
    const weighed = score * 3 + Math.min(count, MOST_COUNTED);
    if (!best || weighed > best.score || (weighed === best.score && first < best.first))
      best = { name, score: weighed, first };
  }
  return best?.name ?? null;
}

function occurrences(text: string, name: string): number {
  let count = 0;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) count += 1;
  return count;
}

/** The three digits of a department printed beside its name: 503 | name, 503-name, [503]name, 503 name. */
function codeOf(name: string, lines: readonly ShapedLine[]): string | null {
  for (const { line } of lines) {
    if (!line.text.includes(name)) continue;
    const cells = cellsOf(line);
    for (const [index, cell] of cells.entries()) {
      if (!cell.includes(name) || cell.indexOf(name) > 16) continue;
      const beside = cell.startsWith(name) ? /^(?:\d{3}|\d{6})$/.exec(cells[index - 1] ?? '')?.[0] : undefined;
      const code = beside ?? CODE.exec(cell.replace(LABEL, ''))?.[1];
      if (code) return code.slice(0, 3);
    }
  }
  return null;
}
