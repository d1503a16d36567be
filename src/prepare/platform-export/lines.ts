import type { BudgetLine, FundSource, Project } from '../../compile/base-data.js';
import { inYuan, type MoneyUnit, readDecimal } from '../../domain/number.js';
import { basicKindOf } from '../../forms/classification/index.js';
import type { SourceLine } from '../../read/source.js';
import { governmentalOf } from '../base-of-book/codes.js';
import { sourcesOfWords } from '../base-of-book/sources.js';
import { type ExportHeader, textAt, type WordField } from './columns.js';

/** One row of the export as a line of the budget, with what the row says beside it. */
export interface ExportLine {
  readonly line: BudgetLine;
  readonly unitName: string;
  readonly projectName: string;
  readonly category: Project['category'];
  readonly goal: string;
  readonly year: number | null;
}

type ExportRow =
  | { readonly is: 'lines'; readonly lines: readonly ExportLine[] }
  | { readonly is: 'skipped' }
  | { readonly is: 'unclear'; readonly problem: 'functional' | 'departmental' | 'fund' };

/** Reads one row below the header. */
export function readRow({ cells = [] }: SourceLine, header: ExportHeader, unit: MoneyUnit): ExportRow {
  const word = (wanted: WordField): string => {
    const column = header.columns.find(({ field }) => field.is === 'word' && field.holds === wanted);
    return column ? textAt(cells, column.at) : '';
  };
  const sums = sumsOf(cells, header, unit, word('fund'), /是|结转|结余/.test(word('carried')));
  if (sums.length === 0 || cells.some(({ text }) => /^(?:合计|总计|小计)$/.test(text.replace(/\s/g, ''))))
    return { is: 'skipped' };
  const functional = codeIn(word('functional'), 7);
  const departmental = codeIn(word('departmental'), 5);
  const has = (field: WordField) => header.columns.some((one) => one.field.is === 'word' && one.field.holds === field);
  if (has('functional') && functional === undefined) return { is: 'unclear', problem: 'functional' };
  if (has('departmental') && departmental === undefined) return { is: 'unclear', problem: 'departmental' };
  if (sums.some(({ fund }) => fund === undefined)) return { is: 'unclear', problem: 'fund' };
  const projectName = word('project-name');
  const kind = kindOf(word('category'), departmental, projectName);
  const projectCode = word('project-code') || projectName;
  const category = /运转/.test(word('category')) ? '其他运转类' : '特定目标类';
  const years = /(20\d{2})/.exec(word('year'))?.[1];
  return {
    is: 'lines',
    lines: sums.map(({ fund, carriedOver, amount, lastYear }) => ({
      line: {
        unit: word('unit-code') || '001',
        functional: functional ?? '2299999',
        departmental: departmental ?? (kind === 'personnel' ? '30199' : '30299'),
        governmental: codeIn(word('governmental'), 5) ?? governmentalOf(departmental ?? '30299', false),
        fund: fund ?? 'general-budget',
        carriedOver,
        kind,
        project: kind === 'project' ? projectCode || null : null,
        amount,
        lastYear,
      },
      unitName: word('unit-name'),
      projectName,
      category,
      goal: word('goal'),
      year: years === undefined ? null : Number.parseInt(years, 10),
    })),
  };
}

/** 2101501, 2101501-行政运行, 210 15 01 行政运行 … */
function codeIn(text: string, digits: 5 | 7): string | undefined {
  const code = /^[\s[（(【]*((?:\d[\s.]?)+)/.exec(text)?.[1]?.replace(/[\s.]/g, '');
  return code?.length === digits ? code : undefined;
}

function kindOf(category: string, departmental: string | undefined, project: string): BudgetLine['kind'] {
  const basic = basicKindOf(departmental ?? '') ?? 'operating';
  if (/人员|公用|基本支出/.test(category)) return basic;
  if (/项目|特定|运转|专项/.test(category)) return 'project';
  return project === '' || /^(?:基本支出|人员经费|公用经费|工资)/.test(project) ? basic : 'project';
}

interface Sum {
  readonly fund: FundSource | undefined;
  readonly carriedOver: boolean;
  readonly amount: string;
  readonly lastYear: string | null;
}

/** Columns of sources say more than a total; where there are none, the total is of the source that the row names. */
function sumsOf(
  cells: NonNullable<SourceLine['cells']>,
  header: ExportHeader,
  unit: MoneyUnit,
  fundWords: string,
  carriedOver: boolean,
): Sum[] {
  const money = header.columns.flatMap(({ at, field, unit: own }) => {
    const value = field.is === 'money' ? readDecimal(textAt(cells, at)) : undefined;
    return field.is === 'money' && value !== undefined && /[1-9]/.test(value)
      ? [{ ...field, value: inYuan(value, own ?? unit) }]
      : [];
  });
  const ofSources = money.filter(({ fund }) => fund !== null);
  const last = money.find(({ fund, holds }) => fund === null && holds === 'last-year');
  if (ofSources.length > 0)
    return ofSources
      .filter(({ holds }) => holds === 'amount')
      .map(({ fund, carried, value }, index) => ({
        fund: fund ?? undefined,
        carriedOver: carried,
        amount: value,
        // Last year's figure of the row as a whole stands beside its first source.
        lastYear: index === 0 ? (last?.value ?? null) : null,
      }));
  const total = money.find(({ holds }) => holds === 'amount');
  if (!total && !last) return [];
  const fund = fundWords === '' ? 'general-budget' : sourceOf(fundWords);
  return [
    {
      fund,
      carriedOver: carriedOver || /结转|结余/.test(fundWords),
      amount: total?.value ?? '0',
      lastYear: last?.value ?? null,
    },
  ];
}

/** 一般公共预算资金, or the codes of 预算管理一体化: 111, 112, 113, 2…, 3…. */
function sourceOf(words: string): FundSource | undefined {
  const named = sourcesOfWords(words)?.[0];
  if (named) return named;
  const code = /^(\d)(\d)?(\d)?/.exec(words);
  if (!code) return /财政拨款|本级/.test(words) ? 'general-budget' : undefined;
  if (code[1] === '1') return code[3] === '2' ? 'managed-funds' : code[3] === '3' ? 'state-capital' : 'general-budget';
  return code[1] === '2' ? 'special-account' : code[1] === '3' ? 'other-income' : undefined;
}
