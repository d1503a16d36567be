import type { TargetField, TargetForm } from '../../domain/book.js';

/** A task of the year in a department's target form: its number as a goal where printed, its name and what it is. */
export interface YearTask {
  readonly field: TargetField;
  /** The k of 目标k, where the name begins with it. */
  readonly goal: number | null;
  readonly name: string;
  readonly content: string | null;
}

const TASK = /^(?:年度)?(?:主要|重点|绩效)?(?:工作)?任务(?:名称)?[/／]/;
const GOAL_MARK = /目标\s*(\d{1,2}|[一二三四五六七八九十])\s*[:：、.]/;
const CHINESE = '一二三四五六七八九十';

export const tasksOf = (form: TargetForm): readonly YearTask[] =>
  form.fields
    .filter(({ name }) => TASK.test(name))
    .map((field) => {
      const printed = field.name.replace(TASK, '');
      const mark = GOAL_MARK.exec(printed);
      const name = mark?.index === 0 ? printed.slice(mark[0].length) : printed;
      return {
        field,
        goal: mark?.index === 0 ? numberOf(mark[1] ?? '') : null,
        name: name.trim(),
        content: field.value,
      };
    });

/** The numbers of the goals that a goal text counts: 目标1：… 目标2：… */
export function numberedGoals(goal: string): readonly number[] {
  const numbers = [...goal.matchAll(new RegExp(GOAL_MARK, 'g'))].map((match) => numberOf(match[1] ?? ''));
  return numbers.every((number, index) => number === index + 1) ? numbers : [];
}

/** The words of each goal that a goal text counts, by its number. */
export function goalWords(goal: string): ReadonlyMap<number, string> {
  const marks = [...goal.matchAll(new RegExp(GOAL_MARK, 'g'))];
  return new Map(
    marks.map((mark, index) => [
      numberOf(mark[1] ?? ''),
      goal.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? goal.length).trim(),
    ]),
  );
}

/** True when two texts share two Chinese characters in a row: the least that a task says of its goal. */
export function shareWords(a: string, b: string): boolean {
  for (let at = 0; at + 2 <= a.length; at++) {
    const pair = a.slice(at, at + 2);
    if (/^[\u4e00-\u9fff]{2}$/.test(pair) && b.includes(pair)) return true;
  }
  return false;
}

const numberOf = (text: string): number =>
  CHINESE.includes(text) ? CHINESE.indexOf(text) + 1 : Number.parseInt(text, 10);
