import type { TargetForm } from '../../domain/book.js';
import { isTotalOfYear } from '../../domain/target-figures.js';
import { isChinese } from '../../domain/text.js';
import { readCentredIndicators } from './centred-indicators.js';
import { type FormHead, readAmountWithUnit, readFormHead } from './form-fields.js';
import { readGridIndicators } from './grid-indicators.js';
import { indicatorHeader } from './header.js';
import type { IndicatorDraft } from './indicator.js';
import { withoutPageHeads } from './page-heads.js';
import { type PieceRow, running, withoutLeftOvers } from './pieces.js';
import { joinValuesAround } from './values-around-labels.js';
import { joinVerticalLabels } from './vertical.js';
import { readWrappedIndicators } from './wrapped-indicators.js';

/** A target form before its indicators are numbered. */
export interface FormDraft extends Omit<TargetForm, 'indicators'> {
  readonly indicators: readonly IndicatorDraft[];
}

/** Cuts rows into forms: each begins with its title or, where none is printed, with its 项目名称. */
export function splitForms(rows: readonly PieceRow[]): PieceRow[][] {
  const forms: PieceRow[][] = [[]];
  let named = false;
  let indicators = false;
  for (const row of withoutPageHeads(rows, (one) => indicatorHeader(one) !== undefined)) {
    const text = row.text;
    const title = text.length <= 40 && /(?:绩效目标|绩效信息|绩效自评)(?:申报|批复|公开)?表$/.test(text);
    const names = /^项目名称/.test(text) && !indicatorHeader(row);
    if ((title && (named || indicators)) || (names && (named || indicators) && !title)) {
      forms.push([]);
      named = false;
      indicators = false;
    }
    if (names) named = true;
    if (indicatorHeader(row)) indicators = true;
    forms.at(-1)!.push(row);
  }
  return forms.filter((form) => form.some((row) => indicatorHeader(row)));
}

/** Reads one form: labelled values and goal above, indicators below. */
export function readForm(rows: readonly PieceRow[]): FormDraft {
  const start = rows.findIndex((row) => indicatorHeader(row));
  const header = indicatorHeader(rows[start]!)!;
  const headRows = joinVerticalLabels(joinValuesAround(rows.slice(0, start)));
  const head = readFormHead(headRows);
  const body = withoutLeftOvers(rows.slice(start + 1));
  const grid = rows[start]!.grid;
  const ofYear = rows.slice(0, Math.min(start, FIRST_ROWS)).find(({ text }) => YEAR_LINE.test(text));
  const indicators = grid
    ? readGridIndicators(body, header)
    : (readCentredIndicators(body, header) ?? readWrappedIndicators(body, header));
  return {
    ...identify(head),
    ...money(head, rows.slice(0, start)),
    goal: head.goal,
    ...(head.goalAt ? { goalAt: head.goalAt } : {}),
    fields: head.fields,
    indicators,
    at: rows[0]!.at,
    ...(ofYear ? { yearAt: ofYear.at } : {}),
    executionWeight: null,
  };
}
const FIRST_ROWS = 4;
const YEAR_LINE = /^[（(]\s*20\d{2}\s*年(?:度)?\s*[)）]$/;

/** Codes of the budget platform have some twenty characters; shorter ones stand only before a name in Chinese. */
const CODE_AND_NAME =
  /^([0-9A-Z][0-9A-Z ]{13,26}[0-9A-Z]|(?=[A-Z]{0,3}\d{4})[0-9A-Z]{8,14}(?=\s*[-—]\s*[“"(（\u4e00-\u9fff]))\s*[-—]\s*(.+)$/;
/** True for a project's code in front of its name. */
export const startsWithCode = (text: string): boolean => !isChinese(text) && CODE_AND_NAME.test(text.trim());

/** Parts a project's code from its name: 54000021R000000005055-工资. */
export function codeAndName(text: string): { code: string | null; name: string } {
  const match = isChinese(text) ? null : CODE_AND_NAME.exec(text.trim());
  return match ? { code: match[1]!.replace(/\s/g, ''), name: running(match[2]!) } : { code: null, name: running(text) };
}

function identify(head: FormHead): { code: string | null; name: string | null } {
  const value = (pattern: RegExp) =>
    head.fields.find((field) => pattern.test(field.name) && field.value !== null)?.value ?? null;
  const printed = value(/^(?:.*\/)?(?:专项|转移支付|专项资金)?[(（]?项目[)）]?(?:支出)?名称$/);
  const { code, name } = printed === null ? { code: null, name: null } : codeAndName(printed);
  return { code: code ?? value(/项目(?:编码|代码|编号)$/)?.replace(/\s/g, '') ?? null, name };
}

const TOTALS: readonly RegExp[] = [
  // Forms of projects over several years print the whole beside what is asked for this year.
  /(?:^|\/)(?:本|当)?年度?(?:项目)?(?:资金|预算)申请(?:总额|金额|数)$/,
  /(?:^|\/)(?:本|当)?年度?(?:项目|预算)?资金总额$/,
  /(?:^|\/)(?:本|当)年度?申请.{0,8}(?:资金|预算)$/,
  /^(?!.*(?:中期|中长期|长期|实施期)).*资金总额$/,
  /(?:部门|单位)?预算总额$/,
  /(?:^|\/)(?:项目资金|项目金额|年度(?:本级)?预算(?:数|金额)?|项目预算(?:数|金额)?|预算(?:数|金额))$/,
  /支出预算合计$/,
  /收入预算合计$/,
];

function money(head: FormHead, rows: readonly PieceRow[]): { amount: string | null; unit: string | null } {
  for (const pattern of TOTALS) {
    const field = head.fields.find(
      (one) => pattern.test(one.name) && one.value !== null && readAmountWithUnit(one.value),
    );
    if (field) return { amount: field.value, unit: field.unit ?? printedUnit(rows) };
  }
  const others = head.fields.filter(
    ({ name, value }) => isTotalOfYear(name) && value !== null && readAmountWithUnit(value),
  );
  const other = others.length === 1 ? others[0] : undefined;
  return { amount: other?.value ?? null, unit: other?.unit ?? printedUnit(rows) };
}

/** The money unit that a line such as 单位：万元 or a label such as 项目资金（万元） states for all amounts. */
export function printedUnit(rows: readonly PieceRow[]): string | null {
  for (const row of rows) {
    const match =
      /(?:金额)?单位[:：](亿元|百万元|万元|千元|元)$|[(（](?:单位[:：])?(亿元|百万元|万元|千元|元)[)）]/.exec(row.text);
    if (match) return match[1] ?? match[2] ?? null;
  }
  return null;
}
