import { nameKey } from '../../domain/text.js';

/** Names come back again and again in one book; the memory is emptied when it has grown large. */
const KNOWN = new Map<string, string>();

/** A name without marks, levels and a last 支出 or 费(用): 社会保障和就业（类） and 社会保障和就业支出 are one; 水费 stays. */
export function looseName(name: string): string {
  const known = KNOWN.get(name);
  if (known !== undefined) return known;
  const key = nameKey(name.replace(/[(（][类款项][)）]/g, ''));
  const bare = key.replace(/(?:支出|费用|经费|费)$/, '');
  const loose = bare.length >= 2 ? bare : key;
  if (KNOWN.size > 20_000) KNOWN.clear();
  KNOWN.set(name, loose);
  return loose;
}
