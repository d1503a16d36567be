import type { Column, ColumnMeaning, DocumentFacts, Table } from '../../domain/book.js';
import {
  all,
  appropriation,
  basic,
  both,
  carried,
  current,
  general,
  ofCategory,
  ofCode,
  ofFund,
  ofKind,
  project,
  type Takes,
  unitFunds,
} from './candidate.js';
import { isCarriedOn, isCarriedOver, SOURCE_OF_MEANING } from './sources.js';

export type WhichYear = 'now' | 'last' | 'original';

interface ColumnScope {
  readonly year: WhichYear;
  readonly takes: Takes;
}

const BY_MEANING: Readonly<Partial<Record<ColumnMeaning, Takes>>> = {
  amount: all,
  total: all,
  subtotal: all,
  'last-year': all,
  'original-budget': all,
  'final-accounts': all,
  basic,
  personnel: ofKind('personnel'),
  salaries: both(basic, ofCode('301')),
  household: both(basic, ofCode('303')),
  operating: ofKind('operating'),
  'goods-services': both(basic, ofCode('302')),
  capital: both(basic, (line) => /^(?:309|310)/.test(line.departmental)),
  project,
  'project-operating': ofCategory('其他运转类'),
  'project-specific': ofCategory('特定目标类'),
  'carry-over-in': carried,
  'general-budget': general,
  'of-which-appropriation': appropriation,
  'managed-funds': ofFund('managed-funds'),
  'state-capital': ofFund('state-capital'),
  'special-account': ofFund('special-account'),
  'service-income': ofFund('service-income'),
  'business-income': ofFund('business-income'),
  'superior-subsidy': ofFund('superior-subsidy'),
  'affiliate-remittance': ofFund('affiliate-remittance'),
  'other-income': ofFund('other-income'),
  'unit-funds': unitFunds,
};

const isCarried = ({ path }: Column): boolean => path.some(isCarriedOver);
const isOfSource = ({ meanings }: Column): boolean =>
  meanings.some((meaning) => SOURCE_OF_MEANING[meaning] !== undefined || meaning === 'unit-funds');

/** What a column adds up; undefined for columns whose figures lines cannot give (rates, counts, unknown headers). */
export function columnScope(
  table: Pick<Table, 'columns'>,
  column: Column,
  document: Pick<DocumentFacts, 'type' | 'year'>,
): ColumnScope | undefined {
  if (column.path.some(isCarriedOn)) return undefined;
  const which = whichYear(column, document);
  const leaf = BY_MEANING[column.meaning];
  if (which === undefined || leaf === undefined) return undefined;
  const filters = column.meanings.flatMap((meaning) => BY_MEANING[meaning] ?? []);
  return { year: which, takes: both(leaf, ...filters, inTime(table, column)) };
}

/** Where money carried over has columns of its own, the columns of this year's sources do not count it. */
function inTime(table: Pick<Table, 'columns'>, column: Column): Takes {
  if (isCarried(column)) return carried;
  if (!table.columns.some(isCarried)) return all;
  const isOfThisYear = column.path.some((words) => /本年|当年/.test(words));
  return isOfThisYear || isOfSource(column) ? current : all;
}

/** Which of the year's figures, or last year's, a column holds; undefined for those that base data does not keep. */
export function whichYear(column: Column, { type, year }: Pick<DocumentFacts, 'type' | 'year'>): WhichYear | undefined {
  const words = column.path.join(' ');
  if (/调整|全年|完成/.test(words) || column.meaning === 'final-budget') return undefined;
  if (column.meaning === 'original-budget' || /年初预算/.test(words)) return 'original';
  if (type === 'final-accounts' && /预算数/.test(words) && !/决算/.test(words)) return 'original';
  if (column.meaning === 'last-year' || /上年(?:预算|执行|决算)/.test(words)) return 'last';
  if (column.year === undefined || year === null || column.year === year) return 'now';
  return column.year === year - 1 ? 'last' : undefined;
}
