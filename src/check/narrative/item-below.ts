import { functionalClasses } from '../../forms/classification/index.js';
import { type BookView, perBook } from '../view.js';
import { looseName } from './loose-name.js';

/**
 * 灾害防治及应急管理支出90万元，其中：行政运行60万元、安全监管30万元: the code that tables print for an item told by its bare name, as
 * part of a class that is named. Undefined where the class has none of that name, or two.
 */
export function codeBelow(view: BookView, className: string, words: string): string | undefined {
  const name = looseName(className);
  const code = functionalClasses().find((item) => looseName(item.name) === name)?.code;
  const found = code === undefined ? undefined : codesByName(view).get(`${code} ${looseName(words)}`);
  return found?.size === 1 ? [...found][0] : undefined;
}

/** The codes of all 项 that tables print, by their class and name. */
const codesByName = perBook((view): ReadonlyMap<string, ReadonlySet<string>> => {
  const codes = new Map<string, Set<string>>();
  for (const { rows } of view.book.tables)
    for (const { code, name } of rows) {
      if (code === null || !/^2\d{6}$/.test(code)) continue;
      const key = `${code.slice(0, 3)} ${looseName(name)}`;
      const same = codes.get(key);
      if (same) same.add(code);
      else codes.set(key, new Set([code]));
    }
  return codes;
});
