import type { TableKind } from '../../domain/book.js';
import type { Bilingual } from '../../domain/place.js';

export type ItemGroup = 'timeliness' | 'content' | 'forms' | 'notes' | 'projects';

/** An item that finance bureaus look at in a department's disclosure (预算公开情况检查表). */
export interface ChecklistItem {
  readonly id: string;
  readonly group: ItemGroup;
  readonly name: Bilingual;
  /** How its presence is told; null for what only people can tell. */
  readonly known: Known | null;
  /** Findings about the text that belong here, by the title of their section and what they are of; the first item wins. */
  readonly facts?: RegExp;
  /** Codes of rules whose findings belong here, wherever they stand. */
  readonly rules?: readonly string[];
  /** True for what not every department publishes: missing, it does not apply. */
  readonly optional?: true;
}

type Known =
  | { readonly by: 'cover' | 'contents' | 'narrative' | 'targets' | 'projects' }
  | { readonly by: 'form'; readonly kinds: readonly TableKind[] }
  /** Words of a section's title or, failing that, of a paragraph; `topic` is how the rule on missing topics names it. */
  | { readonly by: 'words'; readonly words: RegExp; readonly topic: string };

export const GROUPS: Readonly<Record<ItemGroup, Bilingual>> = {
  timeliness: { zh: '及时性', en: 'Timeliness' },
  content: { zh: '内容规范性：文字', en: 'Content: text' },
  forms: { zh: '内容规范性：报表', en: 'Content: forms' },
  notes: { zh: '内容规范性：其他说明', en: 'Content: other notes' },
  projects: { zh: '内容规范性：项目和绩效', en: 'Content: projects and targets' },
};

const form = (id: TableKind, zh: string, en: string, more: Partial<ChecklistItem> = {}): ChecklistItem => ({
  id,
  group: 'forms',
  name: { zh, en },
  known: { by: 'form', kinds: [id] },
  ...more,
});

const words = (group: ItemGroup, id: string, name: Bilingual, has: RegExp, facts: RegExp): ChecklistItem => ({
  id,
  group,
  name,
  known: { by: 'words', words: has, topic: name.zh },
  facts,
});

export const CHECKLIST: readonly ChecklistItem[] = [
  { id: 'date', group: 'timeliness', name: { zh: '公开时间', en: 'Date of publication' }, known: null },
  { id: 'cover', group: 'content', name: { zh: '封面', en: 'Cover' }, known: { by: 'cover' } },
  { id: 'contents', group: 'content', name: { zh: '目录', en: 'Contents' }, known: { by: 'contents' }, facts: /^目录/ },
  words('content', 'duties', { zh: '部门职责', en: 'Duties' }, /职责|职能/, /^[^/“]*(?:职责|职能)/),
  {
    ...words(
      'content',
      'organisation',
      { zh: '机构设置', en: 'Organisation' },
      /机构设置|内设机构|单位构成|预算单位|下设|股室|处室|科室/,
      /^[^/“]*(?:机构设置|机构情况|内设|单位构成|直属事业单位)/,
    ),
    rules: ['DIS014'],
  },
  {
    ...words('content', 'glossary', { zh: '名词解释', en: 'Glossary' }, /名词解释|术语|是指/, /^[^/“]*(?:名词|术语)/),
    rules: ['DIS012'],
  },
  {
    id: 'narrative',
    group: 'content',
    name: { zh: '情况说明', en: 'Narrative' },
    known: { by: 'narrative' },
  },
  form('income-expenditure-summary', '部门收支总表', 'Income and expenditure'),
  form('income-summary', '部门收入总表', 'Income'),
  form('expenditure-summary', '部门支出总表', 'Expenditure'),
  form('appropriation-summary', '财政拨款收支总表', 'Appropriations', {
    known: { by: 'form', kinds: ['appropriation-summary', 'appropriation-expenditure'] },
  }),
  form('general-expenditure', '一般公共预算支出表', 'General budget expenditure'),
  form('general-basic-expenditure', '一般公共预算基本支出表', 'Basic expenditure', {
    known: { by: 'form', kinds: ['general-basic-expenditure', 'economic-classification'] },
  }),
  form('three-public', '一般公共预算“三公”经费支出表', 'Three public expenses', {
    known: { by: 'form', kinds: ['three-public', 'agency-operating'] },
  }),
  form('managed-funds-expenditure', '政府性基金预算支出表', 'Managed funds', {
    known: { by: 'form', kinds: ['managed-funds-expenditure', 'managed-funds-three-public'] },
  }),
  form('state-capital-expenditure', '国有资本经营预算支出表', 'State capital'),
  words(
    'notes',
    'operating',
    { zh: '机关运行经费', en: 'Operating funds' },
    /运行经费|运转经费/,
    /^[^“]*(?:机关运行经费|运转经费)/,
  ),
  words('notes', 'procurement', { zh: '政府采购', en: 'Procurement' }, /政府采购|采购预算|采购支出/, /^[^“]*采购/),
  words('notes', 'assets', { zh: '国有资产占用', en: 'State assets' }, /国有资产|资产占用|车辆/, /^[^/“]*资产/),
  {
    ...words('notes', 'performance', { zh: '预算绩效', en: 'Performance' }, /绩效/, /^[^/“]*绩效/),
    // Of self-evaluations: they tell how the year went, not what is aimed at.
    rules: ['059', '060', '061', '062', '063', '064', '065', '066', '067', '068', '069'].map(
      (number) => `PER${number}`,
    ),
  },
  {
    id: 'targets',
    group: 'projects',
    name: { zh: '绩效目标表', en: 'Target forms' },
    known: { by: 'targets' },
    rules: ['DIS010'],
  },
  {
    id: 'projects',
    group: 'projects',
    name: { zh: '项目说明', en: 'Project notes' },
    known: { by: 'projects' },
    rules: ['DIS013'],
    facts: /^[^/“]*(?:重点项目|项目(?:经费)?(?:情况|说明|概述|介绍)|立项依据|实施(?:主体|方案|周期))/,
    optional: true,
  },
];
