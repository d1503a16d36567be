import { isFragment } from '../targets/label-fragments.js';
import { isEitherLevel, isLevel1, isLevel2 } from '../targets/vocabulary.js';
import { type Joined, joinedAt, type Token } from './tokens.js';

/** A label of the first or second level. */
const levelWord = (text: string): string | undefined =>
  isLevel1(text) || isLevel2(text) || isEitherLevel(text) ? text : undefined;

/** Lines below its first one on which the rest of a label may stand. */
const REACH = 3;

/**
 * Puts a label together whose rest stands below the row that it opens: 社会效益指 受益人数 ≥5000人 …, then 标. Its first part
 * becomes the whole label, the others are dropped.
 */
export function withWholeLabels(tokens: readonly Token[]): readonly Token[] {
  const whole = new Map<number, string>();
  const dropped = new Set<number>();
  for (let at = 0; at < tokens.length; at++) {
    if (dropped.has(at) || !mayOpen(tokens, at, whole) || !isBegun(tokens, at)) continue;
    const rest = restOf(tokens, at, dropped);
    if (!rest) continue;
    whole.set(at, rest.text);
    for (const index of rest.from) dropped.add(index);
  }
  if (whole.size === 0) return tokens;
  return tokens.flatMap((token, index) => {
    const text = whole.get(index);
    return dropped.has(index) ? [] : [text === undefined ? token : { ...token, text, raw: text }];
  });
}

/** First on its line, or behind another label there. */
function mayOpen(tokens: readonly Token[], at: number, whole: ReadonlyMap<number, string>): boolean {
  const before = tokens[at - 1];
  return !before || before.row !== tokens[at]!.row || whole.has(at - 1) || levelWord(before.text) !== undefined;
}

/** Part of a label, and with no word behind it a whole one. */
const isBegun = (tokens: readonly Token[], at: number): boolean => {
  const { text, row } = tokens[at]!;
  return (
    text.length > 1 &&
    isFragment(text) &&
    levelWord(text) === undefined &&
    joinedAt(tokens, at, 4, levelWord) === undefined &&
    tokens[at + 1]?.row === row
  );
};

function restOf(
  tokens: readonly Token[],
  at: number,
  dropped: ReadonlySet<number>,
): { readonly text: string; readonly from: readonly number[] } | undefined {
  let { text, row } = tokens[at]!;
  const from: number[] = [];
  for (let index = at + 1; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.row - row > REACH) return undefined;
    if (token.row === tokens[at]!.row || dropped.has(index) || !opensRow(tokens, index)) continue;
    if (!isFragment(token.text) || !isFragment(text + token.text)) continue;
    text += token.text;
    row = token.row;
    from.push(index);
    if (levelWord(text) !== undefined) return { text, from };
  }
  return undefined;
}

/** The label at this word, which may go on over lines: 可持续影 响指标. A bare kind (成本, 数量) is one only before another label. */
export function labelAt(tokens: readonly Token[], at: number, to = tokens.length): Joined<string> | undefined {
  const label = joinedAt(tokens, at, Math.min(5, to - at), levelWord);
  if (!label || label.text.length > 3) return label;
  return label.to < tokens.length && joinedAt(tokens, label.to, 4, levelWord) ? label : undefined;
}

/** Nothing but parts of labels stands before it on its line. */
function opensRow(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (before >= 0 && tokens[before]!.row === tokens[at]!.row && isFragment(tokens[before]!.text)) before--;
  return before < 0 || tokens[before]!.row !== tokens[at]!.row;
}
