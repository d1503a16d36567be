import type { ShapedLine } from './line-shapes.js';
import type { OpenBlock } from './open-block.js';

/** Joins blocks that one table was cut into because its title is printed again on every page. */
export function joinContinuations(blocks: readonly OpenBlock[]): OpenBlock[] {
  const joined: JoinedBlock[] = [];
  for (const one of blocks) {
    const block = new JoinedBlock(one);
    const before = joined.at(-1);
    if (before && continues(before, block)) before.take(block);
    else joined.push(block);
  }
  return joined;
}

/** A block that grows, and what was found in its lines: none is looked through twice, however often a title repeats. */
class JoinedBlock implements OpenBlock {
  readonly kind: OpenBlock['kind'];
  readonly title: string;
  readonly words: string;
  readonly lines: ShapedLine[];
  #hasGoal: boolean | undefined;
  #hasTotal: boolean | undefined;

  constructor({ kind, title, words, lines }: OpenBlock) {
    this.kind = kind;
    this.title = title;
    this.words = words;
    this.lines = [...lines];
  }

  get hasGoal(): boolean {
    this.#hasGoal ??= has(this.lines, GOAL);
    return this.#hasGoal;
  }

  /** A table has one row of totals; a repeated page has none. */
  get hasTotal(): boolean {
    this.#hasTotal ??= has(this.lines, TOTAL);
    return this.#hasTotal;
  }

  take(next: JoinedBlock): void {
    if (this.#hasGoal === false) this.#hasGoal = next.hasGoal;
    if (this.#hasTotal === false) this.#hasTotal = next.hasTotal;
    for (const line of next.lines) this.lines.push(line);
  }
}

function continues(before: JoinedBlock, block: JoinedBlock): boolean {
  if (block.kind === 'narrative') return before.kind === 'narrative';
  if (before.kind !== block.kind || before.words !== block.words) return false;
  switch (block.kind) {
    case 'project-targets':
      return !has(block.lines.slice(0, 12), /项目名称/);
    case 'department-targets':
      return !(block.hasGoal && before.hasGoal);
    case 'project-targets-summary':
      return true;
    default:
      return !(before.hasTotal && block.hasTotal) && sameUnit(before.lines, block.lines);
  }
}

const GOAL = /年度.{0,6}目标|总体目标|履职目标/;

const TOTAL = /^(?:\d{0,3})?(?:合计|总计|支出总计|收入总计|本年支出合计)[-\d]/;

const has = (lines: readonly ShapedLine[], pattern: RegExp): boolean => lines.some(({ text }) => pattern.test(text));

const UNIT_NAME = /^(?:部门|单位|编制单位|预算单位|填报单位)(?:\(单位\))?(?:名称)?[:：](.{3,30}?)(?:金额|单位[:：]|$)/;

function sameUnit(before: readonly ShapedLine[], lines: readonly ShapedLine[]): boolean {
  const name = unitName(before);
  const other = unitName(lines);
  return name === undefined || other === undefined || name === other;
}

function unitName(lines: readonly ShapedLine[]): string | undefined {
  for (const { text } of lines.slice(0, 6)) {
    const name = UNIT_NAME.exec(text)?.[1];
    if (name && !/元$/.test(name)) return name;
  }
  return undefined;
}
