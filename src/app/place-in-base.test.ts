import { expect, test } from 'vitest';
import { madeFinding } from '../../test/made-report.js';
import { EXAMPLE_BASE } from '../prepare/base-example.js';
import { pathInBase } from './place-in-base.js';

const at = (zh: string, quote = '') =>
  pathInBase(
    madeFinding('F1', {
      message: { zh, en: '' },
      evidence: [{ at: { quote }, label: { zh: '', en: '' }, value: '' }],
    }),
    EXAMPLE_BASE,
  );

test.each([
  ['项目“馆藏档案数字化”的指标“扫描合格率”指标值为 20', 'projects[0].targets.indicators[2].level3'],
  ['绩效目标表的指标“查阅群众满意度”超过 100%', 'targets.indicators[3].level3'],
  ['项目“馆藏 档案数字化”的 6 个指标权重合计 80', 'projects[0].targets'],
  ['绩效目标表的 4 个指标权重合计 120', 'targets'],
  ['收入总计与支出总计不等', undefined],
])('%s: %s', (message, path) => expect(at(message)).toBe(path));

test.each([
  ['保管和提供利用', 'texts.duties[1]'],
  ['压减接待支出', 'reasons.reception'],
  ['全年不发生安全事故', 'projects[1].targets.goal'],
  ['2026年收支预算', undefined],
])('what is quoted: %s', (quote, path) => expect(at('疑为错别字', quote)).toBe(path));
