import { expect, test } from 'vitest';
import { goalCounts } from './goal-counts.js';

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
