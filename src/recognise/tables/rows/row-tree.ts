import { codesOfName } from '../../../forms/classification/index.js';
import type { RawRow } from '../layout.js';
import { depthsOf } from './depth.js';

/** What of a row tells where it stands in the tree. */
type TreeRow = Pick<RawRow, 'side' | 'level' | 'code' | 'name' | 'numbering' | 'pair'>;

/** For each row the index of the row that sums it, −1 where there is none. */
export function parentsOf(rows: readonly TreeRow[]): number[] {
  const parents = rows.map(() => -1);
  let sides = 0;
  for (const { side } of rows) if (side >= sides) sides = side + 1;
  for (let side = 0; side < sides; side++) {
    const indices = indicesOfSide(rows, side);
    if (indices.length > 0) parentsOfSide(rows, indices, parents);
  }
  return parents;
}

/** The rows of one side of a table. */
export function indicesOfSide(rows: readonly Pick<RawRow, 'side'>[], side: number): number[] {
  const indices: number[] = [];
  for (let index = 0; index < rows.length; index++) if (rows[index]!.side === side) indices.push(index);
  return indices;
}

function parentsOfSide(rows: readonly TreeRow[], indices: readonly number[], parents: number[]): void {
  const own = indices.map((index) => rows[index]!);
  const codes = treeCodes(own);
  const depths = depthsOf(own);
  const total = indices.find((index) => rows[index]!.level === 'total');
  let unit = -1;
  const departments: number[] = [];
  const byCode = new Map<string, number>();
  const byDepth: number[] = [];
  for (let at = 0; at < indices.length; at++) {
    const index = indices[at]!;
    const row = rows[index]!;
    if (row.level === 'total') continue;
    const code = codes[at];
    const depth = depths[at];
    if (row.level === 'unit') {
      parents[index] = parentUnit(rows, index, departments) ?? total ?? -1;
      departments.push(index);
      unit = index;
      byCode.clear();
    } else if (code) {
      const again = row.pair ? undefined : byCode.get(code);
      parents[index] = again ?? parentByCode(byCode, code) ?? (unit >= 0 ? unit : (total ?? -1));
      if (!byCode.has(code)) byCode.set(code, index);
    } else if (depth !== undefined && depth > 0) parents[index] = nearestAbove(byDepth, depth) ?? total ?? -1;
    else parents[index] = unit >= 0 ? unit : (total ?? -1);
    if (depth !== undefined) {
      byDepth.length = depth;
      byDepth[depth] = index;
    }
  }
  endTotals(rows, indices, parents, total);
}

function nearestAbove(byDepth: readonly (number | undefined)[], depth: number): number | undefined {
  for (let above = Math.min(depth, byDepth.length) - 1; above >= 0; above--)
    if (byDepth[above] !== undefined) return byDepth[above];
  return undefined;
}

function parentByCode(byCode: ReadonlyMap<string, number>, code: string): number | undefined {
  for (let length = code.length - 2; length >= 3; length -= 2) {
    const parent = byCode.get(code.slice(0, length));
    if (parent !== undefined) return parent;
  }
  return undefined;
}

const OWN_OFFICE = /[（(]?(?:机关)?(?:本级|机关|本部)[)）]?$/;
/** A unit below its department: a longer code, or the same name again. Open departments are kept, others let go. */
function parentUnit(rows: readonly TreeRow[], index: number, departments: number[]): number | undefined {
  const row = rows[index]!;
  while (departments.length > 0) {
    const above = departments.at(-1)!;
    const unit = rows[above]!;
    if (row.code === null) return row.name.replace(OWN_OFFICE, '') === unit.name ? above : undefined;
    if (unit.code !== null && row.code !== unit.code && row.code.startsWith(unit.code)) return above;
    departments.pop();
  }
  return undefined;
}

/** Codes that shape the tree: the printed ones, or where a table prints names only, those that the names stand for. */
function treeCodes(rows: readonly TreeRow[]): (string | null)[] {
  // Pairs of items stand in a flat list, unless rows of their own sum them.
  const isFlat = !rows.some((row) => row.code?.length === 3 && !row.pair && row.level !== 'unit');
  const printed = rows.map((row) =>
    row.level === 'unit' || row.level === 'total' || (row.pair && isFlat) ? null : row.code,
  );
  if (printed.some((code) => code !== null))
    return printed.map((code, index) => code ?? classAbove(rows, index, printed));
  if (rows.some((row) => row.numbering !== '')) return printed;
  let trail = '';
  return rows.map((row) => {
    if (row.level === 'total' || row.level === 'unit') return null;
    const codes = codesOfName(row.name, 'functional');
    const code =
      codes.find((one) => one.length > 3 && trail.startsWith(one.slice(0, -2))) ??
      codes.find((one) => one.length === 3) ??
      codes.find((one) => one.slice(0, 3) === trail.slice(0, 3)) ??
      null;
    if (code !== null) trail = code;
    return code;
  });
}

/** 工资福利支出 without its code, right above 30101: the class that the name stands for. */
function classAbove(rows: readonly TreeRow[], index: number, printed: readonly (string | null)[]): string | null {
  const row = rows[index]!;
  const next = printed[index + 1];
  if (!next || next.length < 5 || row.level === 'total' || row.level === 'unit' || row.pair) return null;
  return codesOfName(row.name).find((code) => code.length === 3 && next.startsWith(code)) ?? null;
}

/** A total printed below its rows: 本年支出合计 sums what stands above it, 支出总计 that and what stands between. */
function endTotals(
  rows: readonly TreeRow[],
  indices: readonly number[],
  parents: number[],
  first: number | undefined,
): void {
  if (first === undefined || first === indices[0]) return;
  const totals = indices.filter((index) => rows[index]!.level === 'total');
  const last = totals.at(-1)!;
  for (const index of indices) {
    if (totals.includes(index)) parents[index] = index === last ? -1 : last;
    else if (parents[index] === first && index > first) parents[index] = last > index ? last : -1;
  }
}
