/** The little language of template texts: words, and slots in braces. */
export type PatternPiece =
  | { readonly is: 'words'; readonly text: string }
  /** {收支总计} {收支总计.变化} */
  | { readonly is: 'slot'; readonly name: string; readonly aspect: string | null }
  /** {基本支出/支出总计}: the one in per cent of the other. */
  | { readonly is: 'share'; readonly part: string; readonly whole: string }
  /** {#收入来源|{名称}{金额}|；} */
  | { readonly is: 'list'; readonly list: string; readonly entry: readonly PatternPiece[]; readonly joiner: string };

const parsed = new Map<string, readonly PatternPiece[]>();

/** Reads a pattern; a brace that is not closed is a fault of the template and thrown. */
export function parsePattern(pattern: string): readonly PatternPiece[] {
  const known = parsed.get(pattern);
  if (known) return known;
  const pieces: PatternPiece[] = [];
  let at = 0;
  while (at < pattern.length) {
    const open = pattern.indexOf('{', at);
    if (open < 0) {
      pieces.push({ is: 'words', text: pattern.slice(at) });
      break;
    }
    if (open > at) pieces.push({ is: 'words', text: pattern.slice(at, open) });
    const close = closing(pattern, open);
    pieces.push(readSlot(pattern.slice(open + 1, close)));
    at = close + 1;
  }
  parsed.set(pattern, pieces);
  return pieces;
}

function closing(pattern: string, open: number): number {
  let depth = 0;
  for (let at = open; at < pattern.length; at++) {
    if (pattern[at] === '{') depth++;
    else if (pattern[at] === '}' && --depth === 0) return at;
  }
  throw new Error(`a slot is not closed in the pattern “${pattern}”`);
}

function readSlot(inner: string): PatternPiece {
  if (inner.startsWith('#')) {
    const [list = '', ...rest] = splitOutside(inner.slice(1));
    return { is: 'list', list, entry: parsePattern(rest[0] ?? ''), joiner: rest[1] ?? '' };
  }
  const [part = '', whole] = inner.split('/');
  if (whole !== undefined) return { is: 'share', part, whole };
  const [name = '', aspect = null] = inner.split('.');
  return { is: 'slot', name, aspect };
}

/** Parts between bars that stand outside inner slots. */
function splitOutside(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const sign of text) {
    if (sign === '{') depth++;
    else if (sign === '}') depth--;
    if (sign === '|' && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts;
}
