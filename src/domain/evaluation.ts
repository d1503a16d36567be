import type { Place } from './place.js';

/** A printed cell of a self-evaluation: an amount, a rate, points. */
export interface EvaluationCell {
  /** As printed. */
  readonly text: string;
  /** Exact decimal without separators and without a percent sign; null for a dash or words. */
  readonly value: string | null;
  /** `%` where it is printed behind the number. */
  readonly percent: boolean;
  readonly at: Place;
}

/** A row of a self-evaluation's funds: the year's total, or one of its sources. */
export interface EvaluationFunds {
  /** Without 其中, spaces and colon: 年度资金总额, 当年财政拨款. */
  readonly name: string;
  /** True for the total of the year, false for its sources. */
  readonly total: boolean;
  /** 年初预算数. */
  readonly original: EvaluationCell | null;
  /** 全年预算数. */
  readonly budget: EvaluationCell | null;
  /** 全年执行数. */
  readonly executed: EvaluationCell | null;
  /** 执行率, per cent. */
  readonly rate: EvaluationCell | null;
  /** 分值. */
  readonly weight: EvaluationCell | null;
  /** 得分. */
  readonly score: EvaluationCell | null;
  readonly at: Place;
  /** True where blank cells were lost and a figure of the row fits several columns. */
  readonly doubtful?: true;
}

/** What a project was to reach, what it reached, and the points it gave itself. */
export interface EvaluatedIndicator {
  readonly id: string;
  readonly level1: string | null;
  readonly level2: string | null;
  readonly level3: string | null;
  readonly operator: '≥' | '≤' | '=' | '>' | '<' | '定性' | null;
  /** The target: the number, or the words of a qualitative one. */
  readonly value: string | null;
  readonly unit: string | null;
  /** The target's cell as printed. */
  readonly text: string | null;
  /** 实际完成值 as printed; null where none is. */
  readonly actual: string | null;
  readonly weight: EvaluationCell | null;
  readonly score: EvaluationCell | null;
  /** 偏差原因分析及改进措施; null where none is printed. */
  readonly reason: string | null;
  readonly at: Place;
  /** True where the layout leaves open what of the row belongs to which column: no finding may rest on name or values. */
  readonly doubtful?: true;
}

/** 绩效自评表: what a project or department was given, spent and reached, and how it scored itself. */
export interface SelfEvaluation {
  readonly title: string;
  /** True for the form of a whole department or unit (整体支出). */
  readonly ofDepartment: boolean;
  readonly code: string | null;
  /** The project's or department's name. */
  readonly name: string | null;
  /** Unit of the amounts; null where none is printed. */
  readonly unit: string | null;
  readonly funds: readonly EvaluationFunds[];
  /** 预期目标 and 实际完成情况. */
  readonly goal: string | null;
  readonly result: string | null;
  readonly indicators: readonly EvaluatedIndicator[];
  /** Points of the row 总分: what could be reached and what was. */
  readonly totalWeight: EvaluationCell | null;
  readonly totalScore: EvaluationCell | null;
  /** 优, 良, 中, 差 where printed beside the total. */
  readonly grade: string | null;
  /** Columns that the header of the indicators names, in printed order. */
  readonly columns: readonly EvaluationColumn[];
  /** True where the print keeps its columns, so that a blank cell is known to be blank. */
  readonly ruled: boolean;
  /** True where every row between header and the row of the total was read: only then may points be added. */
  readonly complete: boolean;
  /** What stands below the points: 注：…, 存在问题, 未完成原因. */
  readonly note: string | null;
  readonly at: Place;
}

export type EvaluationColumn =
  | 'level1'
  | 'level2'
  | 'level3'
  | 'operator'
  | 'value'
  | 'unit'
  | 'actual'
  | 'weight'
  | 'score'
  | 'reason';
