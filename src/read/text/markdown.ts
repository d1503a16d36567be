/** Emphasis, a heading, a fence or a link to a part: the marks of Markdown that plain text does not have. */
const SIGNS = ['**', '\n# ', '\n## ', '\n### ', '\n:::', '](#'];
const LINES_OF_MARKS = /^\s*(?::{3,}.*|<\/?[a-z][^<>]*>)\s*$/;

/** Whether a text is written in Markdown. */
export const isMarkdown = (text: string): boolean => SIGNS.some((sign) => text.includes(sign)) || text.startsWith('# ');

const OPEN_TAG = /<[a-z]+\s[^<>]*$/;

/** The lines with tags that were broken over two put together on the second. */
export function withWholeTags(lines: readonly string[]): string[] {
  const whole = [...lines];
  for (let index = 0; index + 1 < whole.length; index++) {
    const line = whole[index]!;
    if (!line.includes('<') || !whole[index + 1]!.includes('>') || !OPEN_TAG.test(line)) continue;
    const start = line.lastIndexOf('<');
    whole[index] = line.slice(0, start);
    whole[index + 1] = `${line.slice(start)} ${whole[index + 1]}`;
  }
  return whole;
}

/** A line that is emphasised as a whole may be a title: its marks say so. */
const ALL_EMPHASISED = /^\s*\*\*[^*]+\*\*\s*$/;

/** The words of a line without the marks of Markdown, blank where there are only marks. Bars stay. */
export function withoutMarks(line: string): string {
  if (!/[*\\[\]<>{}:`#]/.test(line)) return line;
  if (LINES_OF_MARKS.test(line)) return '';
  return (ALL_EMPHASISED.test(line) ? line : line.replaceAll('**', ''))
    .replace(/!\[[^[\]]*\]\([^()]*\)(?:\{[^{}]*\}?)?/g, '')
    .replace(/\[([^[\]]*)\]\([^()\s]*\)/g, '$1')
    .replace(/\[([^[\]]*)\]\{[^{}]*\}/g, '$1')
    .replace(/ \{[#.][^{}]*\}$/, '')
    .replace(/\\$/, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/<\/?(?:div|span|p|br|b|strong|i|em|u|sup|sub|a)\b[^<>]*>/g, '');
}
