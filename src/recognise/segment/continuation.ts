import type { ShapedLine } from './line-shapes.js';
import type { OpenBlock } from './open-block.js';

/** Joins blocks that one table was cut into because its title is printed again on every page. */
export function joinContinuations(blocks: readonly OpenBlock[]): OpenBlock[] {
  const joined: OpenBlock[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    if (before && continues(before, block))
      joined[joined.length - 1] = { ...before, lines: [...before.lines, ...block.lines] };
    else joined.push(block);
  }
  return joined;
}

function continues(before: OpenBlock, block: OpenBlock): boolean {
  if (block.kind === 'narrative') return before.kind === 'narrative';
  if (before.kind !== block.kind || before.words !== block.words) return false;
  switch (block.kind) {
    case 'project-targets':
      return !has(block.lines, /项目名称/, 12);
    case 'department-targets':
      return !(has(block.lines, GOAL) && has(before.lines, GOAL));
    case 'project-targets-summary':
      return true;
    default:
      return !(hasTotal(before.lines) && hasTotal(block.lines)) && sameUnit(before.lines, block.lines);
  }
}

const GOAL = /年度.{0,6}目标|总体目标|履职目标/;

const has = (lines: readonly ShapedLine[], pattern: RegExp, within = lines.length): boolean =>
  lines.slice(0, within).some(({ text }) => pattern.test(text));

/** A table has one row of totals; a repeated page has none. */
const hasTotal = (lines: readonly ShapedLine[]): boolean =>
  lines.some(({ text }) => /^(?:\d{0,3})?(?:合计|总计|支出总计|收入总计|本年支出合计)[-\d]/.test(text));

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
