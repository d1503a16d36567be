import type { Indicator, TargetForm } from '../../domain/book.js';
import type { IndicatorField, MoneyStyle } from '../../forms/template.js';
import { type Amounts, decimalOf, printedOf } from '../amounts.js';
import type { BaseIndicator, Project, Targets } from '../base-data.js';
import type { PrintedCell } from '../draft.js';
import type { Entry } from '../narrative/entry.js';
import { isNothing, type Quantity } from '../quantity.js';
import type { Resolved, ResolvedLine } from '../resolved.js';

export interface TargetSetting {
  readonly resolved: Resolved;
  readonly amounts: Amounts;
  readonly money: MoneyStyle;
  readonly fill: (text: string, entry?: Entry) => string;
}

/** A project that has targets, with its lines and the unit that carries it out. */
export interface TargetedProject {
  readonly project: Project;
  readonly targets: Targets;
  readonly lines: readonly ResolvedLine[];
  readonly unit: string;
}

export function targetedProjects({ base, lines }: Resolved): TargetedProject[] {
  return base.projects.flatMap((project) =>
    project.targets
      ? [
          {
            project,
            targets: project.targets,
            lines: lines.filter((line) => line.project?.code === project.code),
            unit: base.units.find(({ code }) => code === project.unit)?.name ?? base.department.name,
          },
        ]
      : [],
  );
}

export const textCell = (text: string, more: Partial<PrintedCell> = {}): PrintedCell => ({
  text,
  align: 'center',
  ...more,
});

export const labelCell = (text: string, more: Partial<PrintedCell> = {}): PrintedCell =>
  textCell(text, { bold: true, ...more });

/** An amount, blank where there is none. */
export const amountCell = (
  quantity: Quantity,
  setting: TargetSetting,
  more: Partial<PrintedCell> = {},
  unit = '',
): PrintedCell => (isNothing(quantity) ? textCell('', more) : printedAmount(quantity, setting, more, unit));

/** An amount, 0.00 where there is none. */
export function printedAmount(
  quantity: Quantity,
  { amounts, money }: TargetSetting,
  more: Partial<PrintedCell> = {},
  unit = '',
): PrintedCell {
  const value = decimalOf(amounts, quantity, money);
  return { text: `${printedOf(value, money)}${unit}`, align: 'right', value, ...more };
}

/** Indicators of one level together, in the order in which the levels first come. */
export function inOrder(indicators: readonly BaseIndicator[]): BaseIndicator[] {
  const groups = new Map<string, Map<string, BaseIndicator[]>>();
  for (const one of indicators) {
    const below = groups.get(one.level1) ?? new Map<string, BaseIndicator[]>();
    groups.set(one.level1, below);
    below.set(one.level2, [...(below.get(one.level2) ?? []), one]);
  }
  return [...groups.values()].flatMap((below) => [...below.values()].flat());
}

/** What a column prints of an indicator; a level printed above stays blank where `before` is given. */
export function indicatorText(one: BaseIndicator, holds: IndicatorField, before?: BaseIndicator): string {
  const sameLevel1 = before?.level1 === one.level1;
  const operator = one.operator === '定性' || one.operator === '=' ? '' : one.operator;
  switch (holds) {
    case 'level1':
      return sameLevel1 ? '' : one.level1;
    case 'level2':
      return sameLevel1 && before?.level2 === one.level2 ? '' : one.level2;
    case 'level3':
      return one.level3;
    case 'operator':
      return one.operator;
    case 'value':
      return one.value;
    case 'operator-and-value':
      return `${operator}${one.value}`;
    case 'whole-value':
      return `${operator}${one.value}${one.unit ?? ''}`;
    case 'unit':
      return one.unit ?? '';
    case 'weight':
      return one.weight ?? '';
    case 'explanation':
      return '';
  }
}

/** What a layout prints of targets, for the book holds what is printed. */
export interface PrintedFields {
  readonly indicators: ReadonlySet<IndicatorField>;
  readonly goal: boolean;
  readonly executionWeight: boolean;
}

/** The targets as they stand in the book, as far as the layout prints them. */
export function bookForm(
  targets: Targets,
  head: Pick<TargetForm, 'code' | 'name' | 'amount' | 'unit'>,
  printed: PrintedFields,
): TargetForm {
  const holds = printed.indicators;
  const operatorOf = (one: BaseIndicator) => (holds.has('operator') || one.operator !== '=' ? one.operator : null);
  return {
    ...head,
    goal: printed.goal ? targets.goal : null,
    fields: [],
    executionWeight: printed.executionWeight ? targets.executionWeight : null,
    at: { quote: head.name ?? '' },
    indicators: inOrder(targets.indicators).map(
      (one, index): Indicator => ({
        id: `i${index + 1}`,
        level1: one.level1,
        level2: holds.has('level2') ? one.level2 : null,
        level3: one.level3,
        operator: operatorOf(one),
        value: one.value,
        unit: one.unit,
        weight: holds.has('weight') ? one.weight : null,
        text: one.value,
        explanation: null,
        at: { quote: one.level3 },
      }),
    ),
  };
}
