import { expect, test } from 'vitest';
import { factsOf, readTable } from '../read-table.test-support.js';

const TITLE = '一般公共预算财政拨款“三公”经费支出决算表\n金额单位：万元\n';
const HALF = '合计 因公出国（境）费 小计 公务用车购置费 公务用车运行费 公务接待费';

test('what heads the vehicles of two halves stands above their columns alone', () => {
  const { table } = readTable(
    `${TITLE}                   预算数                                  决算数
                   公务用车购置及运行费                           公务用车购置及运行费
 合计 因公出国（境）费 小计 公务用车购置费 公务用车运行费 公务接待费 合计 因公出国（境）费 小计 公务用车购置费     公务用车运行费 公务接待费
1 2          3 4          5        6      7 8     9 10         11           12
 5.00         3.80            3.80   1.20 4.10     3.00                3.00    1.10`,
    'three-public',
  );
  expect(factsOf(table).filter((fact) => /合计|接待|小计/.test(fact))).toEqual([
    ' | 预算数/合计 | 5.00',
    ' | 预算数/公务用车购置及运行费/小计 | 3.80',
    ' | 预算数/公务接待费 | 1.20',
    ' | 决算数/合计 | 4.10',
    ' | 决算数/公务用车购置及运行费/小计 | 3.00',
    ' | 决算数/公务接待费 | 1.10',
  ]);
});

test('a header of two halves that was read across cells leaves all figures in doubt', () => {
  const { table, doubts } = readTable(
    `${TITLE}                         预算数                                                    决算数
                         公务用车购置及运行费
   ${HALF} ${HALF}公务用车购置及运行费
1          2  3          4       5              6         7 8         9 10      11             12
50,000.00     38,000.00              38,000.00 12,000.00 41,000.00   30,000.00              30,000.00 11,000.00`,
    'three-public',
  );
  expect(doubts).toHaveLength(1);
  expect(Object.values(table.rows[0]!.cells).every(({ doubtful }) => doubtful)).toBe(true);
});
