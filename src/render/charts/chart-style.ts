/** How every chart looks: told apart by colour-blind eyes and in grey print, because neighbours differ in lightness too. */

/** Fonts by name, best first; the last is whatever the system has. */
export const CHART_FONTS =
  "'Noto Sans SC','Source Han Sans SC','Microsoft YaHei','PingFang SC','WenQuanYi Micro Hei',sans-serif";

/** Width of every chart in px; text of 15 px prints at about ten points across an A4 page. */
export const CHART_WIDTH = 640;
export const TEXT_SIZE = 15;
export const TITLE_SIZE = 17;
/** Height of the title with the air below it. */
export const TITLE_HEIGHT = 40;

export const INK = '#1a1a1a';
export const QUIET_INK = '#4a4a4a';
export const HAIRLINE = '#8c8c8c';

/** Fill and the ink that reads on it, dark and light by turns. */
export const FILLS: readonly { readonly fill: string; readonly ink: string }[] = [
  { fill: '#1d4e89', ink: '#ffffff' },
  { fill: '#f2b134', ink: INK },
  { fill: '#a23b3b', ink: '#ffffff' },
  { fill: '#9ecae1', ink: INK },
  { fill: '#4f7d5c', ink: '#ffffff' },
  { fill: '#e7c9a9', ink: INK },
  { fill: '#5a5a5a', ink: '#ffffff' },
];
export const MAIN_FILL = FILLS[0]!.fill;
/** What is left over stays grey. */
export const REST_FILL = { fill: '#d0d0d0', ink: INK } as const;

const isWide = (letter: string): boolean => letter.charCodeAt(0) >= 0x2e80;

/** About how wide a text is drawn, in px. */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((width, letter) => width + (isWide(letter) ? size : size * 0.58), 0);

/** The text in lines of at most that width, two at most; what is longer ends in an ellipsis. */
export function wrapText(text: string, size: number, width: number): string {
  const lines: string[] = [''];
  for (const letter of text) {
    if (textWidth(lines.at(-1)! + letter, size) > width) lines.push('');
    lines[lines.length - 1] += letter;
  }
  return lines.length <= 2 ? lines.join('\n') : `${lines[0]}\n${[...lines[1]!].slice(0, -1).join('')}…`;
}
