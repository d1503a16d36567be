import { type Cut, type Placing, type Run, runsOver } from './centred-runs.js';
import type { Band, FieldLine } from './field-lines.js';
import type { TargetColumn } from './target-columns.js';
import { isName, isValue } from './target-header.js';

/** The rows of a list of indicators: their height, and the fields of every column. */
export interface TargetRows {
  readonly bands: readonly Band[];
  /** By column. */
  readonly fields: readonly (readonly Run[])[];
}

interface Laid extends TargetRows {
  readonly cost: number;
}

const MOST_COLUMNS = 20;
/** Rows whose fields stand on average this near to their places leave no doubt. */
const CLEAR = 0.01;
/** Lines nearer than this many heights of a character may be lines of one field. */
const PITCH = 1.35;
/** Share of a character's height by which rows may seem to overlap. */
const OVERLAP = 0.3;

/**
 * The rows of a list without borders: some column shows one line, or one block of lines, in every row, and all other
 * columns must stand in the middle of these rows, or at their top. Undefined where no column does.
 */
export function targetRows(columns: readonly TargetColumn[], cut: Cut): TargetRows | undefined {
  const names = columns.filter(({ header }) => isName(header));
  const values = columns.filter(({ header }) => isValue(header));
  const first = columns.findIndex(({ header }) => isName(header));
  if (first < 0 || values.length === 0 || columns[first]!.lines.length === 0) return undefined;
  const own = columns.slice(first).filter(({ lines }) => lines.length > 0);
  const filled = [...(names.length === 1 ? names : []), ...(values.length === 1 ? values : [])];
  if (columns.length > MOST_COLUMNS) return undefined;
  if (filled.some(({ lines }) => lines.length === 0)) return undefined;
  let best: Laid | undefined;
  for (const placing of ['middle', 'top'] as const)
    for (const bands of anchorsOf(own)) {
      const laid = layOn(bands, columns, first, filled, placing, cut);
      if (laid && (!best || laid.cost / laid.bands.length < best.cost / best.bands.length - 1e-6)) best = laid;
      if (best && best.cost / best.bands.length < CLEAR) return best;
    }
  return best;
}

/** Where rows may stand: by the lines of each column and by its blocks of lines, each once. */
function anchorsOf(columns: readonly TargetColumn[]): Band[][] {
  const anchors = new Map<string, Band[]>();
  for (const { lines } of columns)
    for (const bands of [[...lines], blocksOf(lines)]) {
      const key = bands.map(({ top, bottom }) => `${Math.round(top)}-${Math.round(bottom)}`).join(' ');
      if (!anchors.has(key)) anchors.set(key, bands);
    }
  return [...anchors.values()];
}

/** Lines that follow closely, as one block. */
function blocksOf(lines: readonly FieldLine[]): Band[] {
  const blocks: { top: number; bottom: number; last: number }[] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    if (block && line.top - block.last < line.size * PITCH) {
      block.bottom = line.bottom;
      block.last = line.top;
    } else blocks.push({ top: line.top, bottom: line.bottom, last: line.top });
  }
  return blocks;
}

function layOn(
  anchors: readonly Band[],
  columns: readonly TargetColumn[],
  first: number,
  filled: readonly TargetColumn[],
  placing: Placing,
  cut: Cut,
): Laid | undefined {
  const fields: (readonly Run[])[] = new Array(columns.length).fill([]);
  let bands = anchors;
  let cost = 0;
  // From the right: labels that reach over several rows stand left, and their middle needs the height of the rows.
  const order = [...columns.keys()].sort((a, b) => Number(a < first) - Number(b < first) || b - a);
  for (const index of order) {
    const column = columns[index]!;
    if (!column.header || column.lines.length === 0) continue;
    const merge = index < first;
    const may = { merge, blank: !filled.includes(column), cut };
    const laid = runsOver(merge ? bands : anchors, column.lines, placing, may);
    if (!laid) return undefined;
    cost += laid.cost;
    fields[index] = laid.runs;
    bands = grown(bands, laid.runs);
  }
  const height = columns[first]!.lines[0]!.size * OVERLAP;
  const isApart = bands.every((band, i) => i === 0 || band.top > bands[i - 1]!.bottom - height);
  return isApart ? { bands, fields, cost } : undefined;
}

/** The rows as high as their fields; those that reach over several rows aside. */
function grown(bands: readonly Band[], runs: readonly Run[]): Band[] {
  const result = bands.map(({ top, bottom }) => ({ top, bottom }));
  for (const { from, to, lines } of runs) {
    if (to - from > 1) continue;
    for (const line of lines) {
      result[from]!.top = Math.min(result[from]!.top, line.top);
      result[from]!.bottom = Math.max(result[from]!.bottom, line.bottom);
    }
  }
  return result;
}
