import type { z } from 'zod';
import type { CompileProblem } from '../compile/problem.js';
import type { Bilingual } from '../domain/place.js';

type Issue = z.core.$ZodIssue;

/** The path of a field as compile problems name it: lines[3].functional. */
const pathOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (all, key) => (typeof key === 'number' ? `${all}[${key}]` : `${all}${all === '' ? '' : '.'}${String(key)}`),
    '',
  );

/** What a schema found wrong with base data, in words, with what to do. */
export const problemsOfIssues = (issues: readonly Issue[]): CompileProblem[] => issues.flatMap(problemOfIssue);

function problemOfIssue(issue: Issue): CompileProblem[] {
  const path = pathOf(issue.path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: path === '' ? key : `${path}.${key}`,
      problem: { zh: `没有“${key}”这个字段。`, en: `There is no field “${key}”.` },
      remedy: {
        zh: '删去它，或对照 schemas/base.json 改正名称。',
        en: 'Remove it, or correct its name by schemas/base.json.',
      },
    }));
  return [{ path, ...wordsOf(issue, path) }];
}

function wordsOf(issue: Issue, path: string): { readonly problem: Bilingual; readonly remedy: Bilingual } {
  if (issue.input === undefined) return MISSING;
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected);
    case 'invalid_value':
      return {
        problem: { zh: '不是可选的值。', en: 'It is none of the values to choose from.' },
        remedy: {
          zh: `填写其中之一：${issue.values.map(String).join('、')}。`,
          en: `Give one of: ${issue.values.map(String).join(', ')}.`,
        },
      };
    case 'invalid_format':
      return /(?:date|publishedOn|asOf)$/i.test(path) ? DATE : NUMBER;
    case 'too_small':
      return issue.origin === 'string' ? EMPTY : outOfRange(issue.minimum, 'least');
    case 'too_big':
      return outOfRange(issue.maximum, 'most');
    default:
      return {
        problem: { zh: '不符合基础数据的格式。', en: 'It does not fit the format of base data.' },
        remedy: { zh: '对照 schemas/base.json 改正。', en: 'Correct it by schemas/base.json.' },
      };
  }
}

/** A field that is not there. */
export const MISSING = {
  problem: { zh: '缺少这个字段。', en: 'The field is missing.' },
  remedy: { zh: '补上它；各字段见 schemas/base.json。', en: 'Add it; schemas/base.json lists the fields.' },
};
const EMPTY = {
  problem: { zh: '没有填写。', en: 'It is empty.' },
  remedy: { zh: '填写内容。', en: 'Fill it in.' },
};
const DATE = {
  problem: { zh: '不是日期。', en: 'It is no date.' },
  remedy: { zh: '写成 2026-02-11 的样子。', en: 'Write it as 2026-02-11.' },
};
const NUMBER = {
  problem: { zh: '不是非负的数。', en: 'It is no non-negative number.' },
  remedy: {
    zh: '金额以元为单位，最多两位小数，如 "12864.50"；不写逗号和单位。',
    en: 'Amounts are in 元 with at most two decimals, such as "12864.50", without commas or unit.',
  },
};

function wrongType(expected: string): { readonly problem: Bilingual; readonly remedy: Bilingual } {
  const [zh, en] = TYPES[expected] ?? [expected, expected];
  return {
    problem: { zh: `这里应当是${zh}。`, en: `It should be ${en}.` },
    remedy:
      expected === 'string'
        ? { zh: '写在引号里，金额也是：避免小数误差。', en: 'Put it in quotes, amounts too: that keeps them exact.' }
        : { zh: '对照 schemas/base.json 改正。', en: 'Correct it by schemas/base.json.' },
  };
}

const TYPES: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  string: ['文字', 'text'],
  number: ['数', 'a number'],
  int: ['整数', 'a whole number'],
  boolean: ['true 或 false', 'true or false'],
  array: ['列表', 'a list'],
  object: ['对象', 'an object'],
  record: ['对象', 'an object'],
};

const outOfRange = (bound: number | bigint, end: 'least' | 'most') => ({
  problem: { zh: '超出范围。', en: 'It is out of range.' },
  remedy:
    end === 'least'
      ? { zh: `不小于 ${bound}。`, en: `It is at least ${bound}.` }
      : { zh: `不大于 ${bound}。`, en: `It is at most ${bound}.` },
});
