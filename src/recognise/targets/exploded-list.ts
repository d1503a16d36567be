import { type ExplodedHead, readExplodedHead, wrapped } from './exploded-head.js';
import { readNumber, readValueAt } from './exploded-value.js';
import { zeroStandsForEqual } from './grid-indicators.js';
import { indicatorOf } from './indicator.js';
import { Levels } from './levels.js';
import type { ListEvent, ProjectEvent } from './list-events.js';
import { isNumber, type PieceRow, running, tight } from './pieces.js';
import { codeAt, isOperatorAt, labelAt, type Word, widthOf, wordsOf } from './stream.js';
import { isLevel1, isLevel2, mayOpenLevel } from './vocabulary.js';

/** What the header of an exploded list tells. */
interface ExplodedHeader {
  readonly weight: boolean;
  /** 预算执行率权重 stated in the header for all projects. */
  readonly executionWeight: string | null;
  /** A column of execution weights stands before the amounts. */
  readonly weightFirst: boolean;
  readonly unit: string | null;
  /** First row below the header. */
  readonly body: number;
}

/** Farthest that a header may reach, in lines. */
const HEADER_ROWS = 80;
const HEADER_WORDS =
  /单位|名称|编码|项目|类别|类型|预算|金额|资金|执行|率|权重|分值|年度|绩效|总体|目标|[一二三]级|指标|性质|计算|符号|度量|计量|本年|其中|内容|说明|备注|值|数|[()（）:：%、/\d亿万元]/g;

/** The header of a project list whose cells were all torn apart; undefined for other blocks. */
export function explodedHeader(rows: readonly PieceRow[]): ExplodedHeader | undefined {
  let text = '';
  for (let i = 0; i < Math.min(rows.length, HEADER_ROWS); i++) {
    const row = rows[i]!.text;
    if (/^(?:合计|总计)/.test(row) || beginsBody(rows, i)) return headerOf(text, i);
    if (/绩效(?:目标|信息).{0,4}表/.test(row)) text = '';
    else text += row;
  }
  return undefined;
}

/** A project's code or a level label begins with the row. */
function beginsBody(rows: readonly PieceRow[], index: number): boolean {
  const [first, second] = rows[index]!.pieces;
  if (!first) return false;
  const word = tight(first.text);
  if (/^\d{4}/.test(word) && codeAt(wordsOf(rows.slice(index, index + 8)), 0)) return true;
  if (!mayOpenLevel(word)) return false;
  // A label that its line does not end is whole; one that goes on is short.
  if (second ? !isEitherLabel(word) : word.length > LONGEST_LABEL) return false;
  return labelAt(wordsOf(rows.slice(index, index + 4)), 0) !== undefined;
}
const LONGEST_LABEL = 14;
const isEitherLabel = (word: string): boolean => isLevel1(word) || isLevel2(word);

function headerOf(text: string, body: number): ExplodedHeader | undefined {
  const start = text.search(/项目名?称?/);
  if (start < 0 || !/一级指标/.test(text) || !/(?:性质|符号|类型|指标值)/.test(text)) return undefined;
  if (/实施单位|资金总额|总体目标.*一级/.test(text) || text.replace(HEADER_WORDS, '').length > 6) return undefined;
  return {
    weight: /权重|分值/.test(text),
    weightFirst: /执行率权重(?!\d).*(?:预算数|金额|资金)/.test(text),
    executionWeight: /执行率权?重?(\d{1,3})[%％]/.exec(text)?.[1] ?? null,
    unit:
      /[(（](?:单位[:：])?(亿元|百万元|万元|千元|元)[)）]|单位[:：](亿元|百万元|万元|千元|元)/
        .exec(text)
        ?.slice(1)
        .find(Boolean) ?? null,
    body,
  };
}

/** Reads an exploded list into projects, indicators and rests of goals. */
export function readExplodedList(rows: readonly PieceRow[], header: ExplodedHeader): ListEvent[] {
  return new ExplodedReader(wordsOf(rows), header, zeroStandsForEqual(rows)).read();
}

class ExplodedReader {
  private readonly events: ListEvent[] = [];
  private readonly levels = new Levels();
  private head: ExplodedHead | undefined;
  private at = 0;
  private readonly words: readonly Word[];
  private readonly header: ExplodedHeader;
  private readonly zeroIsEqual: boolean;

  constructor(words: readonly Word[], header: ExplodedHeader, zeroIsEqual: boolean) {
    this.words = words;
    this.header = header;
    this.zeroIsEqual = zeroIsEqual;
  }

  read(): ListEvent[] {
    while (this.at < this.words.length) this.step();
    return this.events;
  }

  /** Always moves on by at least one word. */
  private step(): void {
    const label = labelAt(this.words, this.at);
    if (label) {
      if (label.level === 1) this.levels.enterLevel1(label.text);
      else this.levels.enterLevel2(label.text, false);
      this.at += label.length;
      return;
    }
    const code = codeAt(this.words, this.at);
    if (code) {
      this.at += code.length;
      this.readProject(code.code, code.name);
      return;
    }
    this.readRun();
  }

  /** Words up to the next label, code or value: a name when a value ends them, else text of the project. */
  private readRun(): void {
    const start = this.at;
    while (this.at < this.words.length) {
      if (isOperatorAt(this.words, this.at, this.zeroIsEqual)) {
        this.readIndicator(start);
        return;
      }
      if (this.at > start && (labelAt(this.words, this.at) || codeAt(this.words, this.at))) break;
      this.at++;
    }
    this.readText(this.words.slice(start, this.at), labelAt(this.words, this.at)?.level === 1);
  }

  private readIndicator(start: number): void {
    let name = this.words.slice(start, this.at);
    const open = this.openGoal(name);
    name = name.slice(open);
    const read = readValueAt(this.words, this.at, this.header);
    this.at = Math.max(read.next, this.at + 1);
    const first = name[0];
    if (!first) return;
    const draft = indicatorOf({
      level1: this.levels.level1,
      level2: this.levels.level2,
      level3: wrapped(name),
      operator: read.operator,
      value: read.value,
      unit: read.unit,
      weight: read.weight,
      zeroIsEqual: this.zeroIsEqual,
      at: first.piece.at,
    });
    this.events.push({ is: 'indicator', draft });
  }

  /** How many words on a new page still belong to a goal that the page break left open. */
  private openGoal(words: readonly Word[]): number {
    if (!words[0]?.pageStart || !this.head) return 0;
    const goal = this.goalText();
    if (goal === '' || /[。；;.]$/.test(goal)) return 0;
    const end = words.findLastIndex((word) => /[。；]$/.test(word.text));
    if (end >= 0) this.readText(words.slice(0, end + 1), false);
    return end + 1;
  }

  private goalText(): string {
    const last = this.events.findLast((event) => event.is !== 'indicator');
    return last?.is === 'project' ? (last.goal ?? '') : last?.is === 'goal' ? last.text : '';
  }

  private readProject(code: string | null, name: string): void {
    const start = this.at;
    while (this.at < this.words.length && labelAt(this.words, this.at)?.level !== 1) {
      if (this.at > start && codeAt(this.words, this.at)) break;
      this.at++;
    }
    this.openProject(this.words.slice(start, this.at), code, name);
  }

  private openProject(words: readonly Word[], code: string | null, name: string): void {
    const head = readExplodedHead(words, code, name, this.header.weightFirst);
    if (!head) return;
    this.head = head;
    this.levels.start();
    const executionWeight = this.header.executionWeight ?? head.project.executionWeight;
    const project: ProjectEvent = { ...head.project, executionWeight };
    this.events.push(project);
  }

  /** Text without a value: a project without a code, or what a page break cut off from a name and a goal. */
  private readText(words: readonly Word[], beforeLevel1: boolean): void {
    const amount = words.findIndex((word) => isNumber(word.text) && /\.\d/.test(word.text));
    if (words.length === 0 || this.readTotal(words)) return;
    if (beforeLevel1 && amount > 0) this.openProject(words, null, '');
    else if (this.head) this.continueProject(words, this.head.nameWidth);
  }

  /** What a page break cut off: first the rest of the name, in its narrow column, then that of the goal. */
  private continueProject(words: readonly Word[], nameWidth: number): void {
    let names = 0;
    while (names < words.length && widthOf(words[names]!.text) <= nameWidth && words[names]!.first) names++;
    if (names === words.length) names = 0;
    this.continueName(words.slice(0, names));
    const goal = words.slice(names);
    if (goal[0]) this.events.push({ is: 'goal', text: wrapped(goal), at: goal[0].piece.at });
  }

  private readTotal(words: readonly Word[]): boolean {
    const name = /^(?:合计|总计)/.exec(words[0]!.text)?.[0];
    if (name === undefined) return false;
    const amount = words.findIndex((word) => isNumber(word.text));
    const number = amount < 0 ? undefined : readNumber(words, amount);
    if (number) this.events.push({ is: 'total', name, amount: number.text, at: words[0]!.piece.at });
    return true;
  }

  private continueName(words: readonly Word[]): void {
    const index = this.events.findLastIndex((event) => event.is === 'project');
    const project = this.events[index];
    if (words.length === 0 || project?.is !== 'project') return;
    this.events[index] = { ...project, name: running(project.name + wrapped(words)) };
  }
}
