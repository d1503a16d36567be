import { nameKey } from '../../domain/text.js';

/** A name without marks, levels and a last 支出 or 费(用): 社会保障和就业（类） and 社会保障和就业支出 are one; 水费 stays. */
export const looseName = (name: string): string => {
  const key = nameKey(name.replace(/[(（][类款项][)）]/g, ''));
  const bare = key.replace(/(?:支出|费用|经费|费)$/, '');
  return bare.length >= 2 ? bare : key;
};
