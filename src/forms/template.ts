import type { TableKind } from '../domain/book.js';
import type { MoneyUnit } from '../domain/number.js';
import type { Bilingual } from '../domain/place.js';

/**
 * A template (公开模板): a province's choice and order of forms, its wording and its units, as data. A person who knows
 * budgets makes a new one by copying a file of `templates/` and changing words; `docs/adding-a-template.md` lists every slot.
 */
export interface Template {
  readonly id: string;
  readonly name: Bilingual;
  readonly type: 'budget' | 'final-accounts';
  /** 云岭市档案馆2025年部门预算公开: cover and file names. */
  readonly title: string;
  readonly tableMoney: MoneyStyle;
  readonly textMoney: MoneyStyle;
  /** A change at least this large on both counts needs a reason: per cent of last year's figure, and 万元. */
  readonly reasonsFrom: { readonly percent: number; readonly wan: number };
  readonly changeWords: ChangeWords;
  /** From which price on equipment is reported, 万元; 100 for all where the template does not say. */
  readonly equipmentFrom?: EquipmentFrom;
  /** Final accounts only: how spending is told against its budget. */
  readonly executionWords?: ExecutionWords;
  readonly parts: readonly TemplatePart[];
}

/** Prices from which 通用设备 and 专用设备 are reported, 万元. */
export interface EquipmentFrom {
  readonly general: number;
  readonly special: number;
}
export const EQUIPMENT_FROM: EquipmentFrom = { general: 100, special: 100 };

/** How amounts are printed. */
export interface MoneyStyle {
  readonly unit: Extract<MoneyUnit, '元' | '万元'>;
  readonly decimals: 0 | 2 | 4;
  readonly separators: boolean;
  /** How a table prints nothing at all. */
  readonly zero: 'blank' | 'zero';
}

/** How a change since last year is told, with 比… or 与… before it. Slots of its own: {差额} {比率} {原因}. */
export interface ChangeWords {
  readonly up: string;
  readonly down: string;
  /** Where the rate would print as 0.00%. */
  readonly slightlyUp: string;
  readonly slightlyDown: string;
  readonly same: string;
  /** Nothing last year: there is no rate. */
  readonly fromNothing: string;
  /** Nothing this year. */
  readonly toNothing: string;
  /** Put behind the words of a change for which base data gives a reason. */
  readonly reason: string;
}

/** How spending is told against the original budget. Slots: {年初预算} {决算} {完成率} {原因}. */
interface ExecutionWords {
  readonly more: string;
  readonly less: string;
  readonly same: string;
  /** Neither budgeted nor spent. */
  readonly nothing: string;
  /** Nothing was budgeted at first: there is no rate. */
  readonly noBudget: string;
  readonly reason: string;
}

/** What stands in the document, in order. Texts are patterns with slots. */
export type TemplatePart =
  | { readonly is: 'cover' | 'contents' | 'page-break' }
  | ({ readonly is: 'heading'; readonly level: 1 | 2 | 3; readonly text: string } & When)
  | ({ readonly is: 'paragraph'; readonly text: string } & When)
  /** One paragraph for every entry of a list. */
  | ({ readonly is: 'each'; readonly list: string; readonly text: string } & When)
  | ({ readonly is: 'form'; readonly form: TemplateForm } & When)
  | ({ readonly is: 'chart'; readonly list: string; readonly title: string; readonly kind: 'shares' | 'bars' } & When)
  /** Expenditure over the years, where base data tells of at least two former ones. */
  | ({ readonly is: 'chart'; readonly kind: 'line'; readonly title: string } & When);

/** Whether a part stands there: only where the amounts or lists named have, or lack, something. */
interface When {
  readonly has?: string;
  readonly lacks?: string;
}

export interface TemplateForm {
  readonly kind: TableKind;
  /** 部门公开表1; null where tables are not numbered. */
  readonly number: string | null;
  readonly title: string;
  /** 单位：万元; null where none is printed. */
  readonly unit: string | null;
  /** Where the form's amounts are printed otherwise than in the other forms. */
  readonly money?: MoneyStyle;
  /** 部门名称：{部门}, printed between title and unit. */
  readonly preparedBy?: string;
  /** Which lines belong in the form. */
  readonly of: readonly Selector[];
  readonly columns: readonly TemplateColumn[];
  readonly rows: RowSpec;
  /** Printed below always, or below an empty form. */
  readonly note: string | null;
  readonly emptyNote: string | null;
  readonly landscape: boolean;
}

/** A column, or a group of columns under one header. */
export type TemplateColumn =
  | { readonly text: string; readonly columns: readonly TemplateColumn[] }
  /** Codes and names that key the rows; which one stands in `row`. */
  | { readonly text: string; readonly row: RowField; readonly width?: number; readonly side?: 'income' | 'expenditure' }
  /** The sum of the lines that every selector takes. */
  | {
      readonly text: string;
      readonly sum: readonly Selector[];
      readonly year?: 'last' | 'original';
      readonly width?: number;
      readonly side?: 'income' | 'expenditure';
    };

/** What a label column prints of a row. */
export type RowField =
  | 'code' //      2080505
  | 'class' //     208, in all rows below it
  | 'section' //   05
  | 'item' //      01
  | 'own-class' // 208 in its own row only, and so on
  | 'own-section'
  | 'own-item'
  | 'name'
  | 'pair-code' // of the governmental item beside a departmental one
  | 'pair-class'
  | 'pair-section'
  | 'pair-name'
  | 'unit-code'
  | 'unit-name'
  | 'category' //  特定目标类
  | 'bracketed' // [30201]办公费
  | 'number'; //   1, 2, 3

/** Which lines a column, a form or a row takes. `all` takes every line. */
export type Selector =
  | 'all'
  | 'current'
  | 'carried'
  | 'appropriation'
  | 'general-budget'
  | 'managed-funds'
  | 'state-capital'
  | 'special-account'
  | 'service-income'
  /** 事业收入 of final accounts, which counts the special account in. */
  | 'own-service'
  | 'superior-subsidy'
  | 'affiliate-remittance'
  | 'business-income'
  | 'other-income'
  | 'unit-funds'
  /** Whatever is no appropriation. */
  | 'other-funds'
  /** Whatever is neither an appropriation nor income of the unit's own work. */
  | 'remaining-income'
  | 'basic'
  | 'personnel'
  | 'operating'
  | 'project'
  | 'salaries'
  | 'household'
  | 'goods-services'
  | 'capital'
  | 'project-operating'
  | 'project-specific'
  | 'travel-abroad'
  | 'vehicles'
  | 'vehicle-purchase'
  | 'vehicle-running'
  | 'reception'
  | 'three-public'
  | 'meetings'
  | 'training'
  | 'agency-operating'
  | 'nothing';

/** A printed row of a form that lists labels: its words, and what it sums. {部门} stands for the department's row. */
export interface LabelRow {
  readonly text: string;
  readonly sum: readonly Selector[] | null;
  readonly bold?: boolean;
}

/** What the rows are. */
export type RowSpec =
  | {
      readonly by: 'functional';
      readonly levels: readonly ('类' | '款' | '项')[];
      readonly total: 'first' | 'last';
      readonly totalName: string;
      /** A row of the department between the total and its items. */
      readonly unitRow?: boolean;
    }
  | {
      readonly by: 'departmental' | 'pair';
      readonly levels: readonly ('类' | '款')[];
      readonly total: 'first' | 'last';
      readonly totalName: string;
      readonly unitRow?: boolean;
    }
  | {
      readonly by: 'two-sided';
      readonly income: readonly LabelRow[];
      /** Every class of expenditure, or only those with an amount; numbered 一、 or （一）, or not at all. */
      readonly classes: 'all' | 'used';
      readonly numbering: '一、' | '（一）' | 'none';
      /** Rows above and below the classes. */
      readonly before: readonly LabelRow[];
      readonly after: readonly LabelRow[];
      /** Rows at the end of both sides, side by side: 本年收入合计 | 本年支出合计. */
      readonly closing: readonly { readonly income: LabelRow | null; readonly expenditure: LabelRow | null }[];
    }
  | { readonly by: 'unit'; readonly totalName: string; readonly departmentRow: boolean }
  | { readonly by: 'project'; readonly totalName: string; readonly unitRow?: boolean }
  | { readonly by: 'label'; readonly rows: readonly LabelRow[] }
  /** One row of figures without a label. */
  | { readonly by: 'none' }
  | { readonly by: 'targets'; readonly layout: TargetLayout };

/** How performance targets are printed. */
export type TargetLayout =
  /** One form for each project, or one for the department: fields, goal, then indicators. */
  | {
      readonly is: 'form';
      /** (2026年度), below the title. */
      readonly year: string | null;
      /** Rows of the upper part; together as many columns as there are indicator columns. */
      readonly head: readonly (readonly HeadCell[])[];
      readonly indicators: readonly IndicatorColumn[];
      /** A level printed above is printed again in every row. */
      readonly repeatLevels?: boolean;
    }
  /** All projects in one table, indicators below each other beside their project. */
  | {
      readonly is: 'list';
      readonly project: readonly ProjectColumn[];
      readonly indicators: readonly IndicatorColumn[];
      readonly totalName: string | null;
      readonly repeatLevels?: boolean;
    }
  /** All projects in one table, with a pair of columns for each kind of indicator. */
  | {
      readonly is: 'side-by-side';
      readonly project: readonly ProjectColumn[];
      readonly kinds: readonly { readonly text: string; readonly level1: string }[];
    };

/** A cell of the upper part of a target form: a label, words with slots, the goal, or an amount. */
export type HeadCell = { readonly columns?: number; readonly rows?: number } & (
  | { readonly label: string }
  | { readonly text: string }
  | { readonly sum: readonly Selector[]; readonly unit?: string }
);

export interface IndicatorColumn {
  readonly text: string;
  readonly holds: IndicatorField;
  readonly width?: number;
}

/** A column about the project in a table of all projects; groups stand under one header. */
export type ProjectColumn =
  | { readonly text: string; readonly holds: ProjectField; readonly width?: number }
  | { readonly text: string; readonly sum: readonly Selector[]; readonly group?: string; readonly width?: number };
type ProjectField = 'unit' | 'unit-code' | 'name' | 'code' | 'code-and-name' | 'category' | 'goal' | 'execution-weight';
export type IndicatorField =
  | 'level1'
  | 'level2'
  | 'level3'
  | 'operator'
  | 'value'
  | 'operator-and-value'
  | 'whole-value'
  | 'unit'
  | 'weight'
  | 'explanation';
