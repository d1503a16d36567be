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

const RADICAL = /[\u2e80-\u2fd5]/;
const RADICALS = /[\u2e80-\u2fd5]/g;

/** The text with the characters that are meant by radicals. */
export const withoutRadicals = (text: string): string =>
  RADICAL.test(text) ? text.replace(RADICALS, (radical) => characters.get(radical) ?? radical) : text;
