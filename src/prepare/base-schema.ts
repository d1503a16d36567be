import { z } from 'zod';

/** The published schema of base data (`mingsuan-base/1`); schemas/base.json is generated from it. */
const MONEY = '元，最多两位小数  元 with at most two decimals';
const money = z
  .string()
  .regex(/^\d{1,15}(\.\d{1,2})?$/)
  .describe(MONEY);
const moneyOrNone = money.nullable().default(null).describe(`${MONEY}; null: none`);
const text = z.string();
const words = z.string().min(1);
const wordsOrNone = z.string().nullable().default(null);
const count = z.int().min(0);
const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe('YYYY-MM-DD');
const decimal = z.string().regex(/^\d{1,15}(\.\d{1,6})?$/);

const FUND_SOURCES = [
  'general-budget',
  'managed-funds',
  'state-capital',
  'special-account',
  'service-income',
  'superior-subsidy',
  'affiliate-remittance',
  'business-income',
  'other-income',
] as const;
const LINE_KINDS = ['personnel', 'operating', 'project'] as const;
const PROJECT_CATEGORIES = ['其他运转类', '特定目标类'] as const;
const OPERATORS = ['≥', '≤', '=', '>', '<', '定性'] as const;

const named = z.strictObject({ name: words, code: wordsOrNone });
const unit = z.strictObject({
  code: words,
  name: words,
  nature: text.describe('行政, 参公, 公益一类 …'),
  approvedStaff: count.nullable().default(null).describe('编制人数'),
  actualStaff: count.nullable().default(null).describe('实有人数'),
});
const line = z.strictObject({
  unit: words.describe('Code of the unit'),
  functional: words.describe('支出功能分类项级编码, seven digits'),
  departmental: words.describe('部门预算支出经济分类款级编码, five digits'),
  governmental: words.describe('政府预算支出经济分类款级编码, five digits'),
  fund: z.enum(FUND_SOURCES),
  carriedOver: z.boolean().default(false).describe('上年结转'),
  kind: z.enum(LINE_KINDS).describe('人员经费, 公用经费, 项目支出'),
  project: wordsOrNone.describe('Code of the project; null for basic expenditure'),
  amount: money.describe(`${MONEY}. Final accounts: what was spent (决算数)`),
  lastYear: moneyOrNone.describe(`${MONEY}: last year's budget; null: none`),
  original: money.nullable().exactOptional().describe(`${MONEY}: 年初预算数; final accounts only`),
});
const indicator = z.strictObject({
  level1: words,
  level2: text.describe('Empty where the template prints none'),
  level3: words,
  operator: z.enum(OPERATORS),
  value: words,
  unit: wordsOrNone,
  weight: decimal.nullable().default(null),
});
const targets = z.strictObject({
  goal: text.describe('年度目标; empty where none is published'),
  executionWeight: decimal.nullable().default(null).describe('预算执行率权重'),
  indicators: z.array(indicator),
});
const project = z.strictObject({
  code: words,
  name: words,
  unit: words.describe('Code of the unit'),
  category: z.enum(PROJECT_CATEGORIES),
  summary: wordsOrNone,
  targets: targets.nullable().default(null),
});
const yearPair = z.strictObject({
  amount: money,
  lastYear: money,
  original: money.nullable().exactOptional().describe(`${MONEY}: 年初预算数; final accounts only`),
});

export const baseSchema = z
  .strictObject({
    format: z.literal('mingsuan-base/1'),
    type: z.enum(['budget', 'final-accounts']),
    year: z.int().min(2000).max(2100),
    department: named,
    region: named.nullable().default(null),
    template: wordsOrNone.describe('Id of a template; chosen when compiling where null'),
    publishedOn: date.nullable().default(null),
    units: z.array(unit),
    lines: z.array(line),
    projects: z.array(project).default([]),
    targets: targets.nullable().default(null).describe('Targets of the department as a whole'),
    threePublic: z.strictObject({
      travelAbroad: yearPair,
      vehiclePurchase: yearPair,
      vehicleRunning: yearPair,
      reception: yearPair,
      meetings: yearPair.nullable().default(null),
      training: yearPair.nullable().default(null),
    }),
    procurement: z.strictObject({
      goods: money,
      works: money,
      services: money,
      forSmallAndMedium: moneyOrNone,
      forSmall: moneyOrNone,
    }),
    assets: z.strictObject({
      asOf: date,
      vehicles: z.array(z.strictObject({ kind: words, count })),
      generalEquipment: count,
      specialEquipment: count,
    }),
    history: z
      .array(z.strictObject({ year: z.int().min(1990).max(2100), expenditure: money }))
      .exactOptional()
      .describe('Total expenditure of former years, for the chart of several years'),
    performance: z.strictObject({ projectsWithTargets: count, amount: money }).nullable().default(null),
    reasons: z.record(z.string(), z.string()).default({}).describe('Why something changed, by what changed'),
    texts: z.strictObject({
      duties: z.array(words),
      organisation: z.array(words),
      terms: z.array(z.strictObject({ term: words, meaning: words })).default([]),
    }),
  })
  .describe('mingsuan-base/1: what a department fills in once; every published table and sentence is a view of it');
