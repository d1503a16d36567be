import { expect, test } from 'vitest';
import type { Passage } from './passages.js';
import { unendedSentences } from './unended.js';

const passage = (text: string, section: string | null = null): Passage => ({
  kind: 'paragraph',
  text,
  section,
  name: null,
  placeOf: (_, words) => ({ quote: words }),
});
const ended = Array.from({ length: 12 }, (_, index) =>
  passage(`（${index + 2}）负责第${index + 2}类档案的收集，整理和保管，并向社会开放。`),
);
const open = (text: string, next = '（二）负责档案资料的收集。', section: string | null = null): number =>
  unendedSentences([...ended, passage(text), passage(next, section)]).hits.length;

test.each([
  [
    'a sentence that breaks off before an item',
    '（一）贯彻落实档案工作的方针政策，拟订全县档案事业',
    1,
    undefined,
    undefined,
  ],
  [
    'what goes on below without a number',
    '（一）贯彻落实档案工作的方针政策，拟订全县档案事业',
    0,
    '发展规划。',
    undefined,
  ],
  ['what goes on as a list', '（一）贯彻落实档案工作的方针政策，负责全县档案的', 0, '1.收集和整理。', undefined],
  [
    'a sentence that breaks off before a heading',
    '（一）贯彻落实档案工作的方针政策，拟订全县档案事业',
    1,
    '2025年预算。',
    '二、预算',
  ],
  ['an amount without its stop', '（一）2025年支出预算共90.00万元，比上年增加5.00万元', 0, undefined, undefined],
  ['the title of what follows', '（一）2025年支出预算共90.00万元，比上年增加，详见支出情况表', 0, undefined, undefined],
  ['a term explained by half a sentence', '（一）项目支出：指在基本支出之外为完成特定任务和', 1, undefined, undefined],
] as const)('%s', (_, text, hits, next, section) => expect(open(text, next, section ?? null)).toBe(hits));

test('what may be the end of a sentence lacks its stop alone', () => {
  const found = unendedSentences([
    ...ended,
    passage('（一）办公费9.00万元，主要用于日常支出'),
    passage('（二）邮电费。'),
  ]);
  expect([found.hits.length, found.stopless.length]).toEqual([0, 1]);
});

test('in a text of which several paragraphs lack their stop none is told', () => {
  const text = '（一）贯彻落实档案工作的方针政策，拟订全县档案事业';
  const all = [...ended, passage(text), passage(text), passage('（二）负责档案资料的收集。')];
  expect(unendedSentences(all).hits).toEqual([]);
});
