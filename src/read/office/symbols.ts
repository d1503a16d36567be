/** Boxes, ticks and bullets that Word takes from Wingdings and its kin, by their code there. */
const WINGDINGS: Readonly<Record<number, string>> = {
  42: '□',
  111: '□',
  113: '□',
  163: '□',
  168: '□',
  82: '☑',
  254: '☑',
  83: '☒',
  253: '☒',
  80: '√',
  252: '√',
  108: '●',
};
/** Signs of the font Symbol that targets are written with. */
const SYMBOL: Readonly<Record<number, string>> = {
  60: '<',
  61: '=',
  62: '>',
  163: '≤',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  185: '≠',
};

/** The character that a code of a symbol font shows; an empty string for ornaments. */
export const symbolText = (font: string, code: number): string =>
  (font === 'Symbol' ? SYMBOL : WINGDINGS)[code & 0xff] ?? '';
