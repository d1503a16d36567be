import { expect, test } from 'vitest';
import { readText } from '../../read/text/read-text.js';
import { openDisclosure } from '../../recognise/open-disclosure.js';
import { BookView } from '../view.js';
import { otherSubjects } from './named-subjects.js';

const othersIn = (sentence: string): string[] => {
  const own = (words: string) => `江湾区教育局2025年${words}100.00万元，比上年增加2.00万元。`;
  const text = `江湾区教育局2025年部门预算公开
一、收支总体情况
${own('收入预算')}
${own('支出预算')}
${own('财政拨款收支预算')}
${own('一般公共预算支出')}
${sentence}`;
  const source = readText('a.txt', new TextEncoder().encode(text));
  if (!source.ok) throw new Error(source.refusal.kind);
  return otherSubjects(new BookView(openDisclosure(source.value))).map(({ name }) => name);
};

test.each([
  '2025年岳川县水务局机关运行经费10.00万元，比上年增加1.00万元。',
  '2025年，岳川县水务局收入预算100.00万元。',
  '截至2024年12月31日，岳川县水务局共有车辆3辆。',
  '岳川县水务局无政府性基金预算，故无数据。',
  '岳川县水务局没有使用国有资本经营预算拨款安排的支出。',
  '岳川县水务局2025年实行绩效目标管理的项目3个。',
])('the subject of %s', (sentence) => expect(othersIn(sentence)).toEqual(['岳川县水务局']));

test.each([
  '2025年岳川县财政局预算批复为100.00万元。',
  '2025年，岳川县财政局财政拨款100.00万元用于校舍维修。',
  '2025年江湾区教育局机关运行经费10.00万元。',
])('no department of its own budget in %s', (sentence) => expect(othersIn(sentence)).toEqual([]));

const othersDoing = (first: string, last: string): string[] => {
  const text = `一、目标下达情况
江湾县青石镇人民政府2024年度收到上级资金80.00万元。
江湾县青石镇人民政府2024年度收到上级资金80.00万元，分为3个项目。
${first}实施项目3个。
二、目标完成情况
${last}80.00万元，均已完成。`;
  const source = readText('a.txt', new TextEncoder().encode(text));
  if (!source.ok) throw new Error(source.refusal.kind);
  return otherSubjects(new BookView(openDisclosure(source.value))).map(({ name }) => name);
};

test('whoever does what the own department does in other sentences, and is named nowhere else', () => {
  const own = '江湾县青石镇人民政府2024年度';
  expect(othersDoing(own, '江湾县白沙镇人民政府2024年度收到上级资金')).toEqual(['江湾县白沙镇人民政府']);
  expect(othersDoing(own, '江湾县白沙镇人民政府2024年度协助移民安置')).toEqual([]);
  expect(othersDoing(own, '江湾县财政局2024年度收到上级资金')).toEqual([]);
  expect(othersDoing('江湾县白沙镇人民政府2024年度', '江湾县白沙镇人民政府2024年度收到上级资金')).toEqual([]);
});
