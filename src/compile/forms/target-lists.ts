import type { ProjectColumn, TargetLayout } from '../../forms/template.js';
import type { BaseIndicator } from '../base-data.js';
import type { PrintedCell, PrintedTable } from '../draft.js';
import { select } from '../select.js';
import {
  amountCell,
  indicatorText,
  inOrder,
  labelCell,
  printedAmount,
  type TargetedProject,
  type TargetSetting,
  textCell,
} from './target-cells.js';

type Body = Pick<PrintedTable, 'header' | 'body' | 'widths'>;
type ListLayout = Extract<TargetLayout, { readonly is: 'list' }>;
type SideLayout = Extract<TargetLayout, { readonly is: 'side-by-side' }>;

/** All projects in one table: the project's cells span the rows of its indicators. */
export function listRows(layout: ListLayout, projects: readonly TargetedProject[], setting: TargetSetting): Body {
  const rows = projects.flatMap((one) => {
    const ordered = inOrder(one.targets.indicators);
    const own = projectCells(layout.project, one, setting, ordered.length);
    return ordered.map((indicator, index) => [
      ...(index === 0 ? own : []),
      ...layout.indicators.map(({ holds }) =>
        textCell(
          indicatorText(indicator, holds, layout.repeatLevels ? undefined : ordered[index - 1]),
          holds === 'level3' ? { align: 'left' } : {},
        ),
      ),
    ]);
  });
  const width = layout.project.length + layout.indicators.length;
  return {
    header: [[...layout.project, ...layout.indicators].map((column) => labelCell(column.text))],
    body: [...totalRow(layout.totalName, layout.project, width, projects, setting), ...rows],
    widths: [...layout.project, ...layout.indicators].map(widthOf),
  };
}

/** All projects in one table: one pair of columns for each kind of indicator, filled from the top. */
export function sideBySideRows(layout: SideLayout, projects: readonly TargetedProject[], setting: TargetSetting): Body {
  const rows = projects.flatMap((one) => {
    const kinds = layout.kinds.map(({ level1 }) => one.targets.indicators.filter((each) => each.level1 === level1));
    const height = Math.max(1, ...kinds.map((kind) => kind.length));
    const own = projectCells(layout.project, one, setting, height);
    return Array.from({ length: height }, (_, index) => [
      ...(index === 0 ? own : []),
      ...kinds.flatMap((kind) => pairOf(kind[index])),
    ]);
  });
  const width = layout.project.length + layout.kinds.length * 2;
  return {
    header: sideHeader(layout),
    body: [...totalRow('合计', layout.project, width, projects, setting), ...rows],
    widths: [...layout.project.map(widthOf), ...layout.kinds.flatMap(() => [3, 2])],
  };
}

const pairOf = (one: BaseIndicator | undefined): PrintedCell[] =>
  one
    ? [textCell(one.level3, { align: 'left' }), textCell(indicatorText(one, 'whole-value'))]
    : [textCell(''), textCell('')];

/** Three header rows: groups, kinds, and what each column holds. */
function sideHeader({ project, kinds }: SideLayout): PrintedCell[][] {
  const rows: PrintedCell[][] = [[], [], []];
  for (let at = 0; at < project.length; ) {
    const column = project[at]!;
    const group = 'group' in column ? column.group : undefined;
    if (group === undefined) {
      rows[0]!.push(labelCell(column.text, { rowSpan: 3 }));
      at++;
      continue;
    }
    const members = project.slice(at).filter((one) => 'group' in one && one.group === group);
    rows[0]!.push(labelCell(group, { columnSpan: members.length }));
    for (const member of members) rows[1]!.push(labelCell(member.text, { rowSpan: 2 }));
    at += members.length;
  }
  rows[0]!.push(labelCell('绩效目标', { columnSpan: kinds.length * 2 }));
  for (const kind of kinds) {
    rows[1]!.push(labelCell(kind.text, { columnSpan: 2 }));
    rows[2]!.push(labelCell('三级指标'), labelCell('指标值'));
  }
  return rows;
}

/** The sum of all projects of the table, above them. */
function totalRow(
  name: string | null,
  columns: readonly ProjectColumn[],
  width: number,
  projects: readonly TargetedProject[],
  setting: TargetSetting,
): PrintedCell[][] {
  if (name === null) return [];
  const lines = projects.flatMap((one) => one.lines);
  const nameAt = columns.findIndex((column) => 'holds' in column && /name|unit$/.test(column.holds));
  const own = columns.map((column, index) =>
    'sum' in column
      ? amountCell(select(setting.resolved, lines, column.sum, 'now'), setting, { bold: true })
      : labelCell(index === nameAt ? name : ''),
  );
  return [[...own, ...Array.from({ length: width - columns.length }, () => textCell(''))]];
}

const spanning = (cell: PrintedCell, rows: number): PrintedCell => (rows > 1 ? { ...cell, rowSpan: rows } : cell);

/** What a project is, beside its indicators. Its first amount is all it gets: that is told where it is 0, too. */
function projectCells(
  columns: readonly ProjectColumn[],
  one: TargetedProject,
  setting: TargetSetting,
  height: number,
): PrintedCell[] {
  const whole = columns.find((column) => 'sum' in column);
  return columns.map((column) => spanning(projectCell(column, one, setting, column === whole), height));
}

function projectCell(
  column: ProjectColumn,
  one: TargetedProject,
  setting: TargetSetting,
  isWhole: boolean,
): PrintedCell {
  const { project, targets, lines, unit } = one;
  if ('sum' in column) {
    const quantity = select(setting.resolved, lines, column.sum, 'now');
    return isWhole ? printedAmount(quantity, setting) : amountCell(quantity, setting);
  }
  switch (column.holds) {
    case 'unit':
      return textCell(unit, { align: 'left' });
    case 'unit-code':
      return textCell(project.unit);
    case 'name':
      return textCell(project.name, { align: 'left' });
    case 'code':
      return textCell(project.code);
    case 'code-and-name':
      return textCell(`${project.code}-${project.name}`, { align: 'left' });
    case 'category':
      return textCell(project.category);
    case 'goal':
      return textCell(targets.goal, { align: 'left' });
    case 'execution-weight':
      return textCell(targets.executionWeight ?? '');
  }
}

const widthOf = (column: ListLayout['project'][number] | ListLayout['indicators'][number]): number => {
  if (column.width !== undefined) return column.width;
  if ('sum' in column) return 2.2;
  return /name|goal|unit$|level3/.test(column.holds) && column.text.length > 2 ? 4 : 1.8;
};
