import type { FundSource } from '../../compile/base-data.js';
import { isMoneyUnit, type MoneyUnit } from '../../domain/number.js';
import { squeezed } from '../../domain/text.js';
import type { SourceCell, SourceLine } from '../../read/source.js';
import { sourcesOfWords } from '../base-of-book/sources.js';

/** What a column of a list of lines holds. */
type ExportField =
  | { readonly is: 'word'; readonly holds: WordField }
  | {
      readonly is: 'money';
      readonly holds: 'amount' | 'last-year';
      readonly fund: FundSource | null;
      readonly carried: boolean;
    };
export type WordField =
  | 'unit-code'
  | 'unit-name'
  | 'functional'
  | 'departmental'
  | 'governmental'
  | 'fund'
  | 'project-code'
  | 'project-name'
  | 'category'
  | 'year'
  | 'carried'
  | 'goal'
  | 'ignored';

interface ExportColumn {
  readonly at: number;
  /** Header words from the top, joined. */
  readonly label: string;
  readonly field: ExportField;
  /** The unit that the header names, where it does. */
  readonly unit: MoneyUnit | null;
}

export interface ExportHeader {
  readonly columns: readonly ExportColumn[];
  /** Headers that no field was found for. */
  readonly unknown: readonly string[];
  /** How many rows the header takes. */
  readonly rows: number;
}

/** Headers by their words; the first that fits. Platforms name them in many ways, so only what tells them apart counts. */
const WORDS: readonly (readonly [RegExp, WordField])[] = [
  [/^(?:序号|编号|备注|说明|摘要|行号|状态|审核|科目类别)$/, 'ignored'],
  [/(?:预算|业务|财政)?年度$/, 'year'],
  [/政府.*经济.*名称|部门.*经济.*名称|功能.*名称|经济(?:分类)?(?:科目)?名称/, 'ignored'],
  [/政府.*经济|经济.*政府/, 'governmental'],
  [/部门.*经济|经济.*部门|^(?:支出)?经济(?:分类)?(?:科目)?(?:编码|代码)?$/, 'departmental'],
  [/功能(?:分类|科目)?/, 'functional'],
  [/项目.*(?:代码|编码|编号)/, 'project-code'],
  [/项目(?:类别|类型|分类|属性)|支出类[型别]|预算项目类/, 'category'],
  [/项目(?:名称)?$/, 'project-name'],
  [/结转标识|是否.*结转/, 'carried'],
  [/(?:资金性质|资金来源|资金类型|经费来源|预算来源)(?:名称)?$/, 'fund'],
  [/资金性质(?:代码|编码)/, 'ignored'],
  [/单位.*(?:代码|编码)/, 'unit-code'],
  [/单位(?:名称)?$|^预算单位/, 'unit-name'],
  [/绩效目标|年度目标/, 'goal'],
];

/** The header of a list of budget lines: money, and at least two things that say what the money is for. */
export function headerAt(lines: readonly SourceLine[], first: number): ExportHeader | undefined {
  const depth = headerDepth(lines, first);
  if (depth === 0) return undefined;
  const labels = labelsOf(lines.slice(first, first + depth));
  const columns = labels.flatMap((label, at): ExportColumn[] => {
    const field = fieldOf(label);
    return field ? [{ at, label, field, unit: unitIn(label) }] : [];
  });
  const words = new Set(columns.flatMap(({ field }) => (field.is === 'word' ? field.holds : [])));
  const hasMoney = columns.some(({ field }) => field.is === 'money');
  const keys = (['functional', 'departmental', 'governmental', 'project-name'] as const).filter((key) =>
    words.has(key),
  );
  // A published form pairs two classifications, or lists projects; only a list of lines says what each line is for.
  const isForLines = words.has('functional') && (words.has('departmental') || words.has('project-name'));
  if (!hasMoney || keys.length < 2 || !isForLines) return undefined;
  const known = new Set(columns.map(({ at }) => at));
  return { columns, unknown: labels.filter((label, at) => label !== '' && !known.has(at)), rows: depth };
}

/** A header is as deep as its deepest merged cell, or reaches down over rows below its groups. */
function headerDepth(lines: readonly SourceLine[], first: number): number {
  const cells = lines[first]?.cells;
  if (!cells || cells.filter(({ text }) => text.trim() !== '').length < 3) return 0;
  const spans = cells.map(({ rowSpan }) => rowSpan ?? 1);
  const hasGroups = cells.some(({ columnSpan }) => (columnSpan ?? 1) > 1);
  return Math.min(4, Math.max(...spans, hasGroups ? 2 : 1));
}

function labelsOf(rows: readonly SourceLine[]): string[] {
  const labels: string[] = [];
  for (const { cells = [] } of rows)
    for (const [at, cell] of cells.entries()) {
      const text = squeezed(cell.text);
      if (text === '') continue;
      for (let column = at; column < at + (cell.columnSpan ?? 1); column++)
        labels[column] = (labels[column] ?? '') + text;
    }
  return Array.from(labels, (label) => label ?? '');
}

function fieldOf(label: string): ExportField | undefined {
  const plain = label.replace(/[（(](?:元|千元|万元|亿元)[）)]/g, '');
  const word = WORDS.find(([words]) => words.test(plain));
  if (word) return { is: 'word', holds: word[1] };
  const carried = /结转|结余/.test(plain);
  const isLast = /上年(?!结转|结余)|去年/.test(plain);
  // 上年结转 without a source is money of the general public budget.
  const funds = sourcesOfWords(plain.replace(/^资金来源/, '')) ?? (carried ? (['general-budget'] as const) : undefined);
  if (funds) return { is: 'money', holds: isLast ? 'last-year' : 'amount', fund: funds[0] ?? null, carried };
  if (/金额|预算数|合计|总计|批复数|安排数|申报数/.test(plain))
    return { is: 'money', holds: isLast ? 'last-year' : 'amount', fund: null, carried };
  return undefined;
}

export function unitIn(text: string): MoneyUnit | null {
  const unit = /(万元|千元|亿元|元)/.exec(text)?.[1];
  return isMoneyUnit(unit) ? unit : null;
}

export const textAt = (cells: readonly SourceCell[], at: number): string => cells[at]?.text.trim() ?? '';
