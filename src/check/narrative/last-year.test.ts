import { expect, test } from 'vitest';
import { checkBook } from '../../app/check-book.js';
import { readText } from '../../read/text/read-text.js';
import { openDisclosure } from '../../recognise/open-disclosure.js';

const foundIn = (sentence: string): readonly string[] => {
  const text = `云岭县档案局2025年部门预算公开\n三、支出预算情况说明\n${sentence}`;
  const source = readText('a.txt', new TextEncoder().encode(text));
  if (!source.ok) throw new Error(source.refusal.kind);
  return checkBook(openDisclosure(source.value)).findings.flatMap(({ rule }) =>
    /^NAR01[45]/.test(rule) ? [rule] : [],
  );
};

test.each([
  ['科普活动30.00万元（上年20.00万元），比上年增加10.00万元。', []],
  ['科普活动30.00万元（上年40.00万元），比上年增加10.00万元。', ['NAR014']],
  ['科普活动30.00万元（上年预算40.00万元），增长33.33%。', ['NAR015']],
  // What was carried over, or what is within it, is no amount of last year's.
  ['支出130.00万元（上年结转20.00万元），比上年增加10.00万元。', []],
  ['支出130.00万元（含上年安排的20.00万元），比上年增加10.00万元。', []],
])('last year’s amount in brackets: %s', (sentence, found) => expect(foundIn(sentence)).toEqual(found));
