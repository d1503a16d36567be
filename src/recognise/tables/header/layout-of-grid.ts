import { gather } from '../../../domain/gather.js';
import { isNumbered, memory, PARTS_KEY } from '../../../domain/text.js';
import type { SourceLine } from '../../../read/source.js';
import { figureOf, isTotalLabel } from '../cell-text.js';
import type { FigureColumn, KeyColumn, KeyRole, Layout, Side } from '../layout.js';
import { isMoved, pathsOfMovedHeader, pathsWithoutReach } from './damaged-header.js';
import { pathsOfGrid } from './header-grid.js';
import { pathsWithoutHeader } from './headerless.js';
import { keyRoleOf, meaningsOf, yearOf } from './key-role.js';
import { withLevelsOfCodes } from './levels-of-codes.js';
import { withLeavesBelowHeads } from './packed-leaves.js';

/** Columns of a table whose header cells are there, by where they stand. */
export function layoutOfGrid(header: readonly SourceLine[], body: readonly SourceLine[], year: number | null): Layout {
  let width = 0;
  for (const lines of [header, body])
    for (const { cells } of lines) if (cells && cells.length > width) width = cells.length;
  const isLoose = header.some((line) => line.grid !== 'exact');
  const known = header.length === 0 ? newHeader(pathsWithoutHeader(body)) : knownHeader(header, width);
  const keepsEnds = isLoose || body.some((line) => line.grid !== 'exact') ? hasBlankEnds([...header, ...body]) : false;
  return { ...layoutUnder(known, body, year), keepsEnds };
}

/** Columns from the words above each of them, whatever stands below. */
export const layoutOfPaths = (paths: Paths, year: number | null): Layout => layoutUnder(newHeader(paths), [], year);

type Paths = readonly (readonly string[])[];

/** What a header's words give, and the layouts found under it so far: by year, and by the roles of its columns. */
interface Header {
  readonly paths: Paths;
  readonly layouts: Map<string, Layout>;
}
const MOST_LAYOUTS = 20;
const newHeader = (paths: Paths): Header => ({ paths, layouts: new Map() });

/** Disclosures of one template print the same headers. */
const headers = memory<Header>(1000, 800);

function knownHeader(header: readonly SourceLine[], width: number): Header {
  // Of an exact grid, the texts alone do not tell which cells are merged.
  if (header.some((line) => line.grid === 'exact')) return newHeader(readPaths(header, width));
  let key = `${width}`;
  for (const { cells = [] } of header) {
    key += PARTS_KEY;
    for (const { text } of cells) key += text + PARTS_KEY;
  }
  return headers(key, () => newHeader(readPaths(header, width)));
}

function readPaths(header: readonly SourceLine[], width: number): Paths {
  const isLoose = header.some((line) => line.grid !== 'exact');
  if (isLoose) {
    const settled = withLeavesBelowHeads(header, width);
    const paths = settled === header ? undefined : pathsOfGrid(settled, width);
    if (paths && !isMoved(settled, paths)) return paths;
  }
  const printed = pathsOfGrid(header, width);
  if (!isLoose || !isMoved(header, printed)) return printed;
  return pathsWithoutReach(header, printed) ?? pathsOfMovedHeader(header) ?? printed;
}

/** Whether lines end in blank cells, as they do where these are printed at all. */
const hasBlankEnds = (lines: readonly SourceLine[]): boolean =>
  lines.some((line) => line.cells !== undefined && line.cells.length > 1 && line.cells.at(-1)!.text === '');

/** Columns of a table from the header words above each position. */
function layoutUnder({ paths, layouts }: Header, body: readonly SourceLine[], year: number | null): Layout {
  const printed = paths.map((_, position) => roleAt(paths, position, body));
  const roles = withLevelsOfCodes(paths, printed, body);
  const key = `${year} ${roles.map((role) => (role === null ? 'none' : (role ?? ''))).join()}`;
  let layout = layouts.get(key);
  if (layout === undefined) {
    layout = layoutOfRoles(paths, roles, year);
    if (layouts.size >= MOST_LAYOUTS) layouts.clear();
    layouts.set(key, layout);
  }
  return layout;
}

function layoutOfRoles(paths: Paths, roles: readonly Position['role'][], year: number | null): Layout {
  const positions: Position[] = paths.map((path, position) => ({ position, path, role: roles[position] }));
  const parts = splitSides(positions);
  const halves = halvesOf(parts);
  const sides = parts.map((side, index) => sideOf(side, halves[index], year));
  const used = positions.filter((position) => position.role !== null);
  return { sides, width: (used.at(-1)?.position ?? -1) + 1, fromWords: false };
}

interface Position {
  readonly position: number;
  readonly path: readonly string[];
  /** Undefined for a column of figures, null for one without header and content. */
  readonly role: KeyRole | undefined | null;
}

function roleAt(paths: Paths, position: number, body: readonly SourceLine[]): KeyRole | undefined | null {
  const path = paths[position]!;
  const role = keyRoleOf(path);
  if (role === 'name' && /科目$/.test(path.at(-1) ?? '') && holdsCodes(position, body)) return 'code';
  if (role) return role;
  const known = meaningsOf(path).at(-1);
  // “三公”经费 above its own items heads no figures.
  const isOfItems = position === 0 && listsItems(position, body);
  if (known !== undefined && known !== 'unknown') return isOfItems ? 'name' : undefined;
  let figures = 0;
  let texts = 0;
  for (const line of body) {
    const text = line.cells?.[position]?.text ?? '';
    if (text === '') continue;
    if (figureOf(text) !== undefined) figures++;
    else texts++;
  }
  if (path.length === 0 && figures + texts === 0) return null;
  if (texts > figures)
    return position === 0 || (path.length > 0 && (listsItems(position, body) || beginsSide(paths, position)))
      ? 'name'
      : path.length === 0
        ? null
        : 'remark';
  return position === 0 && figures === 0 ? 'name' : undefined;
}

/** 按支出性质, 按资金用途: whatever a column is headed, numbered labels and totals with amounts beside them make a list. */
function listsItems(position: number, body: readonly SourceLine[]): boolean {
  let labels = 0;
  let amounts = 0;
  let others = 0;
  for (const { cells } of body) {
    const text = cells?.[position]?.text ?? '';
    if (text === '') continue;
    if (isNumbered(text) || isTotalLabel(text)) labels++;
    else others++;
    if (figureOf(cells?.[position + 1]?.text ?? '') !== undefined) amounts++;
  }
  return labels > 1 && labels >= others / 2 && amounts * 2 > labels;
}

/** Texts between 预算数 and 预算数: the figures behind them are headed as those before, so they are the labels of a next side. */
function beginsSide(paths: Paths, position: number): boolean {
  const next = paths[position + 1]?.at(-1);
  return next !== undefined && paths[position - 1]?.at(-1) === next && !keyRoleOf([next]);
}

/** 功能科目 beside 科目名称: a column of nothing but codes, the word of the total aside. */
function holdsCodes(position: number, body: readonly SourceLine[]): boolean {
  let codes = 0;
  for (const { cells } of body) {
    const text = cells?.[position]?.text.trim() ?? '';
    if (/^[235]\d{2}(?:\d{2}){0,2}$/.test(text)) codes++;
    else if (text !== '' && !isTotalLabel(text)) return false;
  }
  return codes > 0;
}

/** A label column that follows figures begins the next side. */
function splitSides(positions: readonly Position[]): Position[][] {
  const sides: Position[][] = [];
  let side: Position[] = [];
  let hasFigures = false;
  for (const printed of positions) {
    // 政府预算支出经济分类科目 is the fourth list of a summary, and not what the third one stands beside.
    const isList = printed.role === 'pair-name' && hasFigures && sides.length > 0;
    const position: Position = isList ? { ...printed, role: 'name' } : printed;
    const begins = position.role === 'name' || position.role === 'code';
    if (begins && hasFigures && positions.some((p) => p.position > position.position && p.role === undefined)) {
      sides.push(side);
      side = [];
      hasFigures = false;
    }
    if (position.role === undefined) hasFigures = true;
    side.push(position);
  }
  sides.push(side);
  return sides;
}

/** Which half each side is: by the words above it, or where there are two lists of 项目, income first. */
function halvesOf(sides: readonly (readonly Position[])[]): Side['half'][] {
  if (sides.length < 2) return sides.map(() => undefined);
  const words = sides.map((side) =>
    gather(side, ({ path }) => path.slice(0, 1).filter((text) => !/科目|分类|经济/.test(text))).join(''),
  );
  if (words.some((text) => /收入/.test(text)) && words.some((text) => /支出/.test(text)))
    return words.map((text, index) =>
      /收入/.test(text) && (index === 0 || !/支出/.test(text)) ? 'income' : 'expenditure',
    );
  const isPair = sides.length === 2 && sides.every((side) => side.some(({ path }) => /^项目/.test(path.at(-1) ?? '')));
  return sides.map((_, index) => (!isPair ? undefined : index === 0 ? 'income' : 'expenditure'));
}

function sideOf(positions: readonly Position[], half: Side['half'], year: number | null): Side {
  const columns: FigureColumn[] = [];
  for (const { position, path, role } of positions)
    if (role === undefined) columns.push(columnOf(path, position, half, year));
  return { ...(half ? { half } : {}), keys: keysOf(positions), columns };
}

/** A column of figures from its header words; those of a two-sided table begin with 收入 or 支出. */
export function columnOf(
  path: readonly string[],
  position: number,
  half: Side['half'],
  year: number | null,
): FigureColumn {
  const start = half === undefined ? [] : half === 'income' ? ['收入'] : ['支出'];
  const own = half !== undefined && /^(?:本年)?(?:收入|支出)(?:项目)?$/.test(path[0] ?? '') ? path.slice(1) : path;
  const full = [...start, ...own];
  const meanings = meaningsOf(full);
  const printedYear = yearOf(full, year);
  return {
    path: full,
    meanings,
    // 合计 below 比上年增减% is a percentage, whatever it is of.
    meaning: meanings.includes('rate') ? 'rate' : (meanings.at(-1) ?? 'unknown'),
    ...(printedYear === undefined ? {} : { year: printedYear }),
    position,
  };
}

/** Label columns with one name: of several, the project or classification names the row and the unit is beside it. */
function keysOf(positions: readonly Position[]): KeyColumn[] {
  const keys = gather(positions, ({ position, role }) => (role ? [{ role, position }] : []));
  const names = positions.filter((position) => position.role === 'name');
  if (names.length < 2) return keys;
  const rank = (path: readonly string[]) =>
    /项目名称|科目名称|科目$/.test(path.at(-1) ?? '') ? 0 : /科目|项目/.test(path.at(-1) ?? '') ? 1 : 2;
  const best = [...names].sort((a, b) => rank(a.path) - rank(b.path) || a.position - b.position)[0]!;
  const items = itemsBeside(best, positions);
  return keys.map(({ role, position }) =>
    items.has(position)
      ? { role: items.get(position)!, position }
      : { role: role === 'name' && position !== best.position ? 'group' : role, position },
  );
}

/**
 * 项目名称 beside 功能科目编码, 功能科目名称, 经济科目编码 and 经济科目名称: the codes have names of their own and are not those of the
 * project. A row keeps the last of them beside it.
 */
function itemsBeside(best: Position, positions: readonly Position[]): ReadonlyMap<number, KeyRole> {
  const found = new Map<number, KeyRole>();
  if (!/项目/.test(best.path.at(-1) ?? '')) return found;
  const own = positions.flatMap((name, index) => {
    const code = positions[index - 1];
    const isItem = name.role === 'name' && name !== best && /科目/.test(name.path.at(-1) ?? '');
    return isItem && code?.role === 'code' ? [{ code, name }] : [];
  });
  for (const [index, { code, name }] of own.entries()) {
    const isLast = index === own.length - 1;
    found.set(code.position, isLast ? 'pair-code' : 'remark').set(name.position, isLast ? 'pair-name' : 'remark');
  }
  return found;
}
