import { FUNDS, KINDS, TYPES, YES_NO } from './base-choices.js';
import { FACT_SHEETS } from './base-fact-sheets.js';
import {
  ACCOUNTS,
  type BaseSheet,
  choice,
  code,
  count,
  date,
  decimal,
  longText,
  money,
  ORIGINAL,
  REQUIRED,
  text,
  usual,
  year,
} from './base-field.js';

/** Every sheet of the base workbook, in order; 使用说明 stands before them. */
export const BASE_SHEETS: readonly BaseSheet[] = [
  {
    id: 'facts',
    name: '基本信息',
    layout: 'fields',
    about: {
      zh: '部门、年度和公开模板。绿色格子由您填写，带 * 的必须填写。',
      en: 'Department, year and template. Fill in the green cells; those marked * are required.',
    },
    room: 0,
    fields: [
      choice(TYPES)('type', '类型', ['部门预算或部门决算。', 'Budget or final accounts.'], REQUIRED),
      year('year', '年度', ['四位年度，如 2026。', 'Four digits, such as 2026.'], REQUIRED),
      text('name', '部门名称', ['部门全称，公开标题用它。', 'Full name; titles use it.'], {
        required: true,
        path: 'department.name',
      }),
      text('code', '部门编码', ['预算管理一体化系统的部门编码，没有可不填。', 'Code of the department, if any.'], {
        path: 'department.code',
      }),
      text('regionName', '行政区划', ['所在县、市、区，可不填。', 'County, city or district; may be left blank.'], {
        path: 'region.name',
      }),
      text('regionCode', '行政区划代码', ['六位代码，可不填。', 'Six digits; may be left blank.'], {
        path: 'region.code',
      }),
      code('templates', 40)('template', '公开模板', [
        '公开时用的模板；不选则用财政部通用模板，也可在命令中另选。',
        'Template of the disclosure; the ministry’s where none is chosen.',
      ]),
      date('publishedOn', '公开日期', ['如 2026-02-11，印在封面。', 'Such as 2026-02-11; printed on the cover.']),
      count('projectsWithTargets', '编制绩效目标的项目数', ['情况说明中写明；没有则不填。', 'Told in the text.'], {
        path: 'performance.projectsWithTargets',
      }),
      money(
        'performanceAmount',
        '绩效目标涉及金额',
        ['元；与上一项同填或同空。', '元; with the field above, or neither.'],
        {
          path: 'performance.amount',
        },
      ),
    ],
  },
  {
    id: 'units',
    name: '预算单位',
    layout: 'rows',
    about: {
      zh: '纳入本部门预算的单位，本级也是一个单位。',
      en: 'Every unit of the department’s budget; the department’s own office is one of them.',
    },
    room: 40,
    fields: [
      text('code', '单位编码', ['每个单位一个编码，如 312001。', 'One code each, such as 312001.'], REQUIRED),
      text('name', '单位名称', ['单位全称。', 'Full name.'], { required: true, width: 34 }),
      usual('natures')(
        'nature',
        '单位性质',
        [
          '行政、参公单位的公用经费计入机关运行经费。',
          'Operating funds of 行政 and 参公 units are agency operating funds.',
        ],
        REQUIRED,
      ),
      count('approvedStaff', '编制人数', ['核定编制人数。', 'Approved staff.']),
      count('actualStaff', '实有人数', ['年末在职人数。', 'Actual staff.']),
    ],
  },
  {
    id: 'projects',
    name: '项目',
    layout: 'rows',
    about: {
      zh: '每个项目一行；金额填在“预算明细”，目标填在“绩效目标”和“绩效指标”。',
      en: 'One row a project; its amounts stand in 预算明细, its targets in 绩效目标 and 绩效指标.',
    },
    room: 200,
    fields: [
      text('code', '项目编码', ['每个项目一个编码。', 'One code each.'], { required: true, width: 28 }),
      text('name', '项目名称', ['项目全称。', 'Full name.'], { required: true, width: 36 }),
      code('units')('unit', '所属单位', ['从“预算单位”中选择。', 'Choose one of 预算单位.'], REQUIRED),
      usual('categories')('category', '项目类别', ['其他运转类或特定目标类。', 'One of the two.'], REQUIRED),
      longText('summary', '项目概况', ['一两句话，可不填。', 'A sentence or two; may be left blank.']),
    ],
  },
  {
    id: 'lines',
    name: '预算明细',
    layout: 'rows',
    about: {
      zh: '全部支出的明细，一行一笔，单位为元；各张公开表和每句说明都由它算出。只有上年数的事项也要列出，本年填 0。',
      en: 'All expenditure, line by line, in 元; every table and sentence is computed from it. Items of last year only are listed too, with 0 this year.',
    },
    room: 600,
    fields: [
      code('units', 26)('unit', '预算单位', ['从“预算单位”中选择。', 'Choose one of 预算单位.'], REQUIRED),
      choice(KINDS, 12)('kind', '支出类型', ['人员经费、公用经费或项目支出。', 'One of the three.'], REQUIRED),
      code('projects', 30)('project', '项目', ['项目支出必须选择，基本支出不填。', 'For project expenditure only.']),
      code('functional', 38)(
        'functional',
        '支出功能分类',
        ['选择项级科目，可只填 7 位编码。', 'An item of seven digits.'],
        REQUIRED,
      ),
      code('departmental', 34)(
        'departmental',
        '部门经济分类',
        ['选择款级科目，可只填 5 位编码。', 'Five digits.'],
        REQUIRED,
      ),
      code('governmental', 30)(
        'governmental',
        '政府经济分类',
        ['选择款级科目，应与部门经济分类对应。', 'Five digits; it must correspond to the departmental class.'],
        REQUIRED,
      ),
      choice(FUNDS, 18)('fund', '资金来源', ['这笔支出用什么钱。', 'What the money is.'], REQUIRED),
      choice(YES_NO, 10)('carriedOver', '上年结转', [
        '用上年结转资金安排的填“是”。',
        '是 where carried over from last year.',
      ]),
      money(
        'amount',
        '本年金额',
        ['元，没有填 0。决算填决算数。', '元, 0 for none; final accounts: what was spent.'],
        REQUIRED,
      ),
      money('lastYear', '上年金额', ['元；上年没有这笔支出则不填。', '元; blank where there was none last year.']),
      money('original', '年初预算', ORIGINAL, ACCOUNTS),
    ],
  },
  {
    id: 'goals',
    name: '绩效目标',
    layout: 'rows',
    about: {
      zh: '部门整体和各项目的年度目标，指标填在“绩效指标”。没有目标的不列。',
      en: 'Goals of the department and its projects; indicators stand in 绩效指标. What has no targets is not listed.',
    },
    room: 200,
    fields: [
      code('target-owners', 36)(
        'owner',
        '目标对象',
        ['选择“部门整体”或一个项目。', 'The department or a project.'],
        REQUIRED,
      ),
      longText('goal', '年度目标', ['全年要达到的目标；模板不公开目标的可不填。', 'What the year is to achieve.']),
      decimal('executionWeight', '预算执行率权重', ['如 10，不设则不填。', 'Such as 10; blank where there is none.']),
    ],
  },
  {
    id: 'indicators',
    name: '绩效指标',
    layout: 'rows',
    about: {
      zh: '每个指标一行，顺序即公开时的顺序。',
      en: 'One row an indicator, in the order in which they are printed.',
    },
    room: 600,
    fields: [
      code('target-owners', 36)('owner', '目标对象', ['与“绩效目标”中的相同。', 'As in 绩效目标.'], REQUIRED),
      usual('level1')('level1', '一级指标', ['如 产出指标。', 'Such as 产出指标.'], REQUIRED),
      usual('level2')('level2', '二级指标', [
        '如 数量指标；模板不分二级的可不填。',
        'Such as 数量指标; may be blank where not printed.',
      ]),
      text('level3', '三级指标', ['具体指标名称。', 'Name of the indicator.'], { required: true, width: 32 }),
      usual('operators', 8)(
        'operator',
        '符号',
        ['≥ ≤ = > <；用文字表述的选“定性”。', '定性 for a target in words.'],
        REQUIRED,
      ),
      text(
        'value',
        '指标值',
        ['数字，或定性指标的文字。', 'A number, or the words of a qualitative target.'],
        REQUIRED,
      ),
      text('unit', '计量单位', ['如 次、%、万元；没有不填。', 'Such as 次, %, 万元.'], { width: 10 }),
      decimal('weight', '权重', ['如 10，不设则不填。', 'Such as 10; blank where there is none.']),
    ],
  },
  ...FACT_SHEETS,
];

export const sheetOf = (id: BaseSheet['id']): BaseSheet => BASE_SHEETS.find((sheet) => sheet.id === id)!;
