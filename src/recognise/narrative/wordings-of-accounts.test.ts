import { expect, test } from 'vitest';
import { told } from './told-wordings.test-support.js';

test.each([
  [
    'the plan in brackets that an amount completes is no amount of the thing',
    '“三公”经费决算12.00万元，完成预算（16.00万元）的75.0%。',
    [
      'amount “三公”经费 12.00万元',
      'amount “三公”经费 16.00万元',
      'share “三公”经费 75.0% | of 12.00 | in 16.00 | base 预算',
    ],
  ],
  [
    'a label before the bare stages of an amount names both',
    '公务接待：预算4.00万元，决算3.00万元。公务用车购置及运行：预算9.00万元，决算8.00万元。',
    [
      'amount 公务接待 4.00万元',
      'amount 公务接待 3.00万元',
      'amount 公务用车购置及运行 9.00万元',
      'amount 公务用车购置及运行 8.00万元',
    ],
  ],
  [
    'a sentence that names an amount of the one before breaks that one down, item by item',
    '本年支出90.00万元，年末结转和结余5.00万元。本年支出全部为项目支出，其中道路建设（项）20.00万元；其中环境卫生（项）70.00万元。',
    [
      'amount 本年支出 90.00万元',
      'amount 年末结转和结余 5.00万元',
      'amount 道路建设（项） 20.00万元 | in 90.00',
      'amount 环境卫生（项） 70.00万元 | in 90.00',
    ],
  ],
  [
    'a rate of completion is of the one plan told beside what was spent',
    '项目支出年初预算数80.00万元，决算数78.00万元，完成率97.50%。',
    [
      'amount 项目支出 80.00万元',
      'amount 项目支出 78.00万元',
      'share 项目支出 97.50% | of 78.00 | in 80.00 | base 预算',
    ],
  ],
  [
    'what was spent as a share of the plan is what of it was completed',
    '（1）档案馆（项）：决算78.00万元，年初预算80.00万元，决算占年初预算的97.50%。',
    [
      'amount 档案馆（项） 78.00万元',
      'amount 档案馆（项） 80.00万元',
      'share 档案馆（项） 97.50% | of 78.00 | in 80.00 | base 年初预算',
    ],
  ],
] as const)('%s', (_, text, expected) => {
  expect(told(text)).toEqual(expected);
});

test.each([
  '节约',
  '节支',
  '少支',
  '结余',
  '节余',
  '剩余',
])('%s behind the plan is what was not spent of it', (word) => {
  const [spent, plan, saved] = told(`公务接待费决算6.11万元，比年初预算12.00万元${word}5.89万元。`);
  expect(spent).toBe('amount 公务接待费 6.11万元');
  expect(plan).toContain('12.00万元');
  expect(saved).toMatch(/^change .*5\.89万元/);
});

test('结余 behind a comma is an amount of its own', () => {
  expect(told('本年收入100.00万元，本年支出95.00万元，结余5.00万元。')).toContain('amount 结余 5.00万元');
});

test('an amount right behind another one, without a word, tells how far two amounts are apart', () => {
  expect(told('公务接待费2.00万元，低于预算5.00万元3.00万元。')).toEqual([
    'amount 公务接待费 2.00万元',
    'other 低于预算 5.00万元',
    'other  3.00万元',
  ]);
});
