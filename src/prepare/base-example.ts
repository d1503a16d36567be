import type { BaseData, BaseIndicator, BudgetLine } from '../compile/base-data.js';

/** A small made-up department, filled in completely: to be looked at, and to be compiled as it is. */
export const EXAMPLE_BASE: BaseData = {
  format: 'mingsuan-base/1',
  type: 'budget',
  year: 2026,
  department: { name: '示例县档案馆', code: '312' },
  region: { name: '示例县', code: null },
  template: 'ministry-budget',
  publishedOn: '2026-02-10',
  units: [
    { code: '312001', name: '示例县档案馆（本级）', nature: '行政', approvedStaff: 14, actualStaff: 13 },
    { code: '312002', name: '示例县档案数字化中心', nature: '公益一类', approvedStaff: 6, actualStaff: 6 },
  ],
  lines: [
    line('312001', '2012601', '30101', '50101', 'personnel', '684000.00', '671000.00'),
    line('312001', '2012601', '30102', '50101', 'personnel', '512300.00', '505800.00'),
    line('312001', '2012601', '30103', '50101', 'personnel', '57000.00', '55900.00'),
    line('312001', '2080505', '30108', '50102', 'personnel', '201600.00', '197300.00'),
    line('312001', '2101101', '30110', '50102', 'personnel', '100800.00', '98600.00'),
    line('312001', '2210201', '30113', '50103', 'personnel', '151200.00', '148000.00'),
    line('312001', '2012601', '30201', '50201', 'operating', '62000.00', '64000.00'),
    line('312001', '2012601', '30211', '50201', 'operating', '38000.00', '40000.00'),
    line('312001', '2012601', '30217', '50206', 'operating', '6000.00', '7000.00'),
    line('312001', '2012601', '30231', '50208', 'operating', '28000.00', '28000.00'),
    line('312001', '2012601', '30239', '50201', 'operating', '117000.00', '116200.00'),
    line('312002', '2012604', '30101', '50501', 'personnel', '268000.00', '262000.00'),
    line('312002', '2012604', '30107', '50501', 'personnel', '231000.00', '227500.00'),
    line('312002', '2080505', '30108', '50501', 'personnel', '79800.00', '78300.00'),
    line('312002', '2210201', '30113', '50501', 'personnel', '59900.00', '58700.00'),
    line('312002', '2012604', '30201', '50502', 'operating', '24000.00', '24000.00'),
    line('312002', '2012604', '30213', '50502', 'project', '480000.00', '420000.00', '31226T0001'),
    line('312002', '2012604', '30227', '50502', 'project', '360000.00', '300000.00', '31226T0001'),
    line('312001', '2012604', '30201', '50201', 'project', '150000.00', '150000.00', '31226T0002'),
  ],
  projects: [
    {
      code: '31226T0001',
      name: '馆藏档案数字化',
      unit: '312002',
      category: '特定目标类',
      summary: '对馆藏纸质档案扫描、著录和备份，方便群众在线查阅。',
      targets: {
        goal: '完成馆藏民生档案扫描和著录，实现线上查阅。',
        executionWeight: '10',
        indicators: [
          indicator('成本指标', '经济成本指标', '项目总成本', '≤', '84', '万元', '20'),
          indicator('产出指标', '数量指标', '扫描页数', '≥', '60', '万页', '15'),
          indicator('产出指标', '质量指标', '扫描合格率', '≥', '98', '%', '15'),
          indicator('产出指标', '时效指标', '完成时间', '≤', '11', '月', '10'),
          indicator('效益指标', '社会效益指标', '线上查阅占比', '≥', '70', '%', '20'),
          indicator('满意度指标', '服务对象满意度指标', '查阅群众满意度', '≥', '95', '%', '10'),
        ],
      },
    },
    {
      code: '31226T0002',
      name: '档案安全保管',
      unit: '312001',
      category: '其他运转类',
      summary: '更换库房温湿度设备耗材，开展消防演练。',
      targets: {
        goal: '保证库房环境达标，全年不发生安全事故。',
        executionWeight: '10',
        indicators: [
          indicator('成本指标', '经济成本指标', '项目总成本', '≤', '15', '万元', '20'),
          indicator('产出指标', '数量指标', '消防演练次数', '≥', '2', '次', '20'),
          indicator('产出指标', '质量指标', '库房温湿度达标率', '≥', '98', '%', '20'),
          indicator('效益指标', '社会效益指标', '馆藏档案完好率', '≥', '99', '%', '20'),
          indicator('满意度指标', '服务对象满意度指标', '职工满意度', '≥', '90', '%', '10'),
        ],
      },
    },
  ],
  targets: {
    goal: '收集、保管和利用好全县档案，推进档案数字化，为群众提供便捷的查阅服务。',
    executionWeight: '10',
    indicators: [
      indicator('产出指标', '数量指标', '接收档案数量', '≥', '8000', '卷', '20'),
      indicator('产出指标', '质量指标', '著录合格率', '≥', '98', '%', '30'),
      indicator('效益指标', '社会效益指标', '年查阅人次', '≥', '3000', '人次', '30'),
      indicator('满意度指标', '服务对象满意度指标', '查阅群众满意度', '≥', '95', '%', '10'),
    ],
  },
  threePublic: {
    travelAbroad: { amount: '0', lastYear: '0' },
    vehiclePurchase: { amount: '0', lastYear: '0' },
    vehicleRunning: { amount: '28000.00', lastYear: '28000.00' },
    reception: { amount: '6000.00', lastYear: '7000.00' },
    meetings: { amount: '0', lastYear: '0' },
    training: { amount: '0', lastYear: '0' },
  },
  procurement: {
    goods: '90000.00',
    works: '0',
    services: '360000.00',
    forSmallAndMedium: '450000.00',
    forSmall: '300000.00',
  },
  assets: {
    asOf: '2025-12-31',
    vehicles: [{ kind: '机要通信用车', count: 1 }],
    generalEquipment: 0,
    specialEquipment: 1,
  },
  performance: { projectsWithTargets: 2, amount: '990000.00' },
  reasons: {
    total: '档案数字化任务增加',
    income: '档案数字化任务增加',
    expenditure: '档案数字化任务增加',
    project: '扫描数量增加',
    '2012604': '扫描数量增加',
    reception: '压减接待支出',
    'three-public': '压减接待支出',
  },
  texts: {
    duties: ['贯彻执行档案工作的法律法规和方针政策。', '收集、保管和提供利用全县重要档案。'],
    organisation: ['示例县档案馆内设办公室、保管利用科，下属示例县档案数字化中心。'],
    terms: [],
  },
};

function line(
  unit: string,
  functional: string,
  departmental: string,
  governmental: string,
  kind: BudgetLine['kind'],
  amount: string,
  lastYear: string,
  project: string | null = null,
): BudgetLine {
  const fund = 'general-budget' as const;
  return { unit, functional, departmental, governmental, fund, carriedOver: false, kind, project, amount, lastYear };
}

function indicator(
  level1: string,
  level2: string,
  level3: string,
  operator: BaseIndicator['operator'],
  value: string,
  unit: string,
  weight: string,
): BaseIndicator {
  return { level1, level2, level3, operator, value, unit, weight };
}
