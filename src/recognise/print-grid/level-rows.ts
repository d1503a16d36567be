import { isEitherLevel, isLevel1, isLevel2, level1Kind, level2Kind } from '../targets/vocabulary.js';
import { type CellLine, FULL } from './column-lines.js';
import type { Placing } from './place-lines.js';
import type { PrintHead } from './print-header.js';

/** A label in the first of its rows. */
interface LevelCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly line: number;
}

/** The labels of the levels, the first row of every project, and how far labels stand aside. */
interface LevelRows {
  readonly cells: readonly LevelCell[];
  readonly projects: readonly number[];
  readonly cost: number;
}

interface Label {
  readonly text: string;
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** A kind below another level than its own. */
const MISFIT = 8;
/** A row above the first label: it goes on from the page before. */
const UNLABELLED = 2;
const MOST_PARTS = 4;
/** Of kinds whose places leave it open, 数量 has more rows than those behind it. */
const FEW = 0.3;
const SELDOM_MANY = /^(?:质量|时效|成本)/;
/** What a line of a label costs beyond the rows of the label. */
const BEYOND = 0.5;

/** Which rows the labels of both levels reach over: they stand in the middle of them, or at their top. */
export function levelRows(
  heads: readonly PrintHead[],
  columns: readonly (readonly CellLine[])[],
  anchors: readonly number[],
  placing: Placing,
): LevelRows | undefined {
  const lone = loneLines(columns);
  const [one, two] = (['level1', 'level2'] as const).map((level) => heads.findIndex(({ role }) => role === level));
  const firsts = one! < 0 ? [] : labelsOf(columns[one!]!, (text) => isLevel1(text));
  const seconds =
    two! < 0
      ? []
      : inOrder(
          labelsOf(columns[two!]!, (text) => isLevel2(text) || isEitherLevel(text)),
          lone,
        );
  const lower = seconds.length > 0 ? placeLabels(seconds, anchors, placing, () => 0) : undefined;
  if (seconds.length > 0 && !lower) return undefined;
  const hasCost = firsts.some(({ text }) => level1Kind(text) === '成本');
  const kinds = lower && kindsOf(lower.starts, seconds, anchors.length, hasCost);
  const upper =
    firsts.length > 0
      ? placeLabels(firsts, anchors, placing, (label, row) => {
          const own = level1Kind(label.text);
          const kind = kinds?.[row];
          return kind === undefined || own === undefined || own === kind ? 0 : MISFIT;
        })
      : undefined;
  if (firsts.length > 0 && !upper) return undefined;
  const cells = [
    ...(upper?.starts.map((row, index) => cellOf(firsts[index]!, row, one!)) ?? []),
    ...(lower?.starts.map((row, index) => cellOf(seconds[index]!, row, two!)) ?? []),
  ];
  const projects = upper ? projectsOf(upper.starts, firsts) : [0];
  return { cells, projects, cost: (upper?.cost ?? 0) * 0.3 + (lower?.cost ?? 0) * 0.5 };
}

/** The lines that hold one word. */
function loneLines(columns: readonly (readonly CellLine[])[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const { line } of columns.flat()) counts.set(line, (counts.get(line) ?? 0) + 1);
  return new Set([...counts].flatMap(([line, count]) => (count === 1 ? [line] : [])));
}

/** The kinds in the order in which forms have them. */
const KINDS = ['数量', '质量', '时效', '成本', '经济', '社会', '生态', '可持续'];
const rankOf = ({ text }: Label): number => KINDS.findIndex((kind) => text.startsWith(kind));

/** Of two labels beside one of the first level, a print has here and there the second before the first, which then stands alone. */
function inOrder(labels: readonly Label[], lone: ReadonlySet<number>): Label[] {
  const result = [...labels];
  for (let at = 0; at + 1 < result.length; at++) {
    const [one, two] = [result[at]!, result[at + 1]!];
    const isTurned = rankOf(two) >= 0 && rankOf(two) < rankOf(one) && level2Kind(one.text) === level2Kind(two.text);
    if (!isTurned || !lone.has(two.line) || Math.abs(two.from - one.to) > 2) continue;
    result[at] = { ...two, from: one.from, to: one.to };
    result[at + 1] = { ...one, from: two.from, to: two.to };
  }
  return result;
}

const cellOf = ({ text, line }: Label, row: number, column: number): LevelCell => ({ row, column, text, line });

/** The kind of each row by its label of the second level; 成本指标 is one of 产出 where cost is no level of its own. */
function kindsOf(
  starts: readonly number[],
  labels: readonly Label[],
  rows: number,
  hasCost: boolean,
): (string | undefined)[] {
  const kinds = new Array<string | undefined>(rows).fill(undefined);
  for (const [index, start] of starts.entries()) {
    const { text } = labels[index]!;
    const kind = level2Kind(text) ?? (!hasCost && text.startsWith('成本') ? '产出' : undefined);
    kinds.fill(kind, start, starts[index + 1] ?? rows);
  }
  return kinds;
}

/** The labels that lines make: as many of them as are one label of the form, else as many as fill the column. */
function labelsOf(lines: readonly CellLine[], isLabel: (text: string) => boolean): Label[] {
  const labels: Label[] = [];
  for (let at = 0; at < lines.length; ) {
    let text = '';
    let end = 0;
    let open = at;
    for (let to = at + 1; to <= Math.min(lines.length, at + MOST_PARTS); to++) {
      text += lines[to - 1]!.text;
      if (isLabel(text)) end = to;
      if (lines[to - 1]!.room <= FULL && open === to - 1) open = to;
    }
    if (end === 0) end = Math.min(lines.length, Math.max(at + 1, open === at ? at + 1 : open + 1));
    const own = lines.slice(at, end);
    labels.push({
      text: own.map((line) => line.text).join(''),
      line: own[0]!.line,
      from: own[0]!.height,
      to: own.at(-1)!.height,
    });
    at = end;
  }
  return labels;
}

/** The first row of each label, every row behind the first label being some label's. */
function placeLabels(
  labels: readonly Label[],
  anchors: readonly number[],
  placing: Placing,
  misfit: (label: Label, row: number) => number,
): { starts: readonly number[]; cost: number } | undefined {
  const rows = anchors.length;
  // best[row]: the labels so far reach over all rows before it.
  let best: (number | undefined)[] = anchors.map((_, row) => row * UNLABELLED);
  best.push(undefined);
  const from: number[][] = [];
  for (const label of labels) {
    const next: (number | undefined)[] = new Array<number | undefined>(rows + 1).fill(undefined);
    const starts = new Array<number>(rows + 1).fill(0);
    for (let start = 0; start < rows; start++) {
      const before = best[start];
      if (before === undefined) continue;
      let misfits = 0;
      for (let end = start + 1; end <= rows; end++) {
        misfits += misfit(label, end - 1);
        const aside =
          placing === 'top'
            ? Math.abs(label.from - anchors[start]!)
            : Math.abs(label.from + label.to - anchors[start]! - anchors[end - 1]!) / 2;
        const beyond =
          Math.max(0, label.to - anchors[end - 1]! - 0.5) + Math.max(0, anchors[start]! - label.from - 0.5);
        const few = SELDOM_MANY.test(label.text) ? (end - start - 1) * FEW : 0;
        const cost = before + misfits + aside + few + (placing === 'top' ? 0 : beyond * BEYOND);
        if (cost < (next[end] ?? Number.POSITIVE_INFINITY)) {
          next[end] = cost;
          starts[end] = start;
        }
      }
    }
    best = next;
    from.push(starts);
  }
  const cost = best[rows];
  if (cost === undefined) return undefined;
  const starts: number[] = [];
  let end = rows;
  for (let index = labels.length - 1; index >= 0; index--) {
    end = from[index]![end]!;
    starts.unshift(end);
  }
  return { starts, cost };
}

/** In the order of the forms; cost stands first in some of them and behind 产出 in others. */
const LEVELS: readonly (string | undefined)[] = ['产出', '效益', '满意度'];

/** A label that the project before has already, or one that stands before its last one in every form, begins the next one. */
function projectsOf(starts: readonly number[], labels: readonly Label[]): number[] {
  const projects: number[] = [];
  const seen = new Set<string>();
  for (const [index, start] of starts.entries()) {
    const { text } = labels[index]!;
    const before = labels[index - 1]?.text ?? '';
    const rank = LEVELS.indexOf(level1Kind(text));
    const isLast = level1Kind(before) === '满意度';
    const isBack = (rank >= 0 && rank < LEVELS.indexOf(level1Kind(before))) || (isLast && level1Kind(text) === '成本');
    if (index === 0 || isBack || (seen.has(text) && before !== text)) {
      projects.push(start);
      seen.clear();
    }
    seen.add(text);
  }
  return projects;
}
