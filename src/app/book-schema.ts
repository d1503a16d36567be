import { z } from 'zod';
import { TABLE_KINDS } from '../domain/table-kinds.js';

/** The published schema of `mingsuan read --format json`; schemas/book.json is generated from it. */
const decimal = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .describe('Exact decimal without separators');
const place = z
  .object({
    file: z.string().optional().describe('The file, where several files together are one disclosure'),
    page: z.int().min(1).optional(),
    line: z.int().min(1).optional().describe('Lines count from 1'),
    sheet: z.string().optional(),
    cell: z.string().optional(),
    table: z.int().optional(),
    row: z.int().optional(),
    column: z.int().optional(),
    box: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
    quote: z.string().describe('The exact words that were read'),
  })
  .describe('Where something was read');

const source = z.object({
  name: z.string(),
  sha256: z.string(),
  mediaType: z.string(),
  pages: z.int().nullable(),
});

const cell = z.object({
  text: z.string().describe('As printed'),
  value: decimal.nullable().describe("In the table's own unit; null for a dash or words"),
  at: place,
  doubtful: z.boolean().optional().describe('Neither the print nor the ties decide the column'),
});
const column = z.object({
  id: z.string(),
  meaning: z.string().describe('What the column holds whatever its header says'),
  path: z.array(z.string()).describe('Header words from the top'),
  meanings: z.array(z.string()),
  year: z.int().optional(),
});
const row = z.object({
  id: z.string(),
  code: z.string().nullable().describe('类+款+项 joined, without spaces'),
  pair: z.object({ code: z.string(), name: z.string() }).optional(),
  codeAsPrinted: z.string().optional().describe('Pieces of the code as printed, where one is too short'),
  name: z.string().describe('Without leading numbering and line-wrap spaces'),
  level: z.enum(['total', 'unit', '类', '款', '项', 'item']).nullable(),
  depth: z.int().optional(),
  numbering: z.string().optional(),
  side: z.enum(['income', 'expenditure']).optional(),
  detail: z.boolean().optional(),
  group: z.string().optional(),
  at: place,
  cells: z.record(z.string(), cell).describe('By column id; blank cells are absent'),
});
const table = z.object({
  id: z.string(),
  kind: z.enum(TABLE_KINDS),
  title: z.string(),
  unit: z.string().nullable(),
  unitOfOthers: z.string().optional().describe('The unit of nearly all other tables, where this one prints none'),
  empty: z.boolean(),
  note: z.string().nullable(),
  noteAt: place.optional(),
  columns: z.array(column),
  rows: z.array(row),
  brokenOff: z.literal(true).optional().describe('The print stops before the last row of the table'),
  rejoined: z.literal(true).optional().describe('Wrapped names were put together again by the places of a print'),
  at: place,
});
const statement = z.object({
  id: z.string(),
  subject: z.string(),
  measure: z.enum(['amount', 'share', 'change', 'change-rate', 'count', 'date', 'other']),
  value: z.string().nullable(),
  unit: z.string().nullable(),
  base: z.string().nullable(),
  direction: z.enum(['increase', 'decrease', 'unchanged', 'unresolved']).nullable(),
  quote: z.string(),
  at: place,
  year: z.int().nullable(),
  stage: z.enum(['original-budget', 'final-budget', 'final-accounts', 'execution']).optional(),
  section: z.string().nullable(),
  headings: z.array(z.string()).optional(),
  paragraph: z.string(),
  offset: z.int(),
  code: z.string().nullable(),
  of: z.string().nullable(),
  partOf: z.string().nullable(),
  list: z.string().optional(),
  reason: z.string().nullable(),
});
const indicator = z.object({
  id: z.string(),
  level1: z.string().nullable(),
  level2: z.string().nullable(),
  level3: z.string().nullable(),
  operator: z.enum(['≥', '≤', '=', '>', '<', '定性']).nullable(),
  value: z.string().nullable(),
  unit: z.string().nullable(),
  weight: z.string().nullable(),
  text: z.string().nullable(),
  operatorText: z.string().optional(),
  explanation: z.string().nullable(),
  at: place,
  doubtful: z.boolean().optional(),
});
const target = z.object({
  code: z.string().nullable(),
  name: z.string().nullable(),
  amount: decimal.nullable(),
  unit: z.string().nullable(),
  goal: z.string().nullable(),
  fields: z.array(z.object({ name: z.string(), value: z.string().nullable(), unit: z.string().nullable(), at: place })),
  indicators: z.array(indicator),
  at: place,
  goalAt: place.optional(),
  yearAt: place.optional(),
  amountAt: place.optional(),
  executionWeight: z.string().nullable(),
});

const evaluationCell = z
  .object({
    text: z.string().describe('As printed'),
    value: decimal.nullable().describe('null for a dash or words'),
    percent: z.boolean().describe('True where a percent sign is printed'),
    at: place,
  })
  .nullable();
const evaluation = z.object({
  title: z.string(),
  ofDepartment: z.boolean().describe('True for the form of a whole department (整体支出)'),
  code: z.string().nullable(),
  name: z.string().nullable(),
  unit: z.string().nullable(),
  funds: z.array(
    z.object({
      name: z.string(),
      total: z.boolean(),
      original: evaluationCell.describe('年初预算数'),
      budget: evaluationCell.describe('全年预算数'),
      executed: evaluationCell.describe('全年执行数'),
      rate: evaluationCell.describe('执行率, per cent'),
      weight: evaluationCell.describe('分值'),
      score: evaluationCell.describe('得分'),
      at: place,
      doubtful: z.literal(true).optional(),
    }),
  ),
  goal: z.string().nullable(),
  result: z.string().nullable(),
  indicators: z.array(
    indicator.omit({ operatorText: true, explanation: true }).extend({
      actual: z.string().nullable().describe('实际完成值 as printed'),
      weight: evaluationCell,
      score: evaluationCell,
      reason: z.string().nullable().describe('偏差原因分析及改进措施'),
      doubtful: z.literal(true).optional(),
    }),
  ),
  totalWeight: evaluationCell,
  totalScore: evaluationCell,
  grade: z.string().nullable(),
  columns: z.array(
    z.enum(['level1', 'level2', 'level3', 'operator', 'value', 'unit', 'actual', 'weight', 'score', 'reason']),
  ),
  ruled: z.boolean().describe('The print keeps its columns: a blank cell is known to be blank'),
  complete: z.boolean().describe('Every row between header and total was read'),
  note: z.string().nullable(),
  at: place,
});

export const bookSchema = z
  .object({
    format: z.literal('mingsuan-book/1'),
    source: source.extend({
      files: z.array(source).optional().describe('Where several files are together one disclosure'),
    }),
    document: z.object({
      type: z.enum(['budget', 'final-accounts', 'targets', 'blank-form', 'unknown']),
      year: z.int().nullable(),
      yearTitled: z
        .boolean()
        .optional()
        .describe('Two or more titles name the year, and no other as often, titles of parts aside'),
      department: z.object({ name: z.string().nullable(), code: z.string().nullable() }),
      region: z.object({ name: z.string().nullable(), code: z.string().nullable() }).nullable(),
    }),
    tables: z.array(table),
    statements: z.array(statement),
    targets: z.object({ department: target.nullable(), projects: z.array(target) }),
    evaluations: z.array(evaluation).optional().describe('绩效自评表 of projects and departments'),
    sections: z.array(z.object({ title: z.string(), at: place })),
    contents: z.array(z.object({ title: z.string(), at: place })).optional(),
    paragraphs: z.array(
      z.object({
        id: z.string(),
        section: z.string().nullable(),
        text: z.string(),
        lines: z.array(z.object({ offset: z.int(), at: place })),
      }),
    ),
    doubts: z.array(
      z.object({
        message: z.string(),
        messageEn: z.string(),
        recognised: z.number().optional().describe('Mean confidence of a page read by character recognition'),
        unread: z.literal(true).optional().describe('A page or picture that was not read at all'),
        at: place,
      }),
    ),
    unsure: z.array(place).optional().describe('Words or figures read from a picture that may be misread'),
  })
  .describe('mingsuan-book/1: the whole content of one disclosure as typed data, every value with its evidence');
