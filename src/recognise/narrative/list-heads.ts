import { readDecimal, scaled } from '../../domain/number.js';
import type { Clause } from './clauses.js';
import type { Draft } from './draft.js';

/** The last year that a sentence names before a place. */
export function yearBefore(text: string, end: number): string | undefined {
  const sentence = text.slice(text.lastIndexOf('。', end - 1) + 1, end);
  const at = sentence.lastIndexOf('年');
  return at < 0 ? undefined : /.*(20\d\d)年/.exec(sentence)?.[1];
}

/** 总额50万元：货物20万元、服务30万元；其中甲类50万元：…: behind a semicolon, the nearest amount that has room for the part. */
export const holder = (heads: readonly Draft[], near: Draft, part: Draft): Draft | undefined =>
  near.clause.sentence === part.clause.sentence && near.clause.segment < part.clause.segment && isLarger(part, near)
    ? heads.findLast((head) => head.unit === part.unit && !isLarger(part, head))
    : undefined;

/** 2024年预算80万元，2023年预算100万元。其中：…: what is broken down is this year's. */
export const isLater = (one: Draft, other: Draft): boolean =>
  one.subject === other.subject && one.year !== null && other.year !== null && one.year > other.year;

/** …（款）70万元；…（款）20万元。按项级科目看：…: a list behind items side by side is of all of them. */
export const isItem = ({ subject }: Draft): boolean => /[（(][类款项][)）]/.test(subject);

export function isLarger(one: Draft, other: Draft): boolean {
  const [a, b] = [readDecimal(one.value), readDecimal(other.value)];
  return one.unit === other.unit && a !== undefined && b !== undefined && scaled(a) > scaled(b);
}

/** 本年支出9万元，年末结转1万元。本年支出全部为项目支出，其中…: the sentence itself names what it breaks down. */
export function namedFirst(figures: readonly Draft[], text: string, clause: Clause): Draft | undefined {
  const sentence = text.slice(text.lastIndexOf('。', clause.start - 1) + 1, clause.start);
  return sentence === ''
    ? undefined
    : figures.findLast((one) => one.subject !== '' && sentence.startsWith(one.subject));
}
