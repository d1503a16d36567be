import { expect, test } from 'vitest';
import { withoutGoalFigures } from '../../domain/goal-figures.js';
import { readText } from '../../read/text/read-text.js';
import { openDisclosure } from '../open-disclosure.js';
import { withGoalFigures } from './goal-figures.js';

const bookOf = (goal: string) => {
  const text = `云岭市档案馆2025年部门预算
一、收支情况
2025年收入总计120.00万元。
项目支出绩效目标表
项目名称\t档案数字化
项目资金（万元）\t年度资金总额：\t60
年度总体目标\t${goal}
一级指标\t二级指标\t三级指标\t指标值
产出指标\t数量指标\t扫描页数\t≥30万页`;
  const source = readText('a.txt', Buffer.from(text));
  if (!source.ok) throw new Error('not read');
  return openDisclosure(source.value);
};

test.each([
  ['每名编外人员补助2400元，全年扫描30万页。', ['amount 2400 元 每名编外人员补助']],
  ['申请资金60万用于扫描；查档者满意度95%以上', ['amount 60 万元 申请资金', 'share 95 % 查档者满意度']],
  ['按在职人员工资总额的2%安排，举办讲座不少于4次', ['share 2 % 在职人员工资总额', 'count 4 次 举办讲座']],
  ['完成馆藏档案的扫描和著录。', []],
])('%s', (goal, figures) => {
  const book = bookOf(goal);
  const printed = withGoalFigures(book);
  const told = printed.statements.filter(({ section }) => section === '绩效目标');
  expect(told.map(({ measure, value, unit, subject }) => `${measure} ${value} ${unit} ${subject}`)).toEqual(figures);
  expect(printed.statements.length).toBe(book.statements.length + figures.length);
  for (const { paragraph, offset, value, at } of told) {
    expect(printed.paragraphs.find(({ id }) => id === paragraph)?.text.slice(offset)).toMatch(new RegExp(`^${value}`));
    expect(at.line).toBe(7);
  }
  expect(withoutGoalFigures(printed)).toEqual(book);
});
