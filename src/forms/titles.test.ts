import { describe, expect, test } from 'vitest';
import type { TableKind } from '../domain/book.js';
import { squeezed } from '../domain/text.js';
import { FORMS } from './registry.js';
import { formOfTitle } from './titles.js';

describe('every known title is its own form', () => {
  const known = FORMS.flatMap((form) => form.known.map((title) => [title, form.kind] as const));
  test.each(known)('%s', (title, kind) => expect(formOfTitle(squeezed(title))).toBe(kind));
  test.each(known)('with number, year and department: %s', (title, kind) => {
    expect(formOfTitle(squeezed(`表三、2025年云岭县档案馆${title}（公开表）`))).toBe(kind);
    expect(formOfTitle(squeezed(`（一）2024年度部门${title}`))).toBe(kind);
    expect(formOfTitle(squeezed(`**部门公开表5 ${title}**`))).toBe(kind);
  });
});

describe('titles as printed over provinces', () => {
  test.each<[string, TableKind | undefined]>([
    ['收　支　总　表', 'income-expenditure-summary'],
    ['# 部门收支总表 万元', 'income-expenditure-summary'],
    ['部门综合预算收支总表', 'income-expenditure-summary'],
    ['附件2 部门收入预算表', 'income-summary'],
    ['报表1 收支总体情况表', 'income-expenditure-summary'],
    ['预算表3 支出总表', 'expenditure-summary'],
    ['[表1]收支总表', 'income-expenditure-summary'],
    ['2025年部门预算表1 收支总表', 'income-expenditure-summary'],
    ['部门预算表三公经费支出表', 'three-public'],
    ['公开02表收入决算表', 'income-summary'],
    ['支出总表（按功能科目）', 'expenditure-summary'],
    ['表2-1 部门预算财政拨款收支总表', 'appropriation-summary'],
    ['财政拨款支出表（功能科目）', 'appropriation-expenditure'],
    ['部门综合预算一般公共预算支出明细表（按支出功能分类科目）', 'general-expenditure'],
    ['一般公共预算基本支出预算表（按政府预算支出经济分类科目）', 'general-basic-expenditure'],
    ['一般公共预算拨款“三公”经费及会议费、培训费支出预算表', 'three-public'],
    ['财政拨款（含一般公共预算和政府性基金预算）“三公”经费支出表', 'three-public'],
    ['2024 年“三公”经费支出决算表（续表）', 'three-public'],
    ['2021年区本级“三公”经费预算支出表', 'three-public'],
    ['项目支出绩效目标表（水库除险加固（二期））', 'project-targets'],
    ['部门预算“三公”经费预算公开表', 'three-public'],
    ['“三公”经费预算财政拨款情况统计表', 'three-public'],
    ['一般公共预算功能分类支出表', 'general-expenditure'],
    ['部门预算政府基金预算财政拨款支出表', 'managed-funds-expenditure'],
    ['国有资本经营预算财政拨款收入支出决算表', 'state-capital-expenditure'],
    ['部门项目支出预算表（其他运转类、特定目标类项目）', 'project-expenditure'],
    ['江湾区科学技术局整体支出绩效目标申报表', 'department-targets'],
    ['2025年部门预算项目支出绩效目标表', 'project-targets'],
    ['部门专项业务经费绩效目标表', 'project-targets'],
    ['收入支出决算总表 公开01表 部门：云岭县档案馆 金额单位：万元', 'income-expenditure-summary'],
    ['收入支出决算总表 金额单位：万', 'income-expenditure-summary'],
    ['馆藏档案数字化项目绩效目标表', 'project-targets'],
    ['馆藏档案修复经费绩效目标申报表', 'project-targets'],
    ['机关运行经费财政拨款支出情况统计表', undefined],
    ['财政拨款机关运行经费支出统计表', 'agency-operating'],
    ['公开表格1：部门收支总表', 'income-expenditure-summary'],
    ['云岭县残联收支总表', 'income-expenditure-summary'],
    ['项目支出绩效自评表', 'other'],
    ['2024年度部门整体支出绩效自评表', 'other'],
    // another classification, another budget or a part: the same name does not make it the form
    ['一般公共预算支出明细表（按支出经济分类科目）', 'other'],
    ['一般公共预算基本支出表--人员经费（工资福利支出）', 'other'],
    ['财政拨款支出预算表（部门经济分类科目）', 'other'],
    ['一般公共预算项目支出情况表', undefined],
    ['社会保险基金预算支出表', undefined],
    ['上级补助项目支出预算表', undefined],
    ['非税收入情况表', undefined],
    ['部门（单位）预算公开表', undefined],
    // lines that only mention a table, or list it
    ['（详见部门预算公开表 3）', undefined],
    ['政府性基金预算支出情况表为空表', undefined],
    ['具体情况详见一般公共预算支出表', undefined],
    ['一、部门收支总表 ……………… 12', undefined],
    ['标及预算项目绩效目标表', undefined],
    ['关于2025年部门收支总表的说明', undefined],
    ['项目支出', undefined],
  ])('%s → %s', (title, kind) => expect(formOfTitle(squeezed(title))).toBe(kind));
});
