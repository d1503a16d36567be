import { expect, test } from 'vitest';
import { readTable } from '../read-table.test-support.js';

test('where rows lost a blank cell, one that fills all cells lost its last figure, and what it still prints proves nothing', () => {
  const { table } = readTable(`
部门支出总表
单位：元
科目编码→→→科目名称→合计→基本支出→→项目支出
类→款→项→→→人员经费→公用经费→
合 计→→→700.00→120.00→30.00→550.00→
208→→→社会保障和就业支出→20.00→20.00→→
→05→→行政事业单位养老支出→20.00→20.00→→
→→05→机关事业单位基本养老保险缴费支出→20.00→20.00→→
210→→→卫生健康支出→680.00→100.00→30.00→
→12→→财政对基本医疗保险基金的补助→300.00→→300.00→
→→02→财政对城乡居民基本医疗保险基金的补助→300.00→→300.00→
→13→→医疗救助→200.00→→200.00→
→→01→城乡医疗救助→200.00→→200.00→
→15→→医疗保障管理事务→180.00→100.00→30.00→
→→01→行政运行→130.00→100.00→30.00→
→→02→一般行政管理事务→50.00→→50.00→`);
  const inDoubt = table.rows
    .filter(({ cells }) => Object.values(cells).some(({ doubtful }) => doubtful))
    .map(({ name }) => name);
  expect(inDoubt).toEqual(['卫生健康支出', '医疗保障管理事务']);
});
