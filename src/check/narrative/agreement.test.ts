import { expect, test } from 'vitest';
import { checkBook } from '../../app/check-book.js';
import { readText } from '../../read/text/read-text.js';
import { openDisclosure } from '../../recognise/open-disclosure.js';

const foundIn = (body: string): string[] => {
  const source = readText('a.txt', new TextEncoder().encode(`云岭县档案局2025年部门预算公开\n${body}`));
  if (!source.ok) throw new Error(source.refusal.kind);
  return checkBook(openDisclosure(source.value)).findings.flatMap(({ rule, severity }) =>
    severity === 'advice' ? [] : [rule],
  );
};

const byUnits = (museum: string): string => `
五、一般公共预算当年拨款情况说明
1.一般公共服务支出（类）档案事务（款）档案馆（项）2025年预算数为70.00万元。
2.住房保障支出（类）住房改革支出（款）住房公积金（项）2025年预算数为15.00万元。
一般公共预算支出预算表
单位：万元
类 | 款 | 项 | 单位代码 | 单位名称（科目） | 合计 | 基本支出 | 项目支出
 | | | | 合计 | 85.00 | 85.00 |
 | | | | 云岭县档案局机关 | 45.00 | 45.00 |
201 | 26 | 04 | 101001 | 档案馆 | 40.00 | 40.00 |
221 | 02 | 01 | 101001 | 住房公积金 | 5.00 | 5.00 |
 | | | | 云岭县城建档案馆 | 40.00 | 40.00 |
201 | 26 | 04 | 101002 | 档案馆 | ${museum} | ${museum} |
221 | 02 | 01 | 101002 | 住房公积金 | 10.00 | 10.00 |`;

test('an item that several units have is told as what all of them spend on it', () => {
  expect(foundIn(byUnits('30.00'))).toEqual([]);
  expect(foundIn(byUnits('20.00'))).toContain('NAR004');
});

const withCarriedOver = (carried: string): string => `
二、一般公共预算财政拨款收支情况说明
2025年一般公共预算财政拨款收入100.00万元，其中：当年拨款95.00万元，上年结转${carried}万元。
收支总表
单位：万元
收入 | | 支出 |
项目 | 预算数 | 项目 | 预算数
一、一般公共预算拨款收入 | 95.00 | 一、一般公共服务支出 | 100.00
本年收入合计 | 95.00 | 本年支出合计 | 100.00
上年结转结余 | 5.00 | 结转下年 |
收入总计 | 100.00 | 支出总计 | 100.00`;

test('income told with what was carried over is no other amount than the income of the year', () => {
  expect(foundIn(withCarriedOver('5.00'))).toEqual([]);
  expect(foundIn(withCarriedOver('3.00'))).toContain('NAR003');
});

const withPeople = (told: string): string => `
五、财政拨款基本支出
2025年一般公共预算拨款基本支出100.00万元，其中：人员经费${told}万元，公用经费20.00万元。
一般公共预算支出预算表
单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | | | 项目支出
 | | | 人员支出 | 对个人和家庭补助支出 | 公用支出 |
 | 合计 | 130.00 | 72.00 | 8.00 | 20.00 | 30.00
2012601 | 行政运行 | 100.00 | 72.00 | 8.00 | 20.00 |
2012604 | 档案馆 | 30.00 | | | | 30.00`;

test('personnel expenditure may count in what stands in a column of its own for families', () => {
  expect(foundIn(withPeople('80.00'))).toEqual([]);
  expect(foundIn(withPeople('72.00'))).not.toContain('NAR002');
  expect(foundIn(withPeople('76.00'))).toContain('NAR002');
});

test('a share of all projects is none of all that has targets', () => {
  const text = `
八、预算绩效目标设置情况说明
2025年度，本单位整体支出纳入绩效目标管理，涉及预算资金900.00万元；本单位共3个项目纳入绩效目标管理，涉及预算资金140.00万元，占预算资金（项目支出）总额的比例为100%。`;
  expect(foundIn(text)).toEqual([]);
});

test('projects of all money stand beside the projects that appropriations pay', () => {
  const text = `
部门支出预算表
单位：万元
科目编码 | 科目名称 | 合计 | 财政拨款 | | | 单位资金 |
 | | | 小计 | 基本支出 | 项目支出 | 小计 | 其他支出
 | 合计 | 120.00 | 100.00 | 80.00 | 20.00 | 20.00 | 20.00
2012604 | 档案馆 | 120.00 | 100.00 | 80.00 | 20.00 | 20.00 | 20.00
项目支出预算表
单位：万元
项目名称 | 合计 | 一般公共预算 | 单位资金
档案数字化加工 | 20.00 | 20.00 |
库房出租维护 | 20.00 | | 20.00
合计 | 40.00 | 20.00 | 20.00`;
  expect(foundIn(text)).toEqual([]);
});

test('vehicles of any use are one kind of all vehicles', () => {
  const text = (own: number) => `
七、国有资产占有使用情况说明
截至2024年12月31日，本单位共有车辆9辆，其中，机要通信用车2辆、应急保障用车3辆、老干部用车${own}辆、其他用车3辆。`;
  expect(foundIn(text(1))).toEqual([]);
  expect(foundIn(text(2))).toContain('NAR042');
});

test('商品和服务支出 in a table without a row for it is all its items', () => {
  const text = (told: string) => `
（六）一般公共预算基本支出情况
2025年一般公共预算基本支出100.00万元，其中：工资福利支出80.00万元、商品和服务支出${told}万元。
一般公共预算基本支出情况表
单位：万元
科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
 | 合计 | 100.00 | 80.00 | 20.00
30101 | 基本工资 | 80.00 | 80.00 |
30201 | 办公费 | 15.00 | | 15.00
30299 | 其他商品和服务支出 | 5.00 | | 5.00`;
  expect(foundIn(text('20.00'))).toEqual([]);
  expect(foundIn(text('24.00'))).toContain('NAR005');
});

test('一般公共预算 below 财政拨款 is a part of it, whatever its indent', () => {
  const text = `
财政拨款收支总体情况表
单位：万元
财政拨款收入 | | 财政拨款支出 |
项目 | 合计 | 功能分类 | 合计
财政拨款（补助） | 50.00 | 201 一般公共服务支出 | 40.00
  一般公共预算 | 50.00 | 204 公共安全支出 |
  政府性基金预算 | | 221 住房保障支出 | 10.00
收入总计 | 50.00 | 支出总计 | 50.00`;
  expect(foundIn(text)).toEqual([]);
});

test('an amount that tables print for something else is taken to be that, where no exchange shows', () => {
  const text = (whole: string, people = '80.15', running = '20.16') => `
三、一般公共预算支出情况
2025年一般公共预算支出${whole}万元。
六、一般公共预算基本支出情况
2025年一般公共预算基本支出100.31万元，其中：人员经费${people}万元，公用经费${running}万元。
一般公共预算支出表
单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 143.64 | 100.31 | 43.33
2012601 | 行政运行 | 100.31 | 100.31 |
2012604 | 档案馆 | 43.33 | | 43.33
一般公共预算基本支出表
单位：万元
科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
 | 合计 | 100.31 | 80.15 | 20.16
301 | 工资福利支出 | 80.15 | 80.15 |
302 | 商品和服务支出 | 20.16 | | 20.16`;
  expect(foundIn(text('143.64'))).toEqual([]);
  expect(foundIn(text('148.64'))).toContain('NAR001');
  expect(foundIn(text('43.33'))).not.toContain('NAR001');
  expect(foundIn(text('43.34'))).toContain('NAR001');
  expect(foundIn(text('143.64', '20.16', '80.15'))).toContain('NAR002');
});

const withEvaluated = (told: string): string => `
三、支出决算情况说明
本年支出90.00万元，其中：基本支出60.00万元，项目支出30.00万元。
八、预算绩效情况说明
${told}
支出决算表
单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 90.00 | 60.00 | 30.00
2012601 | 行政运行 | 60.00 | 60.00 |
2012604 | 档案馆 | 30.00 | | 30.00`;

test('what the projects cost that were counted and looked at is not what all projects cost', () => {
  expect(foundIn(withEvaluated('对2个项目支出开展绩效自评，共涉及资金12.30万元。'))).toEqual([]);
  expect(foundIn(withEvaluated('本年项目支出12.30万元。'))).toContain('NAR002');
});

const withBasic = (basic: string, services: string): string => `
二、支出预算情况
2025年支出预算120.00万元，其中：基本支出${basic}万元，包括工资福利支出80.00万元、商品和服务支出${services}万元；项目支出10.00万元。
支出总表
单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 120.00 | 110.00 | 10.00
201 | 一般公共服务支出 | 120.00 | 110.00 | 10.00
一般公共预算基本支出表
单位：万元
科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
 | 合计 | 95.00 | 80.00 | 15.00
301 | 工资福利支出 | 80.00 | 80.00 |
302 | 商品和服务支出 | 15.00 | | 15.00`;

test('what basic expenditure of all funds is made of is not held against that of one fund', () => {
  expect(foundIn(withBasic('110.00', '30.00'))).not.toContain('NAR005');
  expect(foundIn(withBasic('95.00', '16.00'))).toContain('NAR005');
});

const besideExpenses = (told: string): string => `
一、机关运行经费预算
2025年档案局下属1家机关和0家参公事业单位机关运行经费财政拨款预算为${told}万元。
“三公”经费和机关运行经费预算表
单位：万元
2025年“三公”经费预算数 | | | | | | 2025年机关运行经费预算数
合计 | 因公出国（境）费 | 公务接待费 | 公务用车购置及运行费 | | |
 | | | 小计 | 购置费 | 运行费 |
6.00 | 0.00 | 1.00 | 5.00 | 0.00 | 5.00 | 20.20`;

test('operating funds are held against the column for them, whose header tells the year', () => {
  expect(foundIn(besideExpenses('20.20'))).toEqual([]);
  expect(foundIn(besideExpenses('22.00'))).toContain('NAR006');
});

const ofAllSpent = (total: string): string => `
二、支出预算情况说明
2025年支出总计${total}万元，包括：

1.基本支出60.00万元，占支出总计的58.82%。

2.项目支出40.00万元，占支出总计的39.22%。

3.结转下年2.00万元，占支出总计的1.96%。
收支总表
单位：万元
收入 | | 支出 |
项目 | 预算数 | 项目 | 预算数
一、一般公共预算拨款收入 | 97.00 | 一、一般公共服务支出 | 100.00
本年收入合计 | 97.00 | 本年支出合计 | 100.00
上年结转结余 | 5.00 | 结转下年 | 2.00
收入总计 | 102.00 | 支出总计 | 102.00
支出总表
单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
| 合计 | 100.00 | 60.00 | 40.00
201 | 一般公共服务支出 | 100.00 | 60.00 | 40.00`;

test('a wrong total makes no share wrong that is right of the total with what is carried over', () => {
  expect(foundIn(ofAllSpent('102.00'))).toEqual([]);
  expect(foundIn(ofAllSpent('120.00'))).toEqual(['NAR001']);
});

const itemsNamed = (name: string): string => `
五、一般公共预算支出情况说明
1.一般公共服务支出（类）档案事务（款）行政运行（项）2025年预算数为60.00万元，用于日常运转。
2.一般公共服务支出（类）档案事务（款）档案馆（项）2025年预算数为30.00万元，用于库房修缮。
3.一般公共服务支出（类）档案事务（款）${name}（项）2025年预算数为10.00万元，用于编研。
一般公共预算支出表
单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
| 合计 | 100.00 | 60.00 | 40.00
201 | 一般公共服务支出 | 100.00 | 60.00 | 40.00
20126 | 档案事务 | 100.00 | 60.00 | 40.00
2012601 | 行政运行 | 60.00 | 60.00 |
2012604 | 档案馆 | 30.00 | | 30.00
2012699 | 其他档案事务支出 | 10.00 | | 10.00`;

test('an item named twice has the amount of another item once', () => {
  expect(foundIn(itemsNamed('其他档案事务支出'))).toEqual([]);
  expect(foundIn(itemsNamed('档案馆'))).toContain('NAR004');
});
