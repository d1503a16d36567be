import { isChinese } from '../../domain/text.js';
import { tight } from './printed-text.js';

const PAGE_NUMBER =
  /^(?:[-—–－~]?\s*\d{1,4}\s*[-—–－~]?|第\d{1,4}页(?:[/，,]?共\d{1,4}页)?|[IVXivx]{1,6}|共\d{1,4}页)$/;
const CONTENTS_LINE = /(?:\.{4,}|…{2,}|·{4,}|-{6,}|_{4,})[-\s.…·]*\d{0,4}$/;

/** Page numbers, and lines of a table of contents that end in leaders. */
export const isFurniture = (text: string): boolean =>
  !endsInWords(text) && (PAGE_NUMBER.test(text) || CONTENTS_LINE.test(text.slice(-80)));

/** As most lines do, and neither page numbers nor entries. */
function endsInWords(text: string): boolean {
  const last = text.charAt(text.length - 1);
  return '，。；：、'.includes(last) || (isChinese(last) && last !== '页');
}

const LONE_AMOUNT = /^-?[\d,]+(?:\.\d+)?(?:[百千万亿]?元|%)$/;
/** An amount alone on its line below or above another one: what a chart prints beside its bars, which no sentence breaks into. */
export const isOfChart = (texts: readonly string[], index: number): boolean =>
  LONE_AMOUNT.test(texts[index]!) &&
  (LONE_AMOUNT.test(texts[index - 1] ?? '') || LONE_AMOUNT.test(texts[index + 1] ?? ''));

const CONTENTS_TITLE = /^目录$/;
/** A line of a table of contents without what leads to its page. */
export const entryOf = (text: string): string =>
  tight(text)
    .replace(/^[-•·*●]+/, '')
    .replace(/[.…·_\-—]*\d*$/, '');

/** How many lines from `start` on a table of contents takes that lists headings without leaders. */
export function contentsLength(texts: readonly string[], start: number): number {
  if (!CONTENTS_TITLE.test(texts[start] ?? '')) return 0;
  const first = entryOf(texts[start + 1] ?? '');
  if (first.length < 3) return 1;
  const last = Math.min(texts.length, start + 200);
  for (let index = start + 2; index < last; index++) {
    const entry = entryOf(texts[index] ?? '');
    if (entry === first || (entry.length >= 4 && first.startsWith(entry))) return index - start;
  }
  return 1;
}
