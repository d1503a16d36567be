import { expect, test } from 'vitest';
import { checkBook } from '../../app/check-book.js';
import { readText } from '../../read/text/read-text.js';
import { openDisclosure } from '../../recognise/open-disclosure.js';

const foundIn = (body: string): string[] => {
  const source = readText(
    'a.txt',
    new TextEncoder().encode(`云岭县档案局2025年部门预算公开\n二、预算情况说明\n${body}`),
  );
  if (!source.ok) throw new Error(source.refusal.kind);
  return checkBook(openDisclosure(source.value), ['NAR010', 'NAR020', 'NAR022']).findings.map(({ rule }) => rule);
};

test.each([
  // told                                                       right     wrong
  [
    'both sides of 收支总预算',
    '2025年收支总预算{}万元。收入包括：一般公共预算拨款收入80.10万元、上年结转10.20万元；支出包括：一般公共服务支出85.30万元、住房保障支出5.00万元。',
    '90.30',
    '92.30',
  ],
  [
    'a total right before parts whose shares are of their own sum',
    '2025年支出预算{}万元，其中：基本支出60.00万元，占75.00%；项目支出中的教育支出20.00万元，占25.00%。',
    '80.00',
    '82.00',
  ],
  [
    'what the general budget is mainly spent on',
    '2025年一般公共预算支出{}万元，主要用于以下方面：教育支出60.00万元，占75.00%；农林水支出20.00万元，占25.00%。',
    '80.00',
    '82.00',
  ],
  [
    'people, operating, projects',
    '2025年支出预算{}万元，其中：人员经费支出50.00万元，公用经费支出10.00万元，项目支出20.00万元。',
    '80.00',
    '82.00',
  ],
  [
    'institutions by who pays for them',
    '本局共有事业单位{}个，其中全额拨款单位5个，差额拨款单位3个，自收自支单位1个。',
    '9',
    '10',
  ],
])('%s', (_, told, right, wrong) => {
  expect(foundIn(told.replace('{}', right))).toEqual([]);
  expect(new Set(foundIn(told.replace('{}', wrong)))).toEqual(new Set(['NAR020']));
});

test.each([
  '2025年收支总预算90.30万元。收入包括：一般公共预算拨款收入80.30万元（其中上年结转10.20万元）、事业收入5.00万元等。',
  '2025年收支总预算90.30万元。收入包括：一般公共预算拨款收入80.30万元、事业收入5.00万元等。',
  '2025年支出预算90.00万元，比上年增加10.00万元，其中：教育支出60.00万元，占75.00%；农林水支出20.00万元，占25.00%。',
  '本局共有单位10个，其中全额拨款单位5个，差额拨款单位3个，自收自支单位1个。',
])('a list that need not be whole: %s', (told) => expect(foundIn(told)).toEqual([]));
