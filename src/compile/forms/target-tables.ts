import type { TargetForm } from '../../domain/book.js';
import type { HeadCell, TargetLayout, TemplateForm } from '../../forms/template.js';
import { decimalOf } from '../amounts.js';
import type { Targets } from '../base-data.js';
import type { PrintedCell, PrintedTable } from '../draft.js';
import type { Entry } from '../narrative/entry.js';
import { isNothing } from '../quantity.js';
import type { ResolvedLine } from '../resolved.js';
import { amountOf, select } from '../select.js';
import {
  amountCell,
  bookForm,
  indicatorText,
  inOrder,
  labelCell,
  type PrintedFields,
  type TargetedProject,
  type TargetSetting,
  targetedProjects,
  textCell,
} from './target-cells.js';
import { listRows, sideBySideRows } from './target-lists.js';

interface PrintedTargets {
  readonly tables: readonly PrintedTable[];
  readonly forms: readonly TargetForm[];
}

type FormLayout = Extract<TargetLayout, { readonly is: 'form' }>;

/** Targets as the template prints them: the department's form, one form a project, or all projects in one table. */
export function printTargets(form: TemplateForm, layout: TargetLayout, setting: TargetSetting): PrintedTargets {
  if (form.kind === 'department-targets') return departmentTargets(form, layout, setting);
  const projects = targetedProjects(setting.resolved);
  if (projects.length === 0) return { tables: [], forms: [] };
  const forms = projects.map((one) => projectBook(one, layout, setting));
  if (layout.is === 'form')
    return { forms, tables: projects.map((one) => formTable(form, layout, setting, one.targets, one)) };
  const table = layout.is === 'list' ? listRows(layout, projects, setting) : sideBySideRows(layout, projects, setting);
  return { forms, tables: [{ ...frameOf(form, setting), ...table }] };
}

function departmentTargets(form: TemplateForm, layout: TargetLayout, setting: TargetSetting): PrintedTargets {
  const { targets, department } = setting.resolved.base;
  if (!targets || layout.is !== 'form') return { tables: [], forms: [] };
  const head = { code: null, name: department.name, amount: null, unit: null };
  return {
    tables: [formTable(form, layout, setting, targets, null)],
    forms: [bookForm(targets, head, printedFields(layout))],
  };
}

function projectBook(one: TargetedProject, layout: TargetLayout, setting: TargetSetting): TargetForm {
  const total = amountOf(one.lines, 'now');
  const columns = layout.is === 'form' ? [] : layout.project;
  const printsCode = columns.some((column) => 'holds' in column && column.holds.startsWith('code'));
  return bookForm(
    one.targets,
    {
      code: printsCode ? one.project.code : null,
      name: one.project.name,
      amount: isNothing(total) ? null : decimalOf(setting.amounts, total, setting.money),
      unit: setting.money.unit,
    },
    printedFields(layout),
  );
}

function printedFields(layout: TargetLayout): PrintedFields {
  if (layout.is === 'form')
    return {
      indicators: new Set(layout.indicators.map(({ holds }) => holds)),
      goal: layout.head.flat().some((cell) => 'text' in cell && cell.text.includes('{目标}')),
      executionWeight: false,
    };
  const holds = layout.project.map((column) => ('holds' in column ? column.holds : null));
  return {
    indicators: new Set(layout.is === 'list' ? layout.indicators.map((column) => column.holds) : ['whole-value']),
    goal: holds.includes('goal'),
    executionWeight: holds.includes('execution-weight'),
  };
}

const frameOf = (form: TemplateForm, { fill }: TargetSetting) => ({
  kind: form.kind,
  number: form.number && fill(form.number),
  title: fill(form.title),
  ...(form.preparedBy ? { preparedBy: fill(form.preparedBy) } : {}),
  unit: form.unit && fill(form.unit),
  note: form.note && fill(form.note),
  landscape: form.landscape,
});

function formTable(
  form: TemplateForm,
  layout: FormLayout,
  setting: TargetSetting,
  targets: Targets,
  one: TargetedProject | null,
): PrintedTable {
  const ordered = inOrder(targets.indicators);
  const entry = entryOf(setting, targets, one);
  const lines = one?.lines ?? setting.resolved.lines;
  const rows = ordered.map((indicator, index) =>
    layout.indicators.map(({ holds }) =>
      textCell(
        indicatorText(indicator, holds, layout.repeatLevels ? undefined : ordered[index - 1]),
        holds === 'level3' ? { align: 'left' } : {},
      ),
    ),
  );
  return {
    ...frameOf(form, setting),
    ...(layout.year === null ? {} : { preparedBy: setting.fill(layout.year) }),
    header: [],
    body: [
      ...layout.head.map((cells) => cells.map((cell) => headCell(cell, setting, entry, lines))),
      layout.indicators.map((column) => labelCell(column.text)),
      ...rows,
    ],
    widths: layout.indicators.map(({ holds, width }) => width ?? (holds === 'level3' ? 4 : 1.8)),
  };
}

/** Slots that only target forms have. */
function entryOf({ resolved, money }: TargetSetting, targets: Targets, one: TargetedProject | null): Entry {
  return {
    facts: {},
    words: {
      目标: targets.goal,
      金额单位: money.unit,
      项目: one?.project.name ?? '',
      项目编码: one?.project.code ?? '',
      项目类别: one?.project.category ?? '',
      项目概况: one?.project.summary ?? '',
      实施单位: one?.unit ?? resolved.base.department.name,
    },
  };
}

function headCell(cell: HeadCell, setting: TargetSetting, entry: Entry, lines: readonly ResolvedLine[]): PrintedCell {
  const spans = {
    ...(cell.columns && cell.columns > 1 ? { columnSpan: cell.columns } : {}),
    ...(cell.rows && cell.rows > 1 ? { rowSpan: cell.rows } : {}),
  };
  if ('label' in cell) return labelCell(setting.fill(cell.label, entry), spans);
  if ('text' in cell) return textCell(setting.fill(cell.text, entry), { align: 'left', ...spans });
  return amountCell(select(setting.resolved, lines, cell.sum, 'now'), setting, spans, cell.unit);
}
