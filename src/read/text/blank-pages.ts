import type { Doubt } from '../../domain/book.js';
import type { SourceLine } from '../source.js';

/** One page or two without a word may be meant to be blank; more are pictures that nobody read. */
const FEWEST = 3;

/** A doubt for pages without any text that follow each other, in a text whose page breaks are marked by form feeds. */
export function blankPages(text: string, lines: readonly SourceLine[]): readonly Doubt[] {
  if (!text.includes('\f')) return [];
  const doubts: Doubt[] = [];
  let page = 1;
  let first = 0;
  let from = 0;
  let isBlank = false;
  const close = (next: number) => {
    const count = page - first;
    if (isBlank && count >= FEWEST) doubts.push(doubtOf(first, next - 1, count, lines[from]!));
  };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    if (line.pageStart && index > 0) {
      page++;
      if (!isBlank) {
        first = page;
        from = index;
        isBlank = true;
      }
    }
    if (line.at.quote === '' || !isBlank) continue;
    close(page);
    isBlank = false;
  }
  page++;
  close(page);
  return doubts;
}

const doubtOf = (first: number, last: number, count: number, line: SourceLine): Doubt => ({
  message: `第${first}—${last}页（共${count}页）没有文字，可能是扫描件或图片；这些页没有读取，与之有关的内容没有核对。`,
  messageEn: `Pages ${first}–${last} hold no text and may be scans or pictures; they were not read, and what depends on them was not checked.`,
  unread: true,
  at: line.at,
});
