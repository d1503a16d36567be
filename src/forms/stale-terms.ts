/** Terms of policy and accounting that were replaced, and from which budget year on they are out of date. */
interface StaleTerm {
  readonly pattern: RegExp;
  /** First budget year in which the term is out of date. */
  readonly from: number;
  readonly now: string;
  readonly why: { readonly zh: string; readonly en: string };
  /** True where the term may still be meant as it stands, or is only a habit of templates. */
  readonly mild?: boolean;
}

/** A former state told as such (原新型农村合作医疗, 原建档立卡) is no mistake. */
const NOT_FORMER = '(?<!原|原有|原来的|曾|已|前期|历年|“|《)';

/** Offices that were merged away in 2018 and 2019. What they left behind keeps their names: 国土资源局家属院. */
const formerOffice = (names: string, now: string): StaleTerm => ({
  pattern: new RegExp(
    `${NOT_FORMER}(?:${names})(?!家属|宿舍|旧|老|原|遗留|移交|划转|合并|改制|小区|关于|[^，。；]{0,12}[〔（(]\\d{4})`,
    'g',
  ),
  from: 2020,
  now,
  why: { zh: '2018年机构改革后已改组', en: 'the office was merged into another in 2018 and 2019' },
  mild: true,
});

export const STALE_TERMS: readonly StaleTerm[] = [
  {
    // In a list of groups (低保、特困、建档立卡及…) it stands for the same people, without their name.
    pattern: new RegExp(
      `${NOT_FORMER}(?:农村)?建档立卡(?:农村)?贫困(?:人口|户|群众|人员|家庭|学生)|(?<=[低特残][保困疾][、和及与])建档立卡(?=[、和及与等])`,
      'g',
    ),
    from: 2022,
    now: '脱贫人口（含监测对象）',
    why: {
      zh: '脱贫攻坚2020年底收官，2021年起为巩固拓展脱贫攻坚成果时期',
      en: 'the campaign against poverty ended in 2020',
    },
  },
  {
    pattern: new RegExp(
      `${NOT_FORMER}(?<!巩固|拓展)(?:健康扶贫|医保扶贫|精准扶贫|扶贫攻坚)(?!成果|档案|资产|办|贷款|小额|贴息|债|专项债|工程债|股|科|中心|先进|表彰|系统|遗留|尾款)`,
      'g',
    ),
    from: 2022,
    now: '巩固拓展脱贫攻坚成果、乡村振兴',
    why: {
      zh: '脱贫攻坚2020年底收官，2021年起为巩固拓展脱贫攻坚成果时期',
      en: 'the campaign against poverty ended in 2020',
    },
  },
  {
    pattern: new RegExp(`${NOT_FORMER}(?:新型农村合作医疗|新农合)(?!基金|历史|管理|经办|中心|办|遗留|欠)`, 'g'),
    from: 2019,
    now: '城乡居民基本医疗保险',
    why: {
      zh: '新型农村合作医疗2016年起与城镇居民医保整合为城乡居民基本医疗保险（国发〔2016〕3号）',
      en: 'rural cooperative medical care was merged into the insurance of urban and rural residents from 2016 on',
    },
  },
  {
    pattern: new RegExp(`${NOT_FORMER}(?:用|使用|动用)事业基金弥补收支差额`, 'g'),
    from: 2020,
    now: '使用非财政拨款结余',
    why: {
      zh: '2019年起执行政府会计制度，事业基金改为非财政拨款结余',
      en: 'the government accounting system of 2019 replaced it',
    },
    mild: true,
  },
  {
    pattern: /单(?:价|位价值)\s*50\s*万元(?:（含）)?以上(?:的)?通用设备/g,
    from: 2023,
    now: '单价100万元（含）以上设备（不含车辆）',
    why: { zh: '国有资产占用情况的口径已调整', en: 'the scope of equipment to be reported has changed' },
    mild: true,
  },
  {
    pattern: new RegExp(`${NOT_FORMER}(?:五保户|五保对象|五保供养)`, 'g'),
    from: 2018,
    now: '特困人员',
    why: {
      zh: '2016年起统一为特困人员救助供养（国发〔2016〕14号）',
      en: 'the scheme is called support of the destitute since 2016',
    },
    mild: true,
  },
  {
    pattern: /(?:免费)?接种新冠(?:肺炎|病毒)?疫苗|新冠(?:肺炎|病毒)?疫苗(?:免费)?接种/g,
    from: 2024,
    now: '按当年疾病预防控制任务表述',
    why: { zh: '2023年1月起新冠病毒感染实施“乙类乙管”', en: 'the emergency measures ended in January 2023' },
    mild: true,
  },
  {
    pattern:
      /(?<!原|原来的|已废止的)《(?:中华人民共和国)?(?:合同法|物权法|担保法|侵权责任法|婚姻法|收养法|继承法|民法通则|民法总则)》/g,
    from: 2022,
    now: '《中华人民共和国民法典》',
    why: {
      zh: '民法典2021年1月1日起施行，该法同时废止',
      en: 'it was repealed when the Civil Code came into force in 2021',
    },
  },
  {
    pattern: /(?<!原|原来的|已废止的)《(?:事业|行政)单位会计制度》/g,
    from: 2020,
    now: '政府会计准则制度',
    why: { zh: '2019年1月1日起执行政府会计准则制度', en: 'the government accounting system of 2019 replaced it' },
    mild: true,
  },
  {
    pattern: new RegExp(
      `${NOT_FORMER}(?:城镇居民(?:基本)?医疗保险|新型农村社会养老保险|新农保)(?!基金|历史|遗留|档案)`,
      'g',
    ),
    from: 2020,
    now: '城乡居民基本医疗保险、城乡居民基本养老保险',
    why: {
      zh: '已整合为城乡居民基本医疗（养老）保险',
      en: 'it was merged into the insurance of urban and rural residents',
    },
    mild: true,
  },
  formerOffice('国土资源局|国土资源厅', '自然资源主管部门'),
  formerOffice('食品药品监督管理局|食药监局|工商行政管理局|工商局|质量技术监督局|质监局', '市场监督管理局'),
  formerOffice('环境保护局|环保局|环境保护厅', '生态环境主管部门'),
  formerOffice('安全生产监督管理局|安监局', '应急管理部门'),
  formerOffice('卫生和计划生育委员会|卫生和计划生育局|卫生计生委|卫计委|卫计局', '卫生健康主管部门'),
  formerOffice('国家税务局|地方税务局|国税局|地税局', '税务局'),
  formerOffice('文化广电新闻出版局|旅游发展委员会', '文化和旅游主管部门'),
];
