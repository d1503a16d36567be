import type { Indicator } from '../../domain/book.js';
import { readDecimal } from '../../domain/number.js';
import type { Place } from '../../domain/place.js';
import { singleSpaced } from '../../domain/text.js';
import { running, tight } from './pieces.js';
import { operatorOf, readTargetValue } from './value.js';
import { isDirection } from './vocabulary.js';

/** An indicator before it is numbered. */
export type IndicatorDraft = Omit<Indicator, 'id'>;

/** The words of an indicator's cells, as gathered by a layout. */
interface IndicatorWords {
  readonly level1: string | null;
  readonly level2: string | null;
  readonly level3: string | null;
  readonly operator?: string | undefined;
  readonly value?: string | undefined;
  readonly unit?: string | undefined;
  readonly weight?: string | undefined;
  readonly explanation?: string | undefined;
  /** True where a lone 0 in the operator's column is an "=" that a spreadsheet computed. */
  readonly zeroIsEqual?: boolean;
  readonly doubtful?: boolean;
  readonly at: Place;
}

/** Reads an indicator's cells: operator, number, unit and weight. */
export function indicatorOf(words: IndicatorWords): IndicatorDraft {
  // 正向 in the column of signs tells whether more is better, and is no sign.
  if (words.operator !== undefined && isDirection(words.operator.trim()))
    return indicatorOf({ ...words, operator: undefined });
  const zero = words.zeroIsEqual && words.operator?.trim() === '0';
  // Where the operator's column holds the whole value, it is read as a value.
  const whole = words.operator !== undefined && !zero && operatorOf(words.operator) === undefined;
  const value = whole ? `${words.operator}${words.value ?? ''}` : (words.value ?? '');
  const read = readTargetValue(value, zero ? '=' : whole ? undefined : words.operator, words.unit);
  const weight = words.weight ? readWeight(words.weight) : undefined;
  const { operator, value: number, unit } = read;
  // All indicators name the same keys, though some leave the last ones undefined.
  return {
    level1: words.level1,
    level2: words.level2,
    level3: words.level3 === null ? null : withoutNumber(running(words.level3)) || null,
    operator,
    value: number,
    unit,
    weight: weight ?? null,
    text: singleSpaced(value) || null,
    operatorText: zero ? '0' : saysQualitative(words) ? '定性' : signCode(words),
    explanation: words.explanation ? running(words.explanation) : null,
    at: words.at,
    doubtful: words.doubtful ? true : undefined,
  };
}

/** 10, 10%, 10分, （10）: no weight is less than nothing. */
const readWeight = (text: string): string | undefined =>
  readDecimal(text.replace(/^[(（]\s*([^()（）]*?)\s*[)）]$/, '$1').replace(/[%％分]$/, ''));

/** 指标1：… is numbered by its form. */
const withoutNumber = (name: string): string =>
  name.startsWith('指标') ? name.replace(/^指标\s?\d{1,2}\s?[:：.、]\s?/, '') : name;

/** 定性 in the operator's own column: said, and not only read from a value in words. */
const saysQualitative = ({ operator }: IndicatorWords): boolean =>
  operator?.includes('定性') === true && operatorOf(operator) === '定性';

/** The code of a sign that a converter left in the print: \geq, $\leq$. */
function signCode({ operator = '', value = '' }: IndicatorWords): string | undefined {
  if (!operator.includes('\\') && !value.includes('\\')) return undefined;
  return /\$?\\(?:geq?|leq?)(?:slant)?\$?/.exec(`${operator} ${value}`)?.[0];
}

/** A level label without spaces, which is how labels are compared. */
export const label = (text: string): string => tight(text);
