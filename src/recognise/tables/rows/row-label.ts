import type { RowLevel } from '../../../domain/book.js';
import { bareName, numberingOf, remembered, withoutSpaces } from '../../../domain/text.js';
import { itemsOfName } from '../../../forms/classification/index.js';
import { isTotalLabel } from '../cell-text.js';
import { levelOfCode, splitCode } from '../codes.js';

interface RowLabel {
  readonly code: string | null;
  readonly name: string;
  readonly numbering: string;
  /** Sums the table or one of its sides; reads like the name of a unit. */
  readonly isTotal: boolean;
  readonly isUnit: boolean;
}

/** Name, numbering and glued code of a printed label. */
export const readLabel = remembered((label): RowLabel => {
  const { code, name, numbering } = partsOf(label);
  return { code, name, numbering, isTotal: isTotalLabel(name), isUnit: looksLikeUnit(name) };
});

function partsOf(label: string): Pick<RowLabel, 'code' | 'name' | 'numbering'> {
  const { code, rest } = splitCode(label.trim());
  const numbering = code === null ? numberingOf(rest) : '';
  let name = (numbering === '' ? withoutSpaces(rest) : bareName(rest)).replace(/^[*★▲#]+(?=\S)/, '');
  if (code !== null) return { code, name, numbering };
  const inner = splitCode(name);
  if (inner.code !== null) name = inner.rest;
  name = oneOfTwoTotals(name);
  if (isTotalLabel(name)) name = name.replace(/[:：]$/, '');
  return { code: inner.code, name, numbering };
}

/** 本年支出合计本年支出合计: two lists side by side end in the same total. */
function oneOfTwoTotals(name: string): string {
  const half = name.slice(0, name.length / 2);
  return half !== '' && name === half + half && isTotalLabel(half) ? half : name;
}

const ORGAN =
  /(?:局|委员会|委|办公室|办|院|中心|站|所|队|校|学|馆|部|会|厅|处|园|社|台|团|公司|集团|政府|街道|乡|镇|机关|本级|协会|联合会|基地|大队|支队|服务中心|管理处)(?:[(（](?:本级|机关|本部|本机关)[)）]|本级|机关|本部|机关本级)?$/;
/** Reads like the name of a department or budget unit. 档案馆 and 图书馆 alone are classification items. */
export const looksLikeUnit = remembered(
  (name) =>
    ORGAN.test(name) &&
    !/(?:支出|收入|费|补助|补贴|事务|资金|基金|管理|教学|项目)$/.test(name) &&
    name.length >= 3 &&
    itemsOfName(name).length === 0,
);

/** Level of a row, by its label and code. */
export function levelOfRow(label: RowLabel, code: string | null, isUnitCode: boolean): RowLevel | null {
  const { name, numbering, isTotal, isUnit } = label;
  if (isTotal) return 'total';
  if (isUnitCode) return 'unit';
  if (code !== null) {
    const level = levelOfCode(code);
    if (level && !(isUnit && level === '类')) return level;
    if (isUnit) return 'unit';
  }
  return name === '' ? null : code === null && numbering === '' && isUnit ? 'unit' : 'item';
}
