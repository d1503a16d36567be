import type { BudgetBook } from '../../domain/book.js';
import { toldItem } from './told-item.js';

/** Under which key of `reasons` the reason of a subject stands; the first that fits. */
const KEYS: readonly (readonly [RegExp, string])[] = [
  [/因公出国/, 'travel-abroad'],
  [/公务用车购置费?$/, 'vehicle-purchase'],
  [/公务用车运行/, 'vehicle-running'],
  [/公务用车/, 'vehicles'],
  [/公务接待/, 'reception'],
  [/三公/, 'three-public'],
  [/会议费/, 'meetings'],
  [/培训费/, 'training'],
  [/机关运行经费|机构运转/, 'agency-operating'],
  [/政府性基金/, 'managed-funds'],
  [/国有资本/, 'state-capital'],
  [/财政拨款收支/, 'appropriation'],
  [/一般公共预算.*项目支出|^项目支出/, 'project'],
  [/一般公共预算.*基本支出|^基本支出/, 'basic'],
  [/人员经费/, 'personnel'],
  [/公用经费/, 'operating'],
  [/一般公共预算/, 'general-budget'],
  [/收支总/, 'total'],
  [/收入/, 'income'],
  [/支出(?:总)?预算|支出总计/, 'expenditure'],
];

/** Why something changed, as the narrative says; only reasons that say something. */
export function reasonsOf(book: BudgetBook): Record<string, string> {
  const byId = new Map(book.statements.map((statement) => [statement.id, statement]));
  const reasons: Record<string, string> = {};
  for (const statement of book.statements) {
    const { subject, of, reason } = statement;
    const text = reason?.trim().replace(/[。；，,;]+$/, '') ?? '';
    if (text.length < 3 || /^(?:无|不适用)/.test(text)) continue;
    const amount = of === null ? undefined : byId.get(of);
    const own = toldItem(statement) ?? (amount === undefined ? null : toldItem(amount));
    const key = own ?? KEYS.find(([words]) => words.test(subject))?.[1];
    if (key !== undefined) reasons[key] ??= text;
  }
  return reasons;
}
