import type { SelfEvaluation } from './evaluation.js';
import type { Place } from './place.js';
import type { TableKind } from './table-kinds.js';

export type { TableKind } from './table-kinds.js';

/**
 * The budget book (预算书): the whole content of one disclosure as typed data. It is its own JSON (`mingsuan-book/1`):
 * numbers stay the decimals that were printed, and `figures.ts` gives their meaning.
 */
export interface BudgetBook {
  readonly format: 'mingsuan-book/1';
  readonly source: BookSource;
  readonly document: DocumentFacts;
  readonly tables: readonly Table[];
  readonly statements: readonly Statement[];
  readonly targets: { readonly department: TargetForm | null; readonly projects: readonly TargetForm[] };
  /** 绩效自评表 of projects and departments, as final accounts print them. */
  readonly evaluations?: readonly SelfEvaluation[];
  readonly sections: readonly Section[];
  /** Entries of the table of contents that name a year. */
  readonly contents?: readonly Section[];
  readonly paragraphs: readonly Paragraph[];
  readonly doubts: readonly Doubt[];
  /** Where words or figures were read from a picture and may be misread: no finding may rest on them. */
  readonly unsure?: readonly Place[];
}

export interface BookSource {
  readonly name: string;
  readonly sha256: string;
  readonly mediaType: string;
  readonly pages: number | null;
  /** The files, where several are together one disclosure; `file` of a place names one of them. */
  readonly files?: readonly BookSource[];
}

export type DocumentType = 'budget' | 'final-accounts' | 'targets' | 'blank-form' | 'unknown';

export interface DocumentFacts {
  readonly type: DocumentType;
  readonly year: number | null;
  /** True when two or more titles name the year and no other year is named by as many, titles of parts aside. */
  readonly yearTitled?: boolean;
  readonly department: { readonly name: string | null; readonly code: string | null };
  readonly region: { readonly name: string | null; readonly code: string | null } | null;
}

export interface Table {
  readonly id: string;
  readonly kind: TableKind;
  /** The title as printed, without spaces: 表六、一般公共预算支出情况表. */
  readonly title: string;
  /** 元, 万元 …; null where none is printed. */
  readonly unit: string | null;
  /** The unit that nearly all other tables print, where this one prints none and they do not print 万元. */
  readonly unitOfOthers?: string;
  /** True when no amount is printed. */
  readonly empty: boolean;
  readonly note: string | null;
  /** The line where the note begins, where that is known. */
  readonly noteAt?: Place;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** True where the print stops before the table's last row: pages that were not read follow, or a class without its items. */
  readonly brokenOff?: true;
  /** True where the lines of wrapped names were put together again by the places in which a print sets them. */
  readonly rejoined?: true;
  /** Title line. */
  readonly at: Place;
}

/** What a column holds, whatever its header says. `forms/` declares which header words mean which. */
export type ColumnMeaning =
  | 'amount' //              预算数, 金额, 决算数 of a two-sided table
  | 'total' //               合计, 总计, 支出合计
  | 'subtotal' //            小计 of a group
  | 'basic' //               基本支出
  | 'personnel' //           人员经费
  | 'salaries' //            工资福利支出
  | 'household' //           对个人和家庭的补助
  | 'operating' //           公用经费
  | 'goods-services' //      商品和服务支出
  | 'capital' //             资本性支出
  | 'project' //             项目支出
  | 'project-operating' //   其他运转类
  | 'project-specific' //    特定目标类
  | 'business-operations' // 事业单位经营支出
  | 'remit-upward' //        上缴上级支出
  | 'subsidise-affiliates' // 对附属单位补助支出
  | 'carry-over-in' //       上年结转
  | 'general-budget' //      一般公共预算
  | 'of-which-appropriation' // 其中：财政拨款
  | 'managed-funds' //       政府性基金预算
  | 'state-capital' //       国有资本经营预算
  | 'special-account' //     财政专户管理资金
  | 'service-income' //      事业收入
  | 'business-income' //     事业单位经营收入
  | 'superior-subsidy' //    上级补助收入
  | 'affiliate-remittance' // 附属单位上缴收入
  | 'other-income' //        其他收入
  | 'unit-funds' //          单位资金
  | 'three-public-total' //  “三公”经费合计
  | 'travel-abroad'
  | 'vehicles' //            公务用车购置及运行费, 小计
  | 'vehicle-purchase'
  | 'vehicle-running'
  | 'reception'
  | 'meetings' //            会议费
  | 'training' //            培训费
  | 'original-budget' //     年初预算数
  | 'final-budget' //        调整预算数, 全年预算数
  | 'final-accounts' //      决算数
  | 'last-year' //           上年预算数
  | 'change'
  | 'rate'
  | 'count'
  | 'unknown';

export interface Column {
  readonly id: string;
  readonly meaning: ColumnMeaning;
  /** Header words from the top, without spaces: ["基本支出", "人员经费"]. Two-sided tables start with 收入 or 支出. */
  readonly path: readonly string[];
  /** Meanings from the top, as long as `path`: ["basic", "personnel"]. */
  readonly meanings: readonly ColumnMeaning[];
  /** The year whose figures stand here, where the header tells (上年预算数, 2025年预算数). */
  readonly year?: number;
}

/** total: 合计, 总计 · unit: a department or budget unit · 类 款 项: classification levels · item: any other line */
export type RowLevel = 'total' | 'unit' | '类' | '款' | '项' | 'item';

export interface Row {
  readonly id: string;
  /** 类+款+项 joined, without spaces; the project's or unit's code where that keys the row; null where none is printed. */
  readonly code: string | null;
  /** A second code and name where a row pairs two classifications (部门/政府 economic). */
  readonly pair?: { readonly code: string; readonly name: string } | undefined;
  /** The pieces of the code as printed, where one is too short for its column: 7 11 02 for 2101102, 301 2 for 30102. */
  readonly codeAsPrinted?: string | undefined;
  /** Without leading numbering and line-wrap spaces. */
  readonly name: string;
  readonly level: RowLevel | null;
  /** Depth of the printed numbering below the table's top (一、 0, （一） 1, 其中 one more), for rows without codes. */
  readonly depth?: number | undefined;
  /** The leading numbering as printed. */
  readonly numbering?: string | undefined;
  /** income or expenditure half of a two-sided table. */
  readonly side?: 'income' | 'expenditure' | undefined;
  /** True for a row printed again with the same code below its own subtotal, as its detail. */
  readonly detail?: boolean | undefined;
  /** The unit (预算单位) or category printed beside the row, where a column holds one. */
  readonly group?: string | undefined;
  readonly at: Place;
  readonly cells: Readonly<Record<string, Cell>>;
}

export interface Cell {
  /** As printed. A blank cell is absent; a dash is a cell with `value` null. */
  readonly text: string;
  /** Exact decimal in the table's own unit, without separators; null when the text is no number. */
  readonly value: string | null;
  readonly at: Place;
  /** True when neither the print nor the ties decide the column: no finding may rest on it. */
  readonly doubtful?: boolean;
}

export type Measure = 'amount' | 'share' | 'change' | 'change-rate' | 'count' | 'date' | 'other';
export type Direction = 'increase' | 'decrease' | 'unchanged' | 'unresolved';

/** One figure that the narrative states. */
export interface Statement {
  readonly id: string;
  /** What the figure is of, in the document's words: 基本支出, 机关运行经费, 卫生健康支出（类）…（项）. */
  readonly subject: string;
  readonly measure: Measure;
  /** Exact decimal, never negative for a change (see `direction`); null when told in words only (无变化, 一正两副). */
  readonly value: string | null;
  readonly unit: string | null;
  /** What a change or rate is compared with (2023, 上年), or what a share is a share of. */
  readonly base: string | null;
  /** unresolved: the template's 增加（减少） still stands there. */
  readonly direction: Direction | null;
  readonly quote: string;
  readonly at: Place;
  /** Year the figure is about, where the words tell. */
  readonly year: number | null;
  /** Which of the year's figures it is, where the words tell (年初预算, 全年预算, 决算, 预算执行数). */
  readonly stage?: 'original-budget' | 'final-budget' | 'final-accounts' | 'execution' | undefined;
  /** The section it stands in. */
  readonly section: string | null;
  /** Titles above it, outermost first; the last one is `section`. */
  readonly headings?: readonly string[];
  /** The paragraph it stands in, and the offset of the value in that paragraph's text. */
  readonly paragraph: string;
  readonly offset: number;
  /** The functional or economic code that the words name (208 类 01 款 09 项), where one can be told. */
  readonly code: string | null;
  /** For a change or rate: the statement of the amount that changed. For a share: of the part. */
  readonly of: string | null;
  /** For an amount that is a part (其中：…, 包括：…): the statement of the total. For a share: of the whole. */
  readonly partOf: string | null;
  /** Which list of parts it stands in: parts of one total with the same list make one cut of it. */
  readonly list?: string | undefined;
  /** Words after 主要原因是 and the like, for a change or rate; an empty string where the reason is left out. */
  readonly reason: string | null;
}

/** A paragraph of the narrative, its wrapped lines joined, with what is needed to point into it. */
export interface Paragraph {
  readonly id: string;
  readonly section: string | null;
  readonly text: string;
  /** Where each printed line begins in `text`. */
  readonly lines: readonly { readonly offset: number; readonly at: Place }[];
}

export interface Section {
  readonly title: string;
  readonly at: Place;
}

export interface TargetForm {
  readonly code: string | null;
  readonly name: string | null;
  /** Decimal in `unit`. */
  readonly amount: string | null;
  /** Where the amount is printed, when it is no field of the form: in a list of projects. */
  readonly amountAt?: Place;
  readonly unit: string | null;
  readonly goal: string | null;
  /** The line where the goal text begins, where that is known. */
  readonly goalAt?: Place;
  /** The line below its title that names the year, where one is printed: （2025年度）. */
  readonly yearAt?: Place;
  readonly fields: readonly TargetField[];
  readonly indicators: readonly Indicator[];
  readonly at: Place;
  /** Budget execution's own weight (预算执行率权重), per cent. */
  readonly executionWeight: string | null;
}

export interface TargetField {
  readonly name: string;
  readonly value: string | null;
  readonly unit: string | null;
  readonly at: Place;
}

export type Operator = '≥' | '≤' | '=' | '>' | '<' | '定性';

export interface Indicator {
  readonly id: string;
  readonly level1: string | null;
  readonly level2: string | null;
  readonly level3: string | null;
  /** Null where none is printed and the value is a number. */
  readonly operator: Operator | null;
  /** The number, or the words of a qualitative target; null where none is printed. */
  readonly value: string | null;
  readonly unit: string | null;
  readonly weight: string | null;
  /** The value cell as printed (≧98, 100%, 全市37个社区). */
  readonly text: string | null;
  /** The operator as printed where it is no sign: 定性, the 0 that a spreadsheet made of “=”, the \geq of a converter. */
  readonly operatorText?: string | undefined;
  /** 指标值说明, 备注 where printed. */
  readonly explanation: string | null;
  readonly at: Place;
  /** True where the layout leaves open to which project, level or value the indicator belongs. */
  readonly doubtful?: boolean | undefined;
}

/** Something the reader could not decide. Never a reason for an error. */
export interface Doubt {
  readonly message: string;
  readonly messageEn: string;
  /** Of a note that a page was read by character recognition: its mean confidence, 0 to 1. */
  readonly recognised?: number;
  /** True where a page or a picture was not read at all, so that what seems to be missing may stand there. */
  readonly unread?: true;
  readonly at: Place;
}
