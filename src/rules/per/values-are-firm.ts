import { showingAll, some, wordsOf } from '../../check/indicators/evidence.js';
import { type IndicatorReading, indicatorsOf } from '../../check/indicators/reading.js';
import { defineRule } from '../../check/rule.js';
import { INDICATOR_GUIDE } from '../../forms/basis.js';
import { projectForm } from './_example.js';

const ROUGH =
  /^(?:大?约|大概|大致|预计|估计|计划)\d|^近\d[\d.,]*[^\d年月日天，。；]{0,3}$|^[≥≤=]?\d[\d.,]*[^\d，。；]{0,4}(?:左右|上下)$|^[≥≤=]?\d[\d.,]*(?:左右|上下)[^\d，。；]{0,4}$/;
/** 约500人, 500人左右: whether 480 will do is left open. */
const isRough = ({ value }: IndicatorReading): boolean => value.is === 'words' && ROUGH.test(value.text);

export default defineRule({
  code: 'PER044',
  name: 'values-are-firm',
  meta: {
    title: { zh: '指标值不应写“约”“左右”', en: 'A target is a firm value' },
    why: {
      zh: '“约500人”究竟多少算完成，评价时无从判断。',
      en: 'How many fulfil “about 500” cannot be told when the target is scored.',
    },
    remedy: { zh: '写明确的数，用“≥”“≤”留出余地。', en: 'Give a number, and use ≥ or ≤ to leave room.' },
    severity: 'advice',
    basis: [INDICATOR_GUIDE],
    needs: ['indicators'],
    messages: {
      rough: {
        zh: '{count} 个指标值只是约数，如“{name}”为“{value}”。',
        en: '{count} targets are approximate, such as “{name}”: {value}.',
      },
    },
  },
  check(view, report) {
    const readings = indicatorsOf(view);
    const found = readings.filter(isRough);
    if (some(found))
      report('rough', { data: { ...wordsOf(found[0]), count: `${found.length}` }, evidence: showingAll(found) });
    else if (readings.length > 0) report.holds();
  },
  examples: {
    valid: [{ title: 'a floor', text: projectForm('产出指标 | 数量指标 | 接待查档人数 | ≥500人') }],
    invalid: [
      { title: 'about', message: 'rough', text: projectForm('产出指标 | 数量指标 | ⟦接待查档人数⟧ | 约500人') },
    ],
  },
});
