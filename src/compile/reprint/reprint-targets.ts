import type { Indicator, TargetForm } from '../../domain/book.js';
import type { PrintedCell, PrintedTable } from '../draft.js';
import { labelCell, textCell } from '../forms/target-cells.js';

const HEADERS = ['一级指标', '二级指标', '三级指标', '指标性质', '指标值', '计量单位', '权重'] as const;
const WIDTHS = [1.8, 2.2, 4.5, 1.4, 1.8, 1.4, 1.2];

/** A target form of a book as a table: fields, goal, then indicators. */
export function reprintTargets(form: TargetForm, kind: 'department-targets' | 'project-targets'): PrintedTable {
  const wide = HEADERS.length - 1;
  const value = (text: string, columnSpan: number): PrintedCell => textCell(text, { align: 'left', columnSpan });
  const subject = kind === 'department-targets' ? '部门（单位）名称' : '项目名称';
  const amount = form.amount === null ? [] : [[labelCell('金额'), value(`${form.amount}${form.unit ?? ''}`, wide)]];
  const goal = form.goal === null ? [] : [[labelCell('年度总体目标'), value(form.goal, wide)]];
  return {
    kind,
    number: null,
    title: kind === 'department-targets' ? '部门整体支出绩效目标表' : '项目支出绩效目标表',
    unit: null,
    header: [],
    body: [
      [labelCell(subject), value(form.name ?? '', wide)],
      ...(form.code === null ? [] : [[labelCell('项目编码'), value(form.code, wide)]]),
      ...amount,
      ...goal,
      HEADERS.map((header) => labelCell(header)),
      ...form.indicators.map((one, index) => indicatorCells(one, form.indicators[index - 1])),
    ],
    note: null,
    landscape: false,
    widths: WIDTHS,
  };
}

function indicatorCells(one: Indicator, before: Indicator | undefined): PrintedCell[] {
  const same1 = before !== undefined && before.level1 === one.level1;
  const same2 = same1 && before.level2 === one.level2;
  return [
    textCell(same1 ? '' : (one.level1 ?? '')),
    textCell(same2 ? '' : (one.level2 ?? '')),
    textCell(one.level3 ?? '', { align: 'left' }),
    textCell(one.operator ?? ''),
    textCell(one.value ?? one.text ?? ''),
    textCell(one.unit ?? ''),
    textCell(one.weight ?? ''),
  ];
}
