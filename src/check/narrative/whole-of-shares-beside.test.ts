import { expect, test } from 'vitest';
import { checkBook } from '../../app/check-book.js';
import { readText } from '../../read/text/read-text.js';
import { openDisclosure } from '../../recognise/open-disclosure.js';

const foundIn = (body: string): string[] => {
  const source = readText('a.txt', new TextEncoder().encode(`云岭县档案馆2025年部门预算公开\n${body}`));
  if (!source.ok) throw new Error(source.refusal.kind);
  return checkBook(openDisclosure(source.value), ['NAR010']).findings.map(({ rule }) => rule);
};

const ofAll = (share: string): string => `二、支出预算情况说明
（一）文化旅游支出类科目850.00元，占支出总预算的${share}%，同比增加2.00元。
（二）社会保障和就业支出类科目115.00元，占支出总预算的11.50%，同比增加2.00元。
（三）住房保障支出类科目35.00元，占支出总预算的3.50%，同比增加2.00元。
三、财政拨款收支预算情况说明
2025年财政拨款收支总预算1000.00元，比上年增加6.00元。`;

test('the only amount of which all other shares are is the whole of this one too', () => {
  expect(foundIn(ofAll('85.00'))).toEqual([]);
  expect(foundIn(ofAll('58.00'))).toEqual(['NAR010']);
});

const ofList = (share: string): string => `六、一般公共预算基本支出情况说明
2025年一般公共预算基本支出113.40元，其中：
人员经费103.00元，占基本支出预算${share}%。主要包括：基本工资、津贴补贴。
公用经费10.40元，占基本支出预算9.17%。主要包括：办公费、水费。`;

test('the total of the list, of which the share beside is', () => {
  expect(foundIn(ofList('90.83'))).toEqual([]);
  expect(foundIn(ofList('80.83'))).toEqual(['NAR010']);
});
