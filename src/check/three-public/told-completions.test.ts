import { expect, test } from 'vitest';
import { checkBook } from '../../app/check-book.js';
import { readText } from '../../read/text/read-text.js';
import { openDisclosure } from '../../recognise/open-disclosure.js';

const foundIn = (plan: string, total: string, vehicles: string, reception: string): string[] => {
  const text = `云岭县档案馆2024年度部门决算公开
七、“三公”经费支出决算情况说明
2024年度“三公”经费支出决算为3.04万元，完成${plan}的${total}%。其中：公务用车购置及运行维护费支出决算为2.64万元，完成${plan}的${vehicles}%；公务接待费支出决算为0.40万元，完成${plan}的${reception}%。
财政拨款“三公”经费支出决算表
单位：万元
项目 | 预算数 | 决算数
合计 | 11.49 | 3.04
1.因公出国（境）费 | 0.00 | 0.00
2.公务用车购置及运行维护费 | 9.38 | 2.64
其中：公务用车购置费 | 0.00 | 0.00
公务用车运行维护费 | 9.38 | 2.64
3.公务接待费 | 2.11 | 0.40`;
  const source = readText('a.txt', new TextEncoder().encode(text));
  if (!source.ok) throw new Error(source.refusal.kind);
  return checkBook(openDisclosure(source.value)).findings.map(({ rule }) => rule);
};

test('a rate of completion against the budget that the table prints beside what was spent', () => {
  expect(foundIn('预算', '26.46', '28.14', '18.96')).not.toContain('NAR077');
  expect(foundIn('预算', '26.46', '38.14', '18.96')).toContain('NAR077');
  expect(foundIn('全年预算', '26.46', '28.14', '28.96')).toContain('NAR077');
});

test('rates of another budget than that of the table', () => {
  expect(foundIn('预算', '30.40', '33.00', '18.96')).not.toContain('NAR077');
  expect(foundIn('年初预算', '26.46', '38.14', '18.96')).not.toContain('NAR077');
});
