import { departmentalEconomicCode, functionalCode, governmentalEconomicCode } from '../../domain/codes.js';
import { remembered } from '../../domain/text.js';

/** 支出功能分类 · 部门预算支出经济分类 · 政府预算支出经济分类 */
export type Classification = 'functional' | 'departmental' | 'governmental';
export type ItemLevel = '类' | '款' | '项';

/** One item (科目) of 《政府收支分类科目》 under one name; an item that was renamed has one entry for each name. */
export interface ClassificationItem {
  readonly classification: Classification;
  readonly code: string;
  readonly name: string;
  readonly level: ItemLevel;
  /** First and last budget year of this name for this code; null where open or not known. */
  readonly from: number | null;
  readonly to: number | null;
  /** False where number or name are from memory of practice rather than sure: no finding may rest on it. */
  readonly certain: boolean;
}

/** Which classification a code belongs to by its first digit; undefined for anything that is no such code. */
export const classificationOf = (code: string): Classification | undefined => knownClassification(code) ?? undefined;
const knownClassification = remembered((code) => readClassification(code) ?? null);

function readClassification(code: string): Classification | undefined {
  if (functionalCode(code)) return 'functional';
  if (departmentalEconomicCode(code)) return 'departmental';
  return governmentalEconomicCode(code) && 'governmental';
}

/** 3 digits are a 类, 5 a 款, 7 a 项. */
export function levelOf(code: string): ItemLevel | undefined {
  if (!/^\d+$/.test(code)) return undefined;
  return ({ 3: '类', 5: '款', 7: '项' } as const)[code.length as 3 | 5 | 7];
}
