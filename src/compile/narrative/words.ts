import type { YearPair } from '../base-data.js';
import type { Resolved } from '../resolved.js';

/** Slots that are words or counts, whatever the amounts. */
export function wordsOf(resolved: Resolved): ReadonlyMap<string, string> {
  const { base } = resolved;
  const { assets, units } = base;
  const vehicles = assets.vehicles.reduce((sum, { count }) => sum + count, 0);
  const administrative = units.filter(({ nature }) => /行政|参公|参照/.test(nature)).length;
  const staff = (field: 'approvedStaff' | 'actualStaff') => units.reduce((sum, unit) => sum + (unit[field] ?? 0), 0);
  return new Map([
    ['部门', base.department.name],
    ['部门编码', base.department.code ?? ''],
    ['年度', `${base.year}`],
    ['年', `${base.year}年`],
    ['上年', `${base.year - 1}年`],
    ['下年', `${base.year + 1}年`],
    ['公开日期', dateOf(base.publishedOn)],
    ['单位数', `${units.length}`],
    ['机关单位数', `${administrative}`],
    ['编制人数', `${staff('approvedStaff')}`],
    ['实有人数', `${staff('actualStaff')}`],
    ['项目数', `${base.projects.length}`],
    ['绩效项目数', `${base.performance?.projectsWithTargets ?? 0}`],
    ['资产日期', dateOf(assets.asOf)],
    ['车辆数', `${vehicles}`],
    ['上年数', knowsLastYear(resolved) ? '1' : '0'],
    ['大型设备数', `${assets.generalEquipment + assets.specialEquipment}`],
    ['通用设备数', `${assets.generalEquipment}`],
    ['专用设备数', `${assets.specialEquipment}`],
  ]);
}

/** Whether base data gives any figure of last year; where it gives none, nothing is compared. */
export const knowsLastYear = ({ base }: Resolved): boolean =>
  base.lines.some(({ lastYear }) => lastYear !== null) ||
  Object.values(base.threePublic).some((pair: YearPair | null) => pair !== null && /[1-9]/.test(pair.lastYear));

/** 2025-12-31 as 2025年12月31日. */
function dateOf(date: string | null): string {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(date ?? '');
  return match ? `${match[1]}年${Number.parseInt(match[2]!, 10)}月${Number.parseInt(match[3]!, 10)}日` : '';
}
