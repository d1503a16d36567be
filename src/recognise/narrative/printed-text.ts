/** Blanks that extraction put between Chinese, digits and signs are dropped; those between Latin words stay. */
export function tight(text: string): string {
  if (!/[\s\u3000\u200b\ufeff]/.test(text)) return text;
  return text
    .trim()
    .replace(/[\s\u3000\u200b\ufeff]+/g, (blank, offset: number, whole: string) =>
      isWordCharacter(whole.charCodeAt(offset - 1)) && isWordCharacter(whole.charCodeAt(offset + blank.length))
        ? ' '
        : '',
    );
}

const isWordCharacter = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** Columns that a line takes in print: a Chinese character takes two. */
export function printedWidth(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index++) width += text.charCodeAt(index) > 0xff ? 2 : 1;
  return width;
}

const FULL_WIDTH = /[０-９．％－＋]/g;
/** The same text, as long as before, with full-width digits, points and per cent signs made plain. */
export const plainDigits = (text: string): string =>
  text.replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
