import { functionalClasses, itemKey } from '../../forms/classification/index.js';
import type { BookView } from '../view.js';
import type { ToldList } from './lists.js';
import { isSource, nestedSources } from './sources.js';
import { subjectWords } from './topic.js';

/**
 * True when no part of a list can hold another one, by what they are called: sources of income beside each other, or
 * functional classes. All of them together are then at most the total, even where the list leaves something out.
 */
export function liesApart(view: BookView, { total, parts }: ToldList): boolean {
  const names = parts.map(({ statement }) => subjectWords(view, statement.subject).replace(STAGED, ''));
  if (names.length < 2 || new Set(names).size < names.length) return false;
  if (parts.some(({ statement }) => statement.year !== total.year || statement.paragraph !== total.paragraph))
    return false;
  if (names.every((name) => isSource(name) && !MAY_BE_WITHIN.test(name))) return !nestedSources(names);
  return names.every(isClass);
}

const STAGED = /(?:预算|决算|安排|数)+$/;
/** What was carried over, or other money, is sometimes told again of the source that it is in. */
const MAY_BE_WITHIN = /结转|结余|其他/;

const isClass = (name: string): boolean => {
  classes ??= new Set(functionalClasses().map((item) => itemKey(item.name)));
  return /支出$/.test(name) && classes.has(itemKey(name));
};
let classes: ReadonlySet<string> | undefined;
