import { SUBJECTS, WHOLE_DEPARTMENT } from '../../compile/base-choices.js';
import type { BaseField } from '../../compile/base-field.js';
import { inYuan, isMoneyUnit } from '../../domain/number.js';
import type { Bilingual } from '../../domain/place.js';
import { isoDate } from '../iso-date.js';
import type { FilledCell } from './filled-cell.js';
import type { Problems } from './problems.js';
import type { SheetRecord } from './sheet-records.js';

export type FieldValue = string | number | boolean;

/** Codes of units and projects by what their lists show. */
export type ShownCodes = ReadonlyMap<string, string>;

/** The codes of a sheet of units or projects, by themselves and with their names. */
export function shownCodes(records: readonly SheetRecord[]): ShownCodes {
  const codes = new Map<string, string>();
  for (const { cells } of records) {
    const code = cells.get('code')?.words;
    if (code === undefined) continue;
    codes.set(code, code);
    const name = cells.get('name')?.words;
    if (name !== undefined) codes.set(`${code} ${name}`, code);
  }
  return codes;
}

/** The value of a cell by what its field holds; undefined where it holds no such value, which is a problem. */
export function fieldValue(
  field: BaseField,
  cell: FilledCell,
  codes: ShownCodes,
  problems: Problems,
): FieldValue | undefined {
  const { words } = cell;
  // Digits that an input method left full-width count as digits.
  const plain = words.normalize('NFKC');
  const wrong = (problem: Bilingual, remedy: Bilingual) => {
    problems.at(cell, problem, remedy);
    return undefined;
  };
  switch (field.holds.is) {
    case 'money': {
      const money = plain
        .replace(/\s/g, '')
        .replace(/^\d{1,3}(?:,\d{3})+(?![,\d])/, (whole) => whole.replaceAll(',', ''));
      return MONEY.test(money) ? money : wrong(notMoney(words), moneyRemedy(money));
    }
    case 'count':
      return /^\d{1,9}$/.test(plain) ? Number.parseInt(plain, 10) : wrong(notNumber(words), COUNT_REMEDY);
    case 'year': {
      const year = plain.replace(/年度?$/, '');
      return /^\d{4}$/.test(year) ? Number.parseInt(year, 10) : wrong(notYear(words), YEAR_REMEDY);
    }
    case 'decimal': {
      const decimal = plain.replace(/%$/, '');
      return /^\d{1,15}(?:\.\d{1,6})?$/.test(decimal) ? decimal : wrong(notNumber(words), DECIMAL_REMEDY);
    }
    case 'date': {
      const date = isoDate(plain);
      return date ?? wrong({ zh: `“${words}”不是日期。`, en: `“${words}” is no date.` }, DATE_REMEDY);
    }
    case 'choice': {
      const { choices } = field.holds;
      const value = choices.get(words) ?? [...choices.values()].find((known) => known === words);
      return value ?? wrong(notListed(words), choiceRemedy([...choices.keys()]));
    }
    case 'code':
      return codeOf(words, codes);
    case 'text':
      return words;
  }
}

const MONEY = /^\d{1,15}(?:\.\d{1,2})?$/;

/** The code of what a list shows; what is not shown so is the words before the first space. */
function codeOf(words: string, codes: ShownCodes): string {
  const known = codes.get(words) ?? SUBJECTS.get(words);
  if (known !== undefined) return known;
  return words === WHOLE_DEPARTMENT ? words : (/^\S+/.exec(words)?.[0] ?? words).normalize('NFKC');
}

const notMoney = (words: string): Bilingual => ({
  zh: `“${words}”不是以元为单位、最多两位小数的非负数。`,
  en: `“${words}” is no non-negative number of 元 with at most two decimals.`,
});
const notNumber = (words: string): Bilingual => ({ zh: `“${words}”不是数。`, en: `“${words}” is no number.` });
const notListed = (words: string): Bilingual => ({
  zh: `“${words}”不在可选的值中。`,
  en: `“${words}” is none of the values to choose from.`,
});
const notYear = (words: string): Bilingual => ({ zh: `“${words}”不是年度。`, en: `“${words}” is no year.` });
const YEAR_REMEDY = { zh: '填写四位年度，如 2026。', en: 'Give a year of four digits, such as 2026.' };
const MONEY_REMEDY = {
  zh: '填写以元为单位的数，如 12864.50，不写单位。',
  en: 'Give a number of 元, such as 12864.50, without unit.',
};

/** What to fill in; an amount with its unit (68.4万元) is worked out. */
function moneyRemedy(plain: string): Bilingual {
  const [, digits = '', unit = ''] = /^(\d{1,12}(?:\.\d{1,6})?)([千万亿]|百万)?元?$/.exec(plain) ?? [];
  const named = `${unit}元`;
  if (digits === '' || !isMoneyUnit(named)) return MONEY_REMEDY;
  const yuan = inYuan(digits, named);
  return {
    zh: `${MONEY_REMEDY.zh}如为 ${digits} ${named}，填 ${yuan}。`,
    en: `${MONEY_REMEDY.en} For ${digits} ${named} give ${yuan}.`,
  };
}

const COUNT_REMEDY = { zh: '填写整数，如 12。', en: 'Give a whole number, such as 12.' };
const DECIMAL_REMEDY = { zh: '填写数，如 10 或 12.5。', en: 'Give a number, such as 10 or 12.5.' };
const DATE_REMEDY = { zh: '写成 2026-02-11 的样子。', en: 'Write it as 2026-02-11.' };
const choiceRemedy = (values: readonly string[]): Bilingual => ({
  zh: `从下拉列表中选择：${values.join('、')}。`,
  en: `Choose one of: ${values.join(', ')}.`,
});
