/** Targets with what officers write into cells, where made-up ones have whole numbers only. */
import type { BaseIndicator, Targets } from '../src/compile/base-data.js';

/** What officers write into cells: points in time, ranges, words, prices for each of something, separators. */
const OWN: readonly (readonly [
  BaseIndicator['level1'],
  string,
  string,
  BaseIndicator['operator'],
  string,
  string | null,
])[] = [
  ['成本指标', '经济成本指标', '每处修缮造价', '≤', '3000', '元/平方米'],
  ['产出指标', '数量指标', '新建充电桩', '≥', '1,200', '个'],
  ['产出指标', '数量指标', '补助标准（城市）', '=', '720', '元/人·月'],
  ['产出指标', '数量指标', '服务对象数量', '≥', '100-150', '人'],
  ['产出指标', '质量指标', '重大安全事故', '=', '0', '起'],
  ['产出指标', '时效指标', '补助发放时间', '定性', '每月10日前', null],
  ['产出指标', '时效指标', '完成时间', '≤', '11', '月'],
  ['效益指标', '社会效益指标', '公共服务能力', '定性', '有所提升', null],
  ['满意度指标', '服务对象满意度指标', '群众满意度', '≥', '95', '%'],
  ['满意度指标', '服务对象满意度指标', '受益对象满意度', '定性', '满意', null],
];

export const OWN_TARGETS: Targets = {
  goal: '1.建设充电桩1200个；\n2.发放补助720元/人·月；\n3.11月前完成全部工程，让群众办事更方便，全年不发生重大安全事故。',
  executionWeight: '10',
  indicators: OWN.map(([level1, level2, level3, operator, value, unit], index) => ({
    ...{ level1, level2, level3, operator, value, unit },
    weight: index === 0 ? '0' : '10',
  })),
};
