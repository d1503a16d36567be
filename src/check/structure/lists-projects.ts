import type { Table } from '../../domain/book.js';

/**
 * Whether a table lists projects beside the codes of their items, two or more of which share an item: 一般公共预算项目支出表. Their
 * names are not those of the items, and all of them make the total.
 */
export function listsProjects({ title, rows }: Table): boolean {
  if (!/项目支出(?!绩效)/.test(title) || title.includes('基本支出')) return false;
  const names = new Map<string, string>();
  return rows.some(({ code, name, level }) => {
    if (code === null || level === 'unit' || level === 'total') return false;
    const other = names.get(code);
    names.set(code, name);
    return other !== undefined && other !== name;
  });
}

/** Whether a table lists what is to be bought, line by line, as its title says: then all lines make the total, and no form declares it. */
export const listsPurchases = ({ kind, title }: Table): boolean =>
  kind === 'other' && /政府采购|购买服务/.test(title) && !/绩效|目标|说明|执行/.test(title);
