import { regionOfName } from '../../recognise/document/region.js';
import type { Outline } from './outline.js';

/**
 * Which files of one folder or archive are together one disclosure: those of one department and year whose contents complete
 * one another (说明, 公开表, 绩效目标). Where contents overlap, as in two versions, files are kept apart. Returns indexes, in
 * the order in which the parts of each disclosure are to be read.
 */
export function groupFiles(outlines: readonly (Outline | undefined)[]): readonly (readonly number[])[] {
  const files = outlines.flatMap((outline, index): Member[] =>
    outline && belongs(outline) ? [{ index, ...outline }] : [],
  );
  const grouped = new Map<number, readonly number[]>();
  for (const cluster of clusters(files))
    for (const group of complements(cluster)) {
      const members = [...group].sort((a, b) => partOf(a) - partOf(b) || a.index - b.index).map(({ index }) => index);
      for (const index of members) grouped.set(index, members);
    }
  return outlines.flatMap((_, index) => {
    const group = grouped.get(index);
    if (!group) return [[index]];
    return Math.min(...group) === index ? [group] : [];
  });
}

interface Member extends Outline {
  readonly index: number;
}

/** Running text shorter than this only goes with tables or forms. */
const TOLD = 600;
/** Files in one place beyond this number are a collection; there a file without a department's name could be anyone's. */
const FEW_FILES = 12;

const belongs = (outline: Outline): boolean =>
  outline.type !== 'blank-form' && (outline.tables.length > 0 || outline.targets || outline.narrative >= TOLD);

/** Files that agree in department, year and kind of disclosure, as far as each of them tells. */
function clusters(files: readonly Member[]): readonly (readonly Member[])[] {
  const named: Member[][] = [];
  for (const file of files) {
    if (file.department === null) continue;
    const known = named.find(([first]) => first && isSameDepartment(first.department, file.department));
    if (known) known.push(file);
    else named.push([file]);
  }
  const nameless = files.filter((file) => file.department === null);
  if (named.length === 1 && files.length <= FEW_FILES) named[0]?.push(...nameless);
  return named.flatMap(byYearAndType).filter((cluster) => cluster.length > 1);
}

function byYearAndType(files: readonly Member[]): readonly (readonly Member[])[] {
  const years = [...new Set(files.flatMap(({ year }) => year ?? []))];
  return years.flatMap((year) => {
    const ofYear = files.filter((file) => file.year === year || (file.year === null && years.length === 1));
    const types = new Set(
      ofYear.map(({ type }) => type).filter((type) => type === 'budget' || type === 'final-accounts'),
    );
    // Targets go with budget or final accounts, whichever there is; where there are both, with neither.
    return types.size <= 1 ? [ofYear] : [...types].map((type) => ofYear.filter((file) => file.type === type));
  });
}

const isSameDepartment = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && (a === b || isNameInRegion(a, b) || isNameInRegion(b, a));

/** 科学技术局 and 江湾区科学技术局. */
const isNameInRegion = (short: string, long: string): boolean =>
  short.length >= 4 && long.endsWith(short) && regionOfName(long) === long.slice(0, -short.length);

/** The files that complete one another; files that are whole by themselves stay out where they repeat others. */
function complements(cluster: readonly Member[]): readonly (readonly Member[])[] {
  const parts = cluster.filter(
    (file) => !isWhole(file) || cluster.every((other) => other === file || !overlap(file, other)),
  );
  const isSet = parts.every((file, at) => parts.slice(at + 1).every((other) => !overlap(file, other)));
  return isSet && parts.length > 1 ? [parts] : [];
}

const isWhole = (file: Member): boolean => file.tables.length >= 3 && file.narrative >= TOLD;

/** True where two files tell the same: a table of the same kind, running text twice, or many of the same lines. */
function overlap(a: Member, b: Member): boolean {
  if (a.tables.some((kind) => b.tables.includes(kind))) return true;
  if (a.narrative >= TOLD && b.narrative >= TOLD) return true;
  const lines = new Set(a.lines);
  const shared = b.lines.filter((line) => lines.has(line)).length;
  return shared * 4 > Math.min(a.lines.length, b.lines.length) && shared > 3;
}

/** Running text is read first, then tables, then targets. */
const partOf = (file: Member): number => (file.narrative >= TOLD ? 0 : file.tables.length > 0 ? 1 : 2);
