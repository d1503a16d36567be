import { expect, test } from 'vitest';
import { exactly } from '../../domain/interval.js';
import { scaled } from '../../domain/number.js';
import { countsApart, goalCounts } from './goal-counts.js';
import type { IndicatorReading } from './reading.js';

const told = (goal: string) =>
  goalCounts(goal).map(
    ({ amount, unit, before, loose }) => `${before} ${amount / 100000000n}${unit}${loose ? ' ~' : ''}`,
  );

test.each([
  ['举办培训班12期，培训教师1.2万人次。', ['举办培训班 12期', '培训教师 12000人次']],
  ['检查企业300家次、商铺50家。', ['检查企业 300家次', '商铺 50家']],
  ['其中女性60名，力争达到80人。', ['其中女性 60人 ~', '力争达到 80人 ~']],
  ['较上年增加2次，20名左右。', ['较上年增加 2次 ~', ' 20人 ~']],
  ['储备8个月，储备种子25万公斤。', ['储备种子 250000公斤']],
  ['培训5-8期，3个工作日内办结。', ['培训5- 8期 ~', ' 3工作日']],
] as const)('%s', (goal, counts) => expect(told(goal)).toEqual(counts));

const apart = (goal: string, rows: readonly (readonly [string, string, string])[]) =>
  countsApart(
    goal,
    rows.map(([name, decimal, unit]) => {
      const value = { is: 'number', decimal, interval: exactly(scaled(decimal)) } as const;
      return { name, unit, value, operator: '≥' } as Partial<IndicatorReading> as IndicatorReading;
    }),
  ).map(({ count, reading }) => `${count.words}: ${reading.name}`);

test.each([
  ['1.维修干渠18.6公里，清淤支渠42公里。', [['干渠维修长度', '16.8', '公里']], ['1.维修干渠18.6公里: 干渠维修长度']],
  ['对全县86.5公里乡道进行日常养护。', [['乡道养护里程', '865', '公里']], ['对全县86.5公里: 乡道养护里程']],
  [
    '为县直单位配备测温装置300套，核查1200次。',
    [['配备测温装置数', '200', '套']],
    ['为县直单位配备测温装置300套: 配备测温装置数'],
  ],
  ['完成馆藏图纸扫描60万页。', [['图纸扫描页数', '80', '万页']], ['完成馆藏图纸扫描60万页: 图纸扫描页数']],
  ['邀请媒体40家。', [['邀请媒体家数', '14', '家']], ['邀请媒体40家: 邀请媒体家数']],
  ['落实草原禁牧面积28.6万亩。', [['草原禁牧面积', '26.8', '万亩']], ['落实草原禁牧面积28.6万亩: 草原禁牧面积']],
  [
    '完成表层样点采集1860个、剖面样点42个。',
    [['表层样点采集数量', '860', '个']],
    ['完成表层样点采集1860个: 表层样点采集数量'],
  ],
  ['足额保障14个社区运转。', [['保障社区数量', '12', '个']], ['足额保障14个: 保障社区数量']],
  ['表彰14个社区，保障运转。', [['保障社区数量', '12', '个']], []],
  ['新建村道东村3公里、西村4公里、南村2公里，清淤1公里。', [['新建村道长度', '9', '公里']], []],
  ['1.培训骨干教师1200人次。', [['培训骨干教师人次', '0', '人次']], ['1.培训骨干教师1200人次: 培训骨干教师人次']],
] as const)('%s', (goal, rows, found) => expect(apart(goal, rows)).toEqual(found));
