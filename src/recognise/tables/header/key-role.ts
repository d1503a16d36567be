import type { ColumnMeaning } from '../../../domain/book.js';
import { remembered, squeezed } from '../../../domain/text.js';
import { headerWords, isLabelHeader, meaningOfHeader } from '../../../forms/header-words.js';
import type { KeyRole } from '../layout.js';

/** What a label column keys, by the words above it; undefined for a column of figures. */
export function keyRoleOf(path: readonly string[]): KeyRole | undefined {
  const leaf = path.at(-1);
  if (leaf === undefined) return undefined;
  for (let at = 0; at < path.length - 1; at++)
    if (/(?:^|\/)政府/.test(squeezed(path[at]!))) return roleInSecond(leaf) ?? undefined;
  return roleInFirst(leaf) ?? undefined;
}

const roleInFirst = remembered((leaf) => roleOfLeaf(leaf, /^政府/.test(headerWords(leaf))) ?? null);
const roleInSecond = remembered((leaf) => roleOfLeaf(leaf, true) ?? null);

/** The role that a header's own words give its column; `second` for those of the classification printed beside the first. */
function roleOfLeaf(leaf: string, second: boolean): KeyRole | undefined {
  const words = headerWords(leaf);
  if (/^[类款项]$/.test(words))
    return second ? (words === '类' ? 'pair-类' : 'pair-款') : (words as '类' | '款' | '项');
  if (/^(?:序号|编号|顺序号)$/.test(words)) return 'sequence';
  if (/^(?:行次|栏次|行号)$/.test(words)) return 'line-number';
  if (/^(?:备注|说明|备 注)$/.test(words)) return 'remark';
  if (
    /^(?:单位|部门|预算单位|部门\(单位\)|主管部门)(?:代码|编码|编号)|^(?:部门|单位)\(.{0,6}\)(?:代码|编码)$/.test(words)
  )
    return 'unit-code';
  if (/(?:编码|代码|编号)(?:\(.{0,6}\))?$/.test(words)) return second ? 'pair-code' : 'code';
  if (/^(?:类型|项目类型|项目类别|支出类型|类别|项目单位|实施单位|主管部门|项目分类|资金性质|资金来源)$/.test(words))
    return 'group';
  if (isLabelHeader(leaf)) return second ? 'pair-name' : 'name';
  if (
    /(?:名称|科目)(?:\(.{0,8}\))?$|^(?:项目|单位|部门|支出项目|收入项目|支出功能分类|功能分类|经济分类|科目|收入|支出)(?:\(.{0,10}\))?$/.test(
      words,
    )
  )
    return second ? 'pair-name' : 'name';
  return undefined;
}

/** Meaning of each header word from the top: unknown where the word says nothing about money. */
export const meaningsOf = (path: readonly string[]): ColumnMeaning[] =>
  path.map((text, index) => {
    if (/^其中[:：]/.test(text) && index === path.length - 1 && /财政拨款|经费拨款/.test(text))
      return 'of-which-appropriation';
    return meaningOfHeader(text) ?? 'unknown';
  });

/** The year that header words tell: 2024年预算数, 上年预算数 of a document of 2025. */
export function yearOf(path: readonly string[], documentYear: number | null): number | undefined {
  for (const text of path) {
    const told = toldYear(text);
    if (told > 0) return told;
    if (told === LAST_YEAR && documentYear !== null) return documentYear - 1;
  }
  return undefined;
}

const NO_YEAR = 0;
const LAST_YEAR = -1;
const toldYear = remembered((text) => {
  const printed = /(20\d{2})年?/.exec(squeezed(text))?.[1];
  if (printed) return Number.parseInt(printed, 10);
  return /^上年(?:度)?(?:预算|决算|执行|数|支出)/.test(squeezed(text)) ? LAST_YEAR : NO_YEAR;
});
