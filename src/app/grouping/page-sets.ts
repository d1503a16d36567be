import { formatByName } from '../../read/detect/format.js';

/**
 * Pictures of pages that were scanned one by one: of one name but for their numbers (扫描_01.jpg, 扫描_02.jpg). Indexes into
 * the names, each set in the order of its numbers.
 */
export function pageSets(names: readonly string[]): readonly (readonly number[])[] {
  const sets = new Map<string, { readonly index: number; readonly number: number }[]>();
  for (const [index, name] of names.entries()) {
    if (formatByName(name) !== 'image') continue;
    const [, stem = '', digits, end = ''] = /^(.*?)(\d{1,6})(\D*)$/.exec(name) ?? [];
    if (digits === undefined) continue;
    const key = `${stem}\n${end.toLowerCase()}`;
    sets.set(key, [...(sets.get(key) ?? []), { index, number: Number.parseInt(digits, 10) }]);
  }
  return [...sets.values()]
    .filter((set) => set.length > 1)
    .map((set) => set.sort((a, b) => a.number - b.number).map(({ index }) => index));
}
