/**
 * Fonts that draw a radical and a character alike often tell PDF readers that the radical is printed: \u2f40出 for 支出. What
 * was copied from such files goes on into web pages and texts.
 */
const SUPPLEMENT =
  '⺟母⺠民⺮竹⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻒镸⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟';

const characters = new Map<string, string>();
for (let code = 0x2f00; code <= 0x2fd5; code++) {
  const radical = String.fromCharCode(code);
  characters.set(radical, radical.normalize('NFKC'));
}
for (let at = 0; at < SUPPLEMENT.length; at += 2) characters.set(SUPPLEMENT[at]!, SUPPLEMENT[at + 1]!);

const RADICALS = /[\u2e80-\u2fd5]/g;
/** Second copies of characters that other countries' character sets hold, as 年 beside \uf98e: the same fonts confuse them. */
const COPIES = /[\uf900-\ufaff]/g;

/** What takes no room: joiners and places where a browser may break a word. */
const INVISIBLES = /[\u200b-\u200f\u2060\ufeff]/g;
/** A soft hyphen shows at the end of a line only; before a digit it is the minus of a font that names it so. */
const SOFT_HYPHENS = /\u00ad(?=(\d)|)/g;

/** Either, looked for in one pass: hardly any text has one. */
const OTHER_THAN_SEEN = /[\u00ad\u200b-\u200f\u2060\u2e80-\u2fd5\uf900-\ufaff\ufeff]/;

/** The text as one sees it: with the characters that are meant by radicals, without those that do not show. */
export function asSeen(text: string): string {
  if (!OTHER_THAN_SEEN.test(text)) return text;
  return text
    .replace(RADICALS, (radical) => characters.get(radical) ?? radical)
    .replace(COPIES, (copy) => copy.normalize('NFKC'))
    .replace(INVISIBLES, '')
    .replace(SOFT_HYPHENS, (_, digit) => (digit === undefined ? '' : '-'));
}
