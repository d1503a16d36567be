import { describe, expect, test } from 'vitest';
import {
  isBoundedRate,
  isHighRate,
  isSatisfaction,
  isUnwanted,
  isWantedRate,
  isWholeCost,
  measureOf,
} from './measure.js';

test.each([
  ['查档群众满意度', 'rate'],
  ['政策知晓度', 'rate'],
  ['足额保障率(参', 'rate'],
  ['住院报销比例', 'rate'],
  ['查档服务效率', undefined],
  ['巡查频率', undefined],
  ['贷款利率', undefined],
  ['培训人数（人）', 'people'],
  ['培训人数增长率', 'rate'],
  ['住院救助人次', 'people'],
  ['全年维护次数', 'times'],
  ['扫描档案数量', 'count'],
  ['举报数', 'count'],
  ['空气质量指数', undefined],
  ['平均办理时限', 'time-limit'],
  ['项目完成时间', 'time'],
  ['按时办结率', 'rate'],
  ['项目总成本', 'money'],
  ['预算项目控制数', 'money'],
  ['方便群众查档', undefined],
  ['', undefined],
] as const)('%s measures %s', (name, measure) => expect(measureOf(name)).toBe(measure));

describe('what a rate is wanted to be', () => {
  test.each([
    ['覆盖率', isBoundedRate, true],
    ['线上办理增长率', isBoundedRate, false],
    ['预算执行率', isBoundedRate, false],
    ['政策知晓率', isHighRate, true],
    ['不满意率', isSatisfaction, false],
    ['不及时率', isHighRate, false],
    ['故障率', isUnwanted, true],
    ['故障排除率', isUnwanted, false],
    ['无故障率', isUnwanted, false],
    ['投诉办结率', isUnwanted, false],
    ['投诉办结率', isWantedRate, true],
    ['未达标率', isWantedRate, false],
    ['总成本', isWholeCost, true],
    ['单卷总成本', isWholeCost, false],
    ['人均成本', isWholeCost, false],
  ] as const)('%s', (name, question, answer) => expect(question(name)).toBe(answer));
});
