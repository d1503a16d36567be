/**
 * What the words in performance indicators mean: which endings name a rate, a head count, a time limit, a cost; which
 * units each may carry; which measures are wanted high or low. Chinese names end in the thing that is measured, so most
 * lists hold endings. Someone who knows budgets can add a word to any list without reading a rule.
 */

/** A list in which blanks and line ends part the words. */
const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** The same as a pattern that any of the words meets. */
const anyOf = (text: string): RegExp => new RegExp(words(text).join('|'));

/** Rates: they carry %, ‰ or 百分点. */
export const RATE_ENDINGS = words(
  '率 比例 占比 比重 百分比 满意度 满意程度 知晓度 认知度 认可度 支持度 参与度 知名度 信任度',
);

/** Words that end like a rate and are none, or may be printed as something else than per cent. */
export const NOT_RATE_ENDINGS = words(`
  效率 频率 汇率 利率 税率 费率 功率 速率 倍率 心率 帧率 分辨率 周转率 容积率 强度比例 配比例 师生比例
  生师比例
`);

/** Rates of which more than the whole is impossible. */
export const BOUNDED_RATE_ENDINGS = words(`
  满意度 满意率 满意程度 知晓率 知晓度 认知率 认知度 覆盖率 合格率 准确率 正确率 精准率 及时率 到位率
  落实率 达标率 参保率 参与率 参会率 参训率 合规率 公开率 公示率 发放率 兑付率 兑现率 拨付率 结算率 接种率
  报销比例 治愈率 优良率 优秀率 通过率 出勤率 办结率 回复率 回访率 响应率 完好率 签约率 建档率 成活率
  存活率 验收率 细化率 入库率 结案率 化解率 整改率 处置率 排除率 保障率 支付率 巩固率 净入学率
`);

/** Words that make more than 100 % sensible: growth, multiples, plans that may be exceeded. */
export const MAY_EXCEED_WHOLE = anyOf(`
  增 升 提高 变动 变化 波动 同比 上年 倍 负债 撬动 拉动 带动 回报 收益 利润 产销 利用 使用 完成 执行 控制
  毛入学 偿付 偿债 流动比 覆盖倍数 普及 标准
`);

/** Rates that no target would set as low as 30: awareness, satisfaction, accuracy … 20 is a slip, not a target. */
export const HIGH_RATE_ENDINGS = words(
  '知晓率 知晓度 满意度 满意率 准确率 精准率 正确率 合格率 结算率 及时率 到位率 落实率 完好率 合规率',
);

/**
 * The least per cent that a rate can sensibly aim at, by the end of its name without quotation marks. 在职人员控制率 is
 * staff against posts, 三公经费控制率 what is spent against what is budgeted.
 */
export const LEAST_PLAUSIBLE: readonly (readonly [string, number])[] = [
  ['满意度', 50],
  ['满意率', 50],
  ['准确率', 50],
  ['及时率', 40],
  ['在职人员控制率', 50],
  ['三公经费控制率', 30],
];

export const SATISFACTION_ENDINGS = words('满意度 满意率 满意程度');

/** Head counts. */
export const PEOPLE_ENDINGS = words(`
  人数 人口数 人口数量 人次 人次数 人员数 人员数量 学员数 学员数量 学生数 学生数量 教师数 教师数量 职工数
  对象数 对象数量 群众数 群众数量 党员数 党员数量 户数
`);

/** Counted occasions. */
export const TIMES_ENDINGS = words('次数 频次 场次 批次 期数 场数 批数 班次 轮次 趟次');

/** Counted things. A count is no percentage. */
export const COUNT_ENDINGS = words(`
  数量 个数 份数 件数 台数 套数 辆数 册数 家数 处数 条数 项数 篇数 起数 宗数 床位数 案件数 举报数 机构数
  单位数 企业数 项目数 社区数 学校数 车辆数 活动数
`);

/** Time limits and durations that can only be told in units of time. */
export const TIME_LIMIT_ENDINGS = words('时限 期限 时长 工期 周期 天数 日数 年限 小时数');
/** May be a duration (天), a date (2024年底) or loosely a punctuality. */
export const TIME_ENDINGS = words('时间 时效');

/** Money. */
export const MONEY_ENDINGS = words(`
  成本 费用 金额 资金 经费 补助标准 补贴标准 资助标准 救助标准 奖励标准 单价 造价 价格 控制数 预算数
  执行数 投入 投资 拨款 总额
`);

/** The whole cost of a project: comparable with its budget. Written as the whole name of the indicator. */
export const WHOLE_COST_NAMES = words(`
  总成本 年度预算总成本 年度总成本 项目总成本 项目成本 项目总费用 项目总支出 预算控制数 项目控制数
  项目预算控制数 预算项目控制数 项目预算数 严格控制预算数 控制预算数 资金投入 经济投入 预算资金投入
  财政资金投入 项目资金投入 资金总额 项目资金总额 年度资金总额 预算总额 项目预算总额 项目总预算 预算总成本
  成本控制数 项目成本控制数 全年预计执行数 项目资金总成本 总成本控制数 项目总成本控制数
  成本控制额 项目成本控制额 总成本控制额 项目总成本控制额
`);

/** Cost measures of which more is better, so that ≥ is right. */
export const SAVING_WORDS = words('节约 节省 节支 降低 下降 减少 压减 压缩 核减 回收 收益 收入');

/** Measures that should not be high: ≤ is right and ≥ or an exact positive number is not. */
export const UNWANTED_ENDINGS = words(`
  差错率 错误率 失误率 投诉率 上访率 事故率 事故发生率 故障率 违约率 误报率 漏报率 超时率 逾期率 延误率
  再犯罪率 重新犯罪率 再犯率 发病率 死亡率 失业率 辍学率 返贫率 空置率 闲置率 返工率 偏差率 调整率 调剂率 变动率 结转结余率 结余结转率 差错次数 投诉次数 事故次数
  损失率 破损率 损坏率 流失率 受害率 差评率 事故起数 事故数 事故数量 事故发生次数 事故发生起数 事故发生数 事件发生次数 事件发生起数 故障次数 调整次数 调剂次数 违规次数
`);

/** Rates of which more is better: ≤ is the wrong way round. */
export const WANTED_RATE_ENDINGS = words(`
  满意度 满意率 知晓率 知晓度 覆盖率 合格率 准确率 正确率 及时率 到位率 落实率 达标率 参与率 完好率 合规率
  公开率 办结率 通过率 优良率 验收合格率 参保率 接种率 成活率 治愈率 巩固率 成功率 履约率
`);

/** Heads that a programme serves: more of them is better. Stand anywhere in the name of a head count. */
export const SERVED_WORDS = words(`
  受益 参保 征缴 缴费 享受 救助 资助 补助 服务 培训 参训 惠及 覆盖 帮扶 接种 慰问 筛查 体检 受教育 观众
  宣传 义诊 辅导 扶持 参与活动 参加活动
`);
/** Words that make few heads the aim even so. */
export const NOT_SERVED_WORDS = words(`
  控制 编制 不 未 漏 死亡 投诉 事故 违 返贫 失业 减少 超 每班 每期 每场 每次 单次 单期 班额 出国 参会 会议 陪同
  服务人员 工作人员 聘用 派遣 占用
`);

/** Work that should be quick: with these a time limit wants ≤. 公示时间, 质保期限, 培训时长 may well want ≥. */
export const QUICK_WORK_WORDS = words(`
  办结 办理 响应 处理 处置 审核 审批 报销 结算 拨付 支付 到账 反馈 修复 排除 答复 回复 完成 完工 交付 整改
  受理 开办 报告 速报 报送 出警 到达
`);

/** 应保尽保, 应发尽发: everyone who should be is; less than 100 % says otherwise. */
export const ALL_OF_THEM = /应([\u4e00-\u9fff])尽\1/;

/** Words that measure nothing on their own. */
export const VAGUE_VALUES = words(`
  提高 提升 改善 增强 加强 促进 推进 推动 保障 保证 确保 维护 优化 完善 健全 规范 稳定 有效 显著 明显 良好
  优 优秀 良 好 长期 持续 可持续 长效 缓解 减轻 降低 减少 增加 下降 效果显著 效果明显 支持 落实 及时 满足
  节能 提供便利 正常 正常运转 较好 逐步 充分 基本 高效 巩固 发展 带动
`);
/** Adverbs before a vague value and particles after it, which change nothing of it: 有效提升 is 提升. */
export const VAGUE_OPENINGS =
  /^(?:有效|明显|显著|持续|不断|进一步|有所|得到|较上年|较|逐步|稳步|全面|大力|积极|切实|基本|充分|长期)+/;
export const VAGUE_ENDINGS = /(?:了|效果|程度|明显|显著|有效)$/;

/** Funds paid out in full are no cost. */
export const NOT_A_COST_VALUE =
  /(?:足额|及时|按时|按期|全额|按规定|合规)(?:拨付|到位|支付|发放|投入|使用|落实)?$|^(?:拨付|到位)$/;
/** Names under a cost indicator that measure no cost. */
export const NOT_A_COST_NAME = /(?:合规性|规范性|真实性|完整性|及时性|满意度|知晓率)$/;

/** How often something happens, printed as a value: 每月, 每年一次. */
export const FREQUENCY_VALUE = /^每(?:个)?(?:年|月|季|季度|周|日|天)(?:一次|1次)?$/;
/** 每日, 每季度, 逐月, 按月发放: how often, for what is counted in times. */
export const HOW_OFTEN_VALUE =
  /^(?:(?:每|逐)[\u4e00-\u9fff]{0,4}|按(?:半?年|月|旬|周|日|天|季度?|学期)[\u4e00-\u9fff]{0,4})$/;
/** Names for which a frequency is a sensible value. */
export const FREQUENCY_NAME =
  /时间|频|周期|时限|次|期|时效|发放|支付|拨付|及时|按|开展|召开|更新|维护|检查|巡查|结算|报送|缴/;

/** A target to go down. */
export const GOING_DOWN_VALUE = /^(?:逐年|较上年|同比|持续|有所|只减不增|稳步)?(?:下降|减少|降低|压减|压缩)/;
