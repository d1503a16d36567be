import { formatNumber } from '../flow/list-numbers.js';
import { attributeOf, type Element } from './parse-page.js';

/** How the items of a list are numbered: the name of a format of `formatNumber`, and what stands round the number. */
interface Numbering {
  readonly format: string;
  readonly before?: string;
  readonly after: string;
}

const CHINESE: Numbering = { format: 'chineseCounting', after: '、' };
const LEGAL: Numbering = { format: 'chineseLegalSimplified', after: '、' };
const DECIMAL: Numbering = { format: 'decimal', after: '.' };

/** The list styles of CSS, with the signs that browsers put behind the number (CSS Counter Styles 3). */
const STYLES: Readonly<Record<string, Numbering>> = {
  decimal: DECIMAL,
  'decimal-leading-zero': { format: 'decimalZero', after: '.' },
  'lower-alpha': { format: 'lowerLetter', after: '.' },
  'lower-latin': { format: 'lowerLetter', after: '.' },
  'upper-alpha': { format: 'upperLetter', after: '.' },
  'upper-latin': { format: 'upperLetter', after: '.' },
  'lower-roman': { format: 'lowerRoman', after: '.' },
  'upper-roman': { format: 'upperRoman', after: '.' },
  'cjk-ideographic': CHINESE,
  'simp-chinese-informal': CHINESE,
  'trad-chinese-informal': CHINESE,
  'simp-chinese-formal': LEGAL,
  'trad-chinese-formal': LEGAL,
  'cjk-decimal': { format: 'ideographDigital', after: '、' },
  'cjk-heavenly-stem': { format: 'ideographTraditional', after: '、' },
  'cjk-earthly-branch': { format: 'ideographZodiac', after: '、' },
};
/** The attribute `type` of older pages; large and small letters differ. */
const TYPES: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};
/** Lists of the editor UEditor, which draws their numbers as pictures. */
const CLASSES: readonly (readonly [RegExp, Numbering])[] = [
  [/\bcustom_cn2\b/, { format: 'chineseCounting', before: '（', after: '）' }],
  [/\bcustom_cn1\b/, { format: 'chineseCounting', after: '）' }],
  [/\bcustom_cn\b/, CHINESE],
  [/\bcustom_num2\b/, { format: 'decimal', before: '（', after: '）' }],
  [/\bcustom_num1\b/, { format: 'decimal', after: '）' }],
  [/\bcustom_num\b/, { format: 'decimal', after: '、' }],
];

/** Counts the items of the lists that a page opens and closes, as a browser numbers them. */
export class ListItems {
  private readonly open: { readonly numbering: Numbering | undefined; next: number }[] = [];

  enter(list: Element): void {
    this.open.push({
      numbering: numberingOf(list) ?? (list.tagName === 'ol' ? DECIMAL : undefined),
      next: whole(attributeOf(list, 'start')) ?? 1,
    });
  }

  leave(): void {
    this.open.pop();
  }

  /** The number of the next item as it is shown; an empty string for bullets. */
  label(item: Element): string {
    const list = this.open.at(-1);
    if (!list) return '';
    const number = whole(attributeOf(item, 'value')) ?? list.next;
    list.next = number + 1;
    const numbering = styleOf(item) === 'none' ? undefined : (numberingOf(item) ?? list.numbering);
    if (!numbering || numbering.format === 'none') return '';
    return `${numbering.before ?? ''}${formatNumber(number, numbering.format)}${numbering.after}`;
  }
}

/** What an element says of its numbers; a format of no number is “none”. */
function numberingOf(element: Element): Numbering | undefined {
  const named = attributeOf(element, 'class') ?? '';
  const drawn = CLASSES.find(([name]) => name.test(named))?.[1];
  if (drawn) return drawn;
  const style = styleOf(element) ?? TYPES[attributeOf(element, 'type') ?? ''];
  return style === undefined ? undefined : (STYLES[style] ?? { format: 'none', after: '' });
}

const styleOf = (element: Element): string | undefined =>
  /(?:^|;)\s*list-style(?:-type)?\s*:[^;]*?(none|disc|circle|square|(?:[a-z]+-)*(?:decimal|alpha|latin|roman|ideographic|informal|formal|stem|branch|zero))\b/i
    .exec(attributeOf(element, 'style') ?? '')?.[1]
    ?.toLowerCase();

function whole(text: string | undefined): number | undefined {
  const number = Number.parseInt(text ?? '', 10);
  return number >= 0 && number < 100_000 ? number : undefined;
}

/** The writer's own number at the start of an item, or a lone figure, which is no sentence to be numbered. */
const NUMBERED =
  /^\s*(?:第?[一二三四五六七八九十百\d]+(?:部分|章|节|[、．.）)：:])|[（(][一二三四五六七八九十\d]+[）)]|[①-⑳])/;
const FIGURE = /^[\s\d,.%()+-]+$/;
export const takesLabel = (text: string): boolean => !NUMBERED.test(text) && !FIGURE.test(text);
