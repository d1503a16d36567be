import { expect, test } from 'vitest';
import { checkBook } from '../../app/check-book.js';
import { readText } from '../../read/text/read-text.js';
import { openDisclosure } from '../../recognise/open-disclosure.js';

const rulesFor = (line: string): string[] => {
  const text = `云岭县文化馆2025年部门预算公开
部门收支总表
单位：万元
收入\t\t支出\t
项目\t预算数\t项目\t预算数
一、一般公共预算拨款收入\t90.00\t一、住房保障支出\t30.00
二、事业收入\t\t${line}
三、其他收入\t\t三、其他支出\t
本年收入合计\t90.00\t本年支出合计\t90.00
收入总计\t90.00\t支出总计\t90.00
部门支出总表
单位：万元
科目编码\t科目名称\t合计\t基本支出\t项目支出
\t合计\t90.00\t60.00\t30.00
207\t文化旅游体育与传媒支出\t60.00\t30.00\t30.00
20701\t文化和旅游\t60.00\t30.00\t30.00
2070109\t群众文化\t60.00\t30.00\t30.00
221\t住房保障支出\t30.00\t30.00\t
22102\t住房改革支出\t30.00\t30.00\t
2210201\t住房公积金\t30.00\t30.00\t`;
  const source = readText('a.txt', new TextEncoder().encode(text));
  if (!source.ok) throw new Error(source.refusal.kind);
  return checkBook(openDisclosure(source.value)).findings.map(({ rule }) => rule);
};

test('a class whose name goes on below its amount is not missing from the summary', () => {
  expect(rulesFor('二、文化旅游体育与传媒支\t60.00\n\t\t出\t')).not.toContain('TIE032');
  expect(rulesFor('二、外交支出\t60.00')).toContain('TIE032');
});
