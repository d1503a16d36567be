import type { Area, Ink } from './page-image.js';

/** Fewer pixels than this are dust; a dash has some thirty. */
const LEAST_INK = 12;

interface Piece {
  left: number;
  top: number;
  right: number;
  bottom: number;
  ink: number;
}

/**
 * The pieces of printed line in a part of a page, from the top and from the left. `size` is the height of a usual
 * character there in pixels; print with gaps wider than that is cut into pieces.
 */
export function findTextAreas(ink: Ink, part: Area, size: number): Area[] {
  const pieces = smeared(ink, part, Math.round(size * 1.1)).filter((piece) => piece.ink >= LEAST_INK);
  return joinedPieces(pieces, size)
    .flatMap((piece) => cutApart(ink, piece, size))
    .filter((piece) => piece.right - piece.left >= 2 && piece.bottom - piece.top >= 2 && !isLeader(piece, size))
    .sort((a, b) => a.top - b.top || a.left - b.left);
}

/** The row of dots between a heading and its page number. */
const isLeader = ({ left, top, right, bottom }: Area, size: number): boolean =>
  bottom - top <= size * 0.3 && right - left >= size * 3;

/** Connected ink, when ink of one row is connected over gaps up to `reach`. */
function smeared({ width, dark }: Ink, part: Area, reach: number): Piece[] {
  const pieces: Piece[] = [];
  const parent: number[] = [];
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root]!;
    while (parent[index] !== root) [index, parent[index]] = [parent[index]!, root];
    return root;
  };
  let above: { from: number; to: number; piece: number }[] = [];
  for (let y = part.top; y < part.bottom; y++) {
    const here: typeof above = [];
    let next = 0;
    for (const run of runsOfRow(dark, y * width, part, reach)) {
      const index = pieces.length;
      pieces.push({ left: run.from, top: y, right: run.to, bottom: y + 1, ink: run.ink });
      parent.push(index);
      while (next < above.length && above[next]!.to < run.from) next++;
      for (let i = next; i < above.length && above[i]!.from <= run.to; i++) parent[find(above[i]!.piece)] = index;
      here.push({ from: run.from, to: run.to, piece: index });
    }
    above = here;
  }
  for (const [index, piece] of pieces.entries()) {
    const root = find(index);
    if (root !== index) absorb(pieces[root]!, piece);
  }
  return pieces.filter((_, index) => parent[index] === index);
}

function* runsOfRow(dark: Uint8Array, start: number, part: Area, reach: number) {
  let from = -1;
  let last = -1;
  let ink = 0;
  for (let x = part.left; x < part.right; x++) {
    if (!dark[start + x]) continue;
    if (from >= 0 && x - last > reach) {
      yield { from, to: last + 1, ink };
      from = -1;
    }
    if (from < 0) {
      from = x;
      ink = 0;
    }
    last = x;
    ink++;
  }
  if (from >= 0) yield { from, to: last + 1, ink };
}

function absorb(into: Piece, piece: Piece): void {
  into.left = Math.min(into.left, piece.left);
  into.top = Math.min(into.top, piece.top);
  into.right = Math.max(into.right, piece.right);
  into.bottom = Math.max(into.bottom, piece.bottom);
  into.ink += piece.ink;
}

/** Strokes of one character that do not touch (二, 三, 立), and pieces side by side on one line, put together. */
function joinedPieces(pieces: readonly Piece[], size: number): Piece[] {
  let open = [...pieces].sort((a, b) => a.left - b.left);
  for (let before = -1; before !== open.length; ) {
    before = open.length;
    const kept: Piece[] = [];
    for (const piece of open) {
      const home = kept.find((one) => belongTogether(one, piece, size));
      if (home) absorb(home, piece);
      else kept.push({ ...piece });
    }
    open = kept;
  }
  return open;
}

function belongTogether(a: Piece, b: Piece, size: number): boolean {
  const beside = Math.max(a.left, b.left) - Math.min(a.right, b.right);
  const overlap = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  const lower = Math.min(a.bottom - a.top, b.bottom - b.top);
  const together = Math.max(a.bottom, b.bottom) - Math.min(a.top, b.top);
  if (beside > size) return false;
  if (overlap >= lower * 0.6 && together <= Math.max(size * 1.6, Math.max(a.bottom - a.top, b.bottom - b.top) * 1.25))
    return true;
  return beside < 0 && together <= size * 1.2 && -overlap <= size * 0.4;
}

/** Lines that touch one another, cut where hardly any ink connects them. */
function cutApart(ink: Ink, piece: Piece, size: number): Area[] {
  const { left, top, right, bottom } = piece;
  if (bottom - top < size * 1.8) return [piece];
  const rows: number[] = [];
  for (let y = top; y < bottom; y++) {
    let count = 0;
    for (let x = left; x < right; x++) count += ink.dark[y * ink.width + x]!;
    rows.push(count);
  }
  const thin = Math.max(...rows) * 0.06;
  const cuts: Area[] = [];
  let from = 0;
  for (let y = 0; y <= rows.length; y++) {
    if (y < rows.length && rows[y]! > thin) continue;
    if (y - from >= size * 0.35) cuts.push(trimmed(ink, { left, top: top + from, right, bottom: top + y }));
    from = y + 1;
  }
  return cuts.length > 1 ? cuts : [piece];
}

function trimmed({ width, dark }: Ink, area: Area): Area {
  const isBlank = (x: number): boolean => {
    for (let y = area.top; y < area.bottom; y++) if (dark[y * width + x]) return false;
    return true;
  };
  let { left, right } = area;
  while (left < right && isBlank(left)) left++;
  while (right > left && isBlank(right - 1)) right--;
  return { ...area, left, right };
}

/** The height of a usual character on the page in pixels, from how high connected print is. */
export function usualSize(ink: Ink): number {
  const whole = { left: 0, top: 0, right: ink.width, bottom: ink.height };
  const heights = smeared(ink, whole, 24)
    .filter((piece) => piece.ink >= 30 && piece.bottom - piece.top >= 10 && piece.bottom - piece.top <= 70)
    .map((piece) => piece.bottom - piece.top)
    .sort((a, b) => a - b);
  return heights[Math.floor(heights.length * 0.6)] ?? 30;
}
