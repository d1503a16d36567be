/**
 * The same short texts (names, labels, headers) are reduced again and again while a document is read and checked.
 * Remembering them is the cheapest speed there is; the memory is bounded by starting afresh.
 */
const MOST_REMEMBERED = 20_000;
const LONGEST_REMEMBERED = 200;
function remembered<T>(reduce: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = reduce(text);
    if (text.length <= LONGEST_REMEMBERED) {
      if (known.size >= MOST_REMEMBERED) known.clear();
      known.set(text, result);
    }
    return result;
  };
}

/** Full-width forms made plain, all white space gone: the form in which labels, names and titles are compared. */
export const squeezed = remembered((text) => text.normalize('NFKC').replace(/\s+/g, ''));

const NUMBERING =
  /^(?:[(（][一二三四五六七八九十百]+[)）]|[一二三四五六七八九十百]+[、.．]|[(（]\d{1,2}[)）]|\d{1,2}[、.．](?!\d)|[①-⑳])/;
/** A row's or heading's name without its leading number (一、 （一） 1. ①) and without spaces. */
export const bareName = remembered((text) => squeezedKeepingBrackets(text).replace(NUMBERING, ''));

/** The leading number of a name as printed (一、 （一） 1.), or an empty string. */
export const numberingOf = remembered((text) => NUMBERING.exec(squeezedKeepingBrackets(text))?.[0] ?? '');

const squeezedKeepingBrackets = (text: string): string => text.replace(/[\s\u3000]+/g, '');

/** A name reduced to what identifies it: no spaces, brackets, quotes, punctuation or numbering. */
export const nameKey = remembered((text) => squeezed(bareName(text)).replace(/[“”"'‘’·:：,，,。、()（）[\]【】]/g, ''));
