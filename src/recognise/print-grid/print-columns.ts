import type { Role } from '../targets/header.js';
import { affinity, numberOf } from '../targets/role-affinity.js';
import { traitsOf } from '../targets/traits.js';
import { placeWords, type Span } from './place-words.js';
import type { PrintHead } from './print-header.js';
import type { PrintWord } from './print-words.js';

/** The words of each column from the top, and what it costs on average to see them there. */
interface PrintColumns {
  readonly words: readonly (readonly PrintWord[])[];
  readonly cost: number;
}

/** What tells first where columns stand: their header, on a page without one the gaps between them, else what words say. */
export type Start = 'header' | 'gaps' | 'words';

const ROUNDS = 4;
/** Share of the words at either side that do not tell how far a column reaches. */
const STRAY = 0.06;

/** Parts the words of lines among the columns of a header; the places of the words tell more in every round. */
export function printColumns(
  lines: readonly (readonly PrintWord[])[],
  heads: readonly PrintHead[],
  by: Start,
): PrintColumns {
  const roles = heads.map(({ role }) => role);
  const headed = by === 'header';
  let spans: (Span | undefined)[] = headed
    ? heads.map(widened)
    : by === 'gaps'
      ? spansBetween(lines.flat(), heads)
      : heads.map(() => undefined);
  let cost = 0;
  let words: PrintWord[][] = [];
  for (let round = 0; round < ROUNDS; round++) {
    words = heads.map(() => []);
    cost = 0;
    for (const line of lines) {
      const placed = placeWords(line, spans, roles);
      cost += placed.cost;
      for (const [index, column] of placed.columns.entries()) words[column]!.push(line[index]!);
    }
    spans = words.map((own, index) => spanOf(own, heads[index]!, headed));
  }
  const count = lines.reduce((sum, line) => sum + line.length, 0);
  return { words, cost: cost / Math.max(1, count) };
}

/** A column reaches farther than its header. */
const widened = ({ role, left, right }: PrintHead): Span => ({ role, left: left - 1, right: right + 1 });

/** Columns that the white between them parts, each of the head that its words fit best. */
function spansBetween(words: readonly PrintWord[], heads: readonly PrintHead[]): (Span | undefined)[] {
  const parts: { left: number; right: number; words: PrintWord[] }[] = [];
  for (const word of [...words].sort((a, b) => a.left - b.left)) {
    const last = parts.at(-1);
    if (last && word.left < last.right) {
      last.words.push(word);
      last.right = Math.max(last.right, word.right);
    } else parts.push({ left: word.left, right: word.right, words: [word] });
  }
  const fits = parts.map((part) =>
    heads.map(({ role }) => part.words.reduce((sum, { text }) => sum + fitOf(text, role), 0)),
  );
  // best[head]: the parts so far stand under heads up to this one.
  let best: { fit: number; heads: readonly number[] }[] = heads.map(() => ({ fit: 0, heads: [] }));
  best.push({ fit: 0, heads: [] });
  for (const part of parts.keys()) {
    const next: typeof best = [{ fit: Number.NEGATIVE_INFINITY, heads: [] }];
    for (const head of heads.keys()) {
      const taken = { fit: best[head]!.fit + fits[part]![head]!, heads: [...best[head]!.heads, head] };
      next.push(next[head]!.fit > taken.fit ? next[head]! : taken);
    }
    best = next;
  }
  const found = best.at(-1)!;
  return heads.map(({ role }, head) => {
    const part = parts[found.heads.indexOf(head)];
    return part && found.fit > 0 ? { role, left: part.left, right: part.right } : undefined;
  });
}

function fitOf(text: string, role: Role): number {
  const traits = traitsOf(text);
  return Math.max(-12, affinity(role, numberOf(role), traits));
}

function spanOf(words: readonly PrintWord[], { role, left, right }: PrintHead, headed: boolean): Span | undefined {
  if (words.length === 0) return headed ? { role, left, right } : undefined;
  const lefts = words.map((word) => word.left).sort((a, b) => a - b);
  const rights = words.map((word) => word.right).sort((a, b) => b - a);
  const stray = Math.floor(words.length * STRAY);
  return {
    role,
    left: headed ? Math.min(left, lefts[stray]!) : lefts[stray]!,
    right: headed ? Math.max(right, rights[stray]!) : rights[stray]!,
  };
}
