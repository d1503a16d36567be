import type { Bilingual } from '../domain/place.js';
import { isDisclosure } from './is-disclosure.js';
import type { Need } from './rule.js';
import { type BookView, type CompanionRole, perBook } from './view.js';

/** The first thing a rule needs that the book does not have, in words; undefined when all is there. */
export function missingNeed(needs: readonly (Need | readonly Need[])[], view: BookView): Bilingual | undefined {
  const there = needsMet(view);
  if (there === 'nothing') return FILLED_IN;
  if (there === 'foreign') return DISCLOSURE;
  for (let index = 0; index < needs.length; index++) {
    const need = needs[index]!;
    if (!(typeof need === 'string' ? there.has(need) : need.some((one) => there.has(one)))) return needName(need);
  }
  return undefined;
}

/** A template that nobody filled in has nothing to check. */
const FILLED_IN: Bilingual = { zh: '填报内容（空白模板）', en: 'filled-in content (a blank form)' };
/** Nor has a text that is something else. */
const DISCLOSURE: Bilingual = { zh: '预决算或绩效目标公开的内容', en: 'content of a disclosure' };

/** All that rules can need and a book has. Every rule of a run asks in turn. */
const needsMet = perBook(({ book, companions, targetForms, indicators }): ReadonlySet<Need> | 'nothing' | 'foreign' => {
  if (book.document?.type === 'blank-form') return 'nothing';
  if (!isDisclosure(book)) return 'foreign';
  const met = new Set<Need>();
  for (const { kind } of book.tables) met.add(kind);
  if (book.statements.length > 0) met.add('statements');
  if (book.paragraphs.length > 0) met.add('paragraphs');
  if (book.tables.length > 0) met.add('tables');
  if (targetForms.length > 0) met.add('targets');
  if (indicators.length > 0) met.add('indicators');
  if (book.evaluations) met.add('evaluations');
  for (const role in companions)
    if (companions[role as CompanionRole] !== undefined) met.add(`companion:${role as CompanionRole}`);
  return met;
});

const NAMES: Readonly<Record<Need, Bilingual>> = {
  statements: { zh: '情况说明中的数字', en: 'figures in the narrative' },
  paragraphs: { zh: '情况说明', en: 'narrative' },
  targets: { zh: '绩效目标表', en: 'performance targets' },
  indicators: { zh: '绩效指标', en: 'performance indicators' },
  tables: { zh: '公开表', en: 'published tables' },
  evaluations: { zh: '绩效自评表', en: 'self-evaluations' },
  'companion:lastYear': { zh: '可对照的上年公开文件', en: 'last year’s document to compare with' },
  'companion:budget': { zh: '可对照的同年预算公开文件', en: 'the budget of the same year to compare with' },
  'companion:former': { zh: '可对照的前一版文件', en: 'a former version to compare with' },
  'companion:units': { zh: '可对照的所属单位公开文件', en: 'documents of the units to compare with' },
  'income-expenditure-summary': { zh: '收支总表', en: 'income and expenditure summary' },
  'income-summary': { zh: '收入总表', en: 'income summary' },
  'expenditure-summary': { zh: '支出总表', en: 'expenditure summary' },
  'appropriation-summary': { zh: '财政拨款收支总表', en: 'appropriation summary' },
  'appropriation-expenditure': { zh: '财政拨款支出表', en: 'appropriation expenditure table' },
  'general-expenditure': { zh: '一般公共预算支出表', en: 'general public budget expenditure table' },
  'general-basic-expenditure': { zh: '一般公共预算基本支出表', en: 'general public budget basic expenditure table' },
  'economic-classification': { zh: '支出经济分类表', en: 'economic classification table' },
  'three-public': { zh: '“三公”经费支出表', en: 'three public expenses table' },
  'agency-operating': { zh: '机关运行经费表', en: 'agency operating funds table' },
  'managed-funds-expenditure': { zh: '政府性基金预算支出表', en: 'managed funds expenditure table' },
  'managed-funds-three-public': { zh: '政府性基金“三公”经费表', en: 'managed funds three public expenses table' },
  'state-capital-expenditure': { zh: '国有资本经营预算支出表', en: 'state capital operations expenditure table' },
  'project-expenditure': { zh: '项目支出表', en: 'project expenditure table' },
  'department-targets': { zh: '部门整体绩效目标表', en: 'department targets table' },
  'project-targets': { zh: '项目绩效目标表', en: 'project targets table' },
  'project-targets-summary': { zh: '项目绩效目标汇总表', en: 'project targets summary' },
  other: { zh: '其他表', en: 'other tables' },
};

/** What a rule needs, in words. */
export function needName(need: Need | readonly Need[]): Bilingual {
  if (typeof need === 'string') return NAMES[need];
  const all = need.map((one) => NAMES[one]);
  return { zh: all.map((one) => one.zh).join('或'), en: all.map((one) => one.en).join(' or ') };
}
