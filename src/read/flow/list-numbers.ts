/** How one level of an automatic list prints its number: `text` with %1 … %9 in place of the numbers of the levels. */
export interface ListLevel {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** All numbers of the label in digits, whatever the other levels use. */
  readonly legal?: boolean;
  /** Begins anew after an item of this level (from 0) or one above it; −1 for never. */
  readonly restartsAfter?: number;
}

/** Counts the items of automatic lists as a document is read from top to bottom. */
export class ListCounter {
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  /** The label of the next item, such as （二）; an empty string for bullets. `list` names the list whose numbers go on. */
  label(list: string, levels: readonly (ListLevel | undefined)[], depth: number): string {
    const level = levels[depth];
    if (!level || depth > 8) return '';
    const counts = this.counts.get(list) ?? [];
    this.counts.set(list, counts);
    counts[depth] = (counts[depth] ?? level.start - 1) + 1;
    for (let deeper = depth + 1; deeper < 9; deeper++) {
      const restartsAfter = levels[deeper]?.restartsAfter ?? deeper - 1;
      if (restartsAfter >= depth) counts[deeper] = undefined;
    }
    if (level.format === 'bullet' || level.format === 'none') return literal(level.text);
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number.parseInt(digit, 10) - 1;
      const number = counts[at] ?? levels[at]?.start ?? 1;
      return formatNumber(number, level.legal && at !== depth ? 'decimal' : (levels[at]?.format ?? 'decimal'));
    });
  }

  /** Lets a list begin anew the first time that `use` of it is met. */
  restart(list: string, use: string, depth: number, start: number): void {
    const key = `${use}/${depth}`;
    if (this.begun.has(key)) return;
    this.begun.add(key);
    const counts = this.counts.get(list) ?? [];
    counts[depth] = start - 1;
    this.counts.set(list, counts);
  }
}

/** Bullets are marks, not words. */
const literal = (text: string): string => (/[\p{Script=Han}\w]/u.test(text) ? text.replace(/%\d/g, '') : '');

const DIGITS = '〇一二三四五六七八九';
const LEGAL = '零壹贰叁肆伍陆柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/** A number of a list in one of the formats that Word knows by these names. */
export function formatNumber(number: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'koreanCounting':
      return inWords(number, DIGITS, '十百千');
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
    case 'japaneseLegal':
      return inWords(number, LEGAL, '拾佰仟');
    case 'ideographDigital':
    case 'taiwaneseDigital':
    case 'japaneseDigitalTenThousand':
      return [...String(number)].map((digit) => DIGITS[Number.parseInt(digit, 10)] ?? digit).join('');
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return number >= 1 && number <= 20 ? String.fromCodePoint(0x245f + number) : String(number);
    case 'decimalEnclosedParen':
      return `(${number})`;
    case 'decimalEnclosedFullstop':
      return `${number}.`;
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(number).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number.parseInt(digit, 10)));
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'ideographTraditional':
      return STEMS[(number - 1) % 10] ?? String(number);
    case 'ideographZodiac':
      return BRANCHES[(number - 1) % 12] ?? String(number);
    case 'upperLetter':
      return letters(number);
    case 'lowerLetter':
      return letters(number).toLowerCase();
    case 'upperRoman':
      return roman(number);
    case 'lowerRoman':
      return roman(number).toLowerCase();
    default:
      return String(number);
  }
}

/** 十一, 二十, 一百零三; larger numbers than a list has stay in digits. */
function inWords(number: number, digits: string, [ten, hundred, thousand]: Iterable<string> & string): string {
  if (number < 0 || number > 9_999) return String(number);
  if (number === 0) return digits[0] ?? '0';
  const units = ['', ten, hundred, thousand];
  let words = '';
  let gap = false;
  for (const [index, digit] of [...String(number)].entries()) {
    const power = String(number).length - 1 - index;
    if (digit === '0') {
      gap = true;
      continue;
    }
    if (gap && words !== '') words += '零';
    gap = false;
    words += (digits[Number.parseInt(digit, 10)] ?? '') + (units[power] ?? '');
  }
  return number >= 10 && number < 20 && digits === DIGITS ? words.slice(1) : words;
}

const letters = (number: number): string =>
  number < 1
    ? String(number)
    : String.fromCodePoint(65 + ((number - 1) % 26)).repeat(Math.min(9, Math.ceil(number / 26)));

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(number: number): string {
  if (number < 1 || number > 3_999) return String(number);
  let left = number;
  let text = '';
  for (const [value, sign] of ROMAN)
    while (left >= value) {
      text += sign;
      left -= value;
    }
  return text;
}

/** A label and the text behind it: 一、 and （一） stand close, 第一部分 and 1.1 apart. */
export const labelled = (label: string, text: string): string =>
  label === '' ? text : /[、．.）)：:，,]$/.test(label) ? label + text.trimStart() : `${label} ${text.trimStart()}`;
