import type { RawRow } from '../layout.js';

const rankOf = (numbering: string): number | undefined => {
  if (numbering === '') return undefined;
  if (/^[一二三四五六七八九十百]+[、.．]/.test(numbering)) return 0;
  if (/^[(（][一二三四五六七八九十百]+[)）]/.test(numbering)) return 1;
  if (/^\d{1,2}[、.．]/.test(numbering)) return 2;
  return /^(?:[(（]\d|[①-⑳])/.test(numbering) ? 3 : undefined;
};

/** 1.本年收入 above （一）一般公共预算: where plain numbers begin and none of 一、 stands above them, brackets are below them. */
function asListed(ranks: readonly (number | undefined)[]): readonly (number | undefined)[] {
  const [plain, bracketed] = [ranks.indexOf(2), ranks.indexOf(1)];
  if (ranks.includes(0) || plain < 0 || plain > bracketed) return ranks;
  return ranks.map((rank) => (rank === 2 ? 1 : rank === 1 ? 2 : rank));
}

/** Depth of each row of one side below its table's top, by printed numbering; undefined where nothing is numbered. */
export function depthsOf(rows: readonly Pick<RawRow, 'numbering' | 'level'>[]): (number | undefined)[] {
  const ranks = asListed(rows.map((row) => rankOf(row.numbering)));
  const known = ranks.filter((rank) => rank !== undefined);
  if (known.length === 0) return rows.map(() => undefined);
  const top = Math.min(...known);
  let last: number | undefined;
  return rows.map((row, index) => {
    if (row.level === 'total') {
      last = undefined;
      return undefined;
    }
    const rank = ranks[index];
    if (rank !== undefined) {
      last = rank - top;
      return last;
    }
    return last === undefined ? 0 : last + 1;
  });
}
