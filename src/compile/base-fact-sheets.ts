import { COMPARISONS, EXPENSES, TEXT_KINDS } from './base-choices.js';
import {
  ACCOUNTS,
  type BaseSheet,
  choice,
  code,
  count,
  date,
  longText,
  money,
  ORIGINAL,
  REQUIRED,
  text,
  usual,
  year,
} from './base-field.js';

/** The sheets of facts beside the lines: expenses, procurement, assets, reasons, texts. */
export const FACT_SHEETS: readonly BaseSheet[] = [
  {
    id: 'expenses',
    name: '三公经费',
    layout: 'rows',
    about: {
      zh: '一般公共预算安排的“三公”经费、会议费和培训费，基本支出和项目支出都算，元。没有填 0；不公开会议费、培训费的，这两行不填。',
      en: 'Paid from the general public budget, basic and project, in 元; 0 for none. Leave 会议费 and 培训费 blank where they are not disclosed.',
    },
    room: 0,
    fields: [
      choice(EXPENSES, 26)('item', '项目', ['六项固定，不改。', 'The six items are fixed.'], REQUIRED),
      money('amount', '本年金额', ['元，没有填 0。', '元, 0 for none.']),
      money('lastYear', '上年金额', ['元，没有填 0。', '元, 0 for none.']),
      money('original', '年初预算', ORIGINAL, ACCOUNTS),
    ],
  },
  {
    id: 'procurement',
    name: '政府采购',
    layout: 'fields',
    about: {
      zh: '本年政府采购预算（决算为支出），元，没有填 0。',
      en: 'Government procurement of the year, 元, 0 for none.',
    },
    room: 0,
    fields: [
      money('goods', '货物', ['元，没有填 0。', '元, 0 for none.'], REQUIRED),
      money('works', '工程', ['元，没有填 0。', '元, 0 for none.'], REQUIRED),
      money('services', '服务', ['元，没有填 0。', '元, 0 for none.'], REQUIRED),
      money('forSmallAndMedium', '面向中小企业预留', ['元；不公开则不填。', '元; blank where not disclosed.']),
      money('forSmall', '其中：面向小微企业', ['元；不公开则不填。', '元; blank where not disclosed.']),
    ],
  },
  {
    id: 'assets',
    name: '国有资产',
    layout: 'fields',
    about: { zh: '国有资产占用情况；车辆填在“公务车辆”。', en: 'State assets in use; vehicles stand in 公务车辆.' },
    room: 0,
    fields: [
      date(
        'asOf',
        '截止日期',
        ['预算填上年末，如 2025-12-31。', 'Budget: end of last year, such as 2025-12-31.'],
        REQUIRED,
      ),
      count(
        'generalEquipment',
        '大型通用设备（台/套）',
        ['单价 50 万元以上（或当地标准）的数量。', 'Number above the threshold.'],
        REQUIRED,
      ),
      count(
        'specialEquipment',
        '大型专用设备（台/套）',
        ['单价 100 万元以上（或当地标准）的数量。', 'Number above the threshold.'],
        REQUIRED,
      ),
    ],
  },
  {
    id: 'vehicles',
    name: '公务车辆',
    layout: 'rows',
    about: { zh: '按用途列出车辆数，没有车辆则不填。', en: 'Vehicles by use; leave blank where there are none.' },
    room: 20,
    fields: [
      usual('vehicles', 26)('kind', '用途', ['如 机要通信用车。', 'Such as 机要通信用车.'], REQUIRED),
      count('count', '数量（辆）', ['辆。', 'Number.'], REQUIRED),
    ],
  },
  {
    id: 'reasons',
    name: '变动原因',
    layout: 'rows',
    about: {
      zh: '增减的主要原因，写成接在“主要原因是”后面的话，不写句号。缺哪些，编制时会列出。',
      en: 'Main reasons of changes, worded to follow 主要原因是, without a full stop. Compiling lists those that are missing.',
    },
    room: 200,
    fields: [
      code('subjects', 40)(
        'subject',
        '事项',
        ['选择事项、功能科目或项目。', 'What changed: a total, a functional item or a project.'],
        REQUIRED,
      ),
      choice(COMPARISONS)('comparison', '比较对象', ['不填即与上年比；决算可与年初预算比。', 'Last year where blank.']),
      longText('reason', '主要原因', ['如 人员增加，工资相应增加。', 'Why it changed.'], REQUIRED),
    ],
  },
  {
    id: 'history',
    name: '历年支出',
    layout: 'rows',
    about: {
      zh: '以前年度的支出总额，用于画历年变化图；本年数由预算明细算出，不填在这里。不公开历年图的不填。',
      en: 'Total expenditure of former years, for the chart of several years; leave blank where none is published.',
    },
    room: 10,
    fields: [
      year('year', '年度', ['四位年度，如 2024。', 'Four digits, such as 2024.'], REQUIRED),
      money(
        'expenditure',
        '支出总额',
        ['元；预算填预算数，决算填决算数。', '元; budgeted, or spent in final accounts.'],
        REQUIRED,
      ),
    ],
  },
  {
    id: 'texts',
    name: '文字材料',
    layout: 'rows',
    about: {
      zh: '部门职责、机构设置各写几行，一行印成一段；通用名词由程序解释，这里只填本部门另加的名词。',
      en: 'Duties and organisation, a paragraph a row; terms only beyond those explained automatically.',
    },
    room: 30,
    fields: [
      choice(TEXT_KINDS)(
        'kind',
        '类别',
        ['部门职责、机构设置或名词解释。', 'Duties, organisation or terms.'],
        REQUIRED,
      ),
      text('term', '名词', ['只有名词解释填写。', 'For terms only.']),
      longText('text', '内容', ['一行印成一段。', 'A row is printed as a paragraph.'], REQUIRED),
    ],
  },
];
