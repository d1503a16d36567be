/** Full-width forms made plain, all white space gone: the form in which labels, names and titles are compared. */
export const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

const NUMBERING =
  /^(?:[(（][一二三四五六七八九十百]+[)）]|[一二三四五六七八九十百]+[、.．]|[(（]\d{1,2}[)）]|\d{1,2}[、.．](?!\d)|[①-⑳])/;
/** A row's or heading's name without its leading number (一、 （一） 1. ①) and without spaces. */
export const bareName = (text: string): string => squeezedKeepingBrackets(text).replace(NUMBERING, '');

/** The leading number of a name as printed (一、 （一） 1.), or an empty string. */
export const numberingOf = (text: string): string => NUMBERING.exec(squeezedKeepingBrackets(text))?.[0] ?? '';

const squeezedKeepingBrackets = (text: string): string => text.replace(/[\s\u3000]+/g, '');

/** A name reduced to what identifies it: no spaces, brackets, quotes, punctuation or numbering. */
export const nameKey = (text: string): string =>
  squeezed(bareName(text)).replace(/[“”"'‘’·:：,，,。、()（）[\]【】]/g, '');
