import type { BudgetBook } from '../../domain/book.js';
import type { PackageField } from './package-field.js';

const NOT_TOLD = { zh: '文件没有写明', en: 'the document does not tell' };

/** Whose figures they are; the same on every line, so that files of many disclosures can be put together. */
export const DOCUMENT_FIELDS: readonly PackageField<BudgetBook>[] = [
  {
    name: 'fiscal_year',
    type: 'integer',
    title: { zh: '预算年度', en: 'Fiscal year' },
    meaning: { zh: '公开文件所属的预算年度', en: 'Year of the budget or of the final accounts' },
    missing: NOT_TOLD,
    columnType: 'date:fiscal-year',
    of: ({ document }) => document.year,
  },
  {
    name: 'mof_div_code',
    type: 'text',
    title: { zh: '财政区划代码', en: 'Fiscal division code' },
    meaning: { zh: '财政区划代码', en: 'Code of the jurisdiction' },
    missing: NOT_TOLD,
    columnType: 'geo:source:code',
    of: ({ document }) => document.region?.code ?? null,
  },
  {
    name: 'mof_div_name',
    type: 'text',
    title: { zh: '财政区划名称', en: 'Fiscal division' },
    meaning: { zh: '财政区划名称', en: 'Name of the jurisdiction' },
    missing: NOT_TOLD,
    columnType: 'geo:source:label',
    of: ({ document }) => document.region?.name ?? null,
  },
  {
    name: 'agency_code',
    type: 'text',
    title: { zh: '部门（单位）代码', en: 'Agency code' },
    meaning: { zh: '公开部门的预算代码', en: 'Budget code of the disclosing department' },
    missing: NOT_TOLD,
    columnType: 'administrative-classification:generic:code',
    of: ({ document }) => document.department.code,
  },
  {
    name: 'agency_name',
    type: 'text',
    title: { zh: '部门（单位）名称', en: 'Agency' },
    meaning: { zh: '公开部门的名称', en: 'Name of the disclosing department' },
    missing: NOT_TOLD,
    columnType: 'administrative-classification:generic:label',
    of: ({ document }) => document.department.name,
  },
  {
    name: 'document_type',
    type: 'text',
    title: { zh: '文件类型', en: 'Kind of document' },
    meaning: {
      zh: 'budget 预算，final-accounts 决算，targets 绩效目标，blank-form 空白表样，unknown 不明',
      en: 'budget, final-accounts, targets, blank-form or unknown',
    },
    columnType: 'phase:id',
    of: ({ document }) => document.type,
  },
];
