import type { SourceLine } from '../../../read/source.js';
import type { KeyRole } from '../layout.js';

type Role = KeyRole | undefined | null;
const LEVELS = ['类', '款', '项'] as const;
const MOST_LEVELS = LEVELS.length;

/**
 * One head 科目编码 over two or three columns, the class in the first and the digits of the lower levels behind it: these are
 * 类, 款 and 项 without their words.
 */
export function withLevelsOfCodes(
  paths: readonly (readonly string[])[],
  roles: readonly Role[],
  body: readonly SourceLine[],
): readonly Role[] {
  const first = roles.indexOf('code');
  if (first < 0 || !isUnder(paths, first + 1, first) || !holds(CLASS, first, body)) return roles;
  let end = first + 1;
  while (end - first < MOST_LEVELS && isUnder(paths, end, first) && holds(DIGITS, end, body)) end++;
  return end === first + 1 ? roles : roles.map((role, at) => (at >= first && at < end ? LEVELS[at - first] : role));
}

/** True for a column that has no words of its own behind the head. */
function isUnder(paths: readonly (readonly string[])[], at: number, head: number): boolean {
  const leaf = paths[at]?.at(-1);
  return at < paths.length && (leaf === undefined || leaf === '' || paths[head]!.includes(leaf));
}

const CLASS = /^[235]\d{2}$/;
const DIGITS = /^\d{1,2}$/;

/** Whether a column holds such digits and, but for words of totals, nothing else. */
function holds(digits: RegExp, position: number, body: readonly SourceLine[]): boolean {
  let found = false;
  for (const { cells } of body) {
    const text = cells?.[position]?.text.trim() ?? '';
    if (digits.test(text)) found = true;
    else if (/\d/.test(text)) return false;
  }
  return found;
}
