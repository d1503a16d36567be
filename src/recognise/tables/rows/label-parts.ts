import { departmentalEconomicCode, governmentalEconomicCode } from '../../../domain/codes.js';
import { type CodeTrail, joinCode, splitCode } from '../codes.js';
import type { KeyColumn } from '../layout.js';
import { looksLikeUnit } from './row-label.js';

/** A label's words parted into what stood in separate cells. */
interface LabelParts {
  readonly words: readonly string[];
  /** The unit or type printed beside the name. */
  readonly group?: string;
  readonly pair?: { readonly code: string; readonly name: string };
  /** The departmental item's code, where the governmental one is printed first. */
  readonly codes?: readonly string[];
}

const PROJECT_TYPE =
  /^(?:\d{1,2}[-—])?(?:特定目标类|其他运转类|运转类|人员类|公用经费类|支出项目|部门项目|一次性项目|经常性项目|延续性项目)(?:项目)?$/;

/** Parts the unit or type from a project's name, and a governmental item from a departmental one. */
export function partLabel(
  words: readonly string[],
  keys: readonly KeyColumn[],
  codes: readonly string[],
  trail: CodeTrail,
): LabelParts {
  if (codes[0]?.startsWith('3')) return partPair(words, trail);
  const glued = partGluedPair(words) ?? partPairFromBehind(words, codes);
  if (glued) return glued;
  const names = keys.filter((key) => key.role === 'name' || key.role === 'group').length;
  if (names < 2 || words.length < 2) return { words };
  const isBeside = (word: string) => PROJECT_TYPE.test(word) || looksLikeUnit(word);
  const from = isBeside(words[0]!) ? 1 : 0;
  const to =
    words.length - (names > 2 || from === 0 ? (isBeside(words.at(-1)!) && words.length - from > 1 ? 1 : 0) : 0);
  const isCode = words.slice(from, to).every((word) => /^\d+$/.test(word));
  if (isCode || (from === 0 && to === words.length)) return { words };
  return { words: words.slice(from, to), group: from > 0 ? words[0]! : words.at(-1)! };
}

/** [30101]基本工资 [50101]工资奖金津补贴: both codes are glued to their names. */
function partGluedPair(words: readonly string[]): LabelParts | undefined {
  if (!splitCode(words[0] ?? '').code?.startsWith('3')) return undefined;
  const at = words.findIndex((word, index) => index > 0 && splitCode(word).code?.startsWith('5'));
  if (at < 0) return undefined;
  const { code, rest } = splitCode(words[at]!);
  return { words: words.slice(0, at), pair: { code: code!, name: [rest, ...words.slice(at + 1)].join('') } };
}

/** 50101 工资奖金津补贴 30101 基本工资: the governmental item is printed before the departmental one. */
function partPairFromBehind(words: readonly string[], codes: readonly string[]): LabelParts | undefined {
  const own = codes[0] ?? '';
  if (codes.length !== 1 || !governmentalEconomicCode(own)) return undefined;
  const at = words.findIndex((word, index) => index > 0 && departmentalEconomicCode(word));
  if (at < 0 || at === words.length - 1) return undefined;
  return {
    words: words.slice(at + 1),
    codes: [words[at]!],
    pair: { code: own, name: words.slice(0, at).join('') },
  };
}

/** 基本工资 50101 工资奖金津补贴: a second code inside a label begins the governmental item. */
function partPair(words: readonly string[], trail: CodeTrail): LabelParts {
  const at = words.findIndex((word, index) => index > 0 && governmentalEconomicCode(word));
  if (at < 0) return { words };
  const digits = words.slice(at, /^\d{2}$/.test(words[at + 1] ?? '') ? at + 2 : at + 1);
  const code = joinCode(
    digits.map((one) => ({ digits: one })),
    trail,
  );
  const name = words.slice(at + digits.length).join('');
  return code === null ? { words } : { words: words.slice(0, at), pair: { code, name } };
}
