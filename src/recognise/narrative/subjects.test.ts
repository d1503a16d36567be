import { expect, test } from 'vitest';
import { subjectOf } from './subjects.js';

test.each([
  // phrase before the figure                             words                    stage               code
  ['基本支出', '基本支出', null, null],
  ['云岭县档案馆2025年收入预算', '收入预算', null, null],
  ['云岭县档案馆部门2025年“三公”经费预算数为', '“三公”经费预算', null, null],
  ['其中：人员经费支出', '人员经费支出', null, null],
  ['其他商品和服务支出', '其他商品和服务支出', null, null],
  ['（一）因公出国（境）费', '因公出国（境）费', null, null],
  ['2.公务接待费', '公务接待费', null, null],
  ['一般公共预算支出年初预算为', '一般公共预算支出', 'original-budget', null],
  ['支出决算为', '', 'final-accounts', null],
  ['全年预算数', '', 'final-budget', null],
  ['2024年当年预算执行数为', '', 'execution', null],
  ['档案事务（类）行政运行（项）2025年预算数为', '档案事务（类）行政运行（项）', null, null],
  [
    '一般公共服务支出（201类）档案事务（26款）档案馆（04项）',
    '一般公共服务支出（类）档案事务（款）档案馆（项）',
    null,
    '2012604',
  ],
  ['教育支出（205）普通教育（02）初中教育（03）', '教育支出（类）普通教育（款）初中教育（项）', null, '2050203'],
  ['卫生健康支出（210）公共卫生（04）', '卫生健康支出（类）公共卫生（款）', null, '21004'],
  ['2025年江湾区科学技术局部门机关运行经费', '机关运行经费', null, null],
  ['本部门共有车辆', '车辆', null, null],
  ['行政编制', '行政编制', null, null],
  ['编制人数', '编制人数', null, null],
] as const)('%s', (phrase, words, stage, code) => {
  expect(subjectOf(phrase)).toEqual({ words, stage, code });
});
