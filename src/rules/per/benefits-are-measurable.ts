import { showingAll, some } from '../../check/indicators/evidence.js';
import { type IndicatorReading, indicatorsOf, isProject } from '../../check/indicators/reading.js';
import { isVague } from '../../check/indicators/vagueness.js';
import { defineRule } from '../../check/rule.js';
import { TARGET_MANAGEMENT } from '../../forms/basis.js';
import { projectForm } from './_example.js';

const isBenefit = (reading: IndicatorReading): boolean =>
  reading.first === 'benefit' && reading.second !== 'satisfaction' && !/满意/.test(reading.name);

export default defineRule({
  code: 'PER023',
  name: 'benefits-are-measurable',
  meta: {
    title: { zh: '效益指标不应全是笼统的定性词', en: 'Benefits are not all vague words' },
    why: {
      zh: '“提高”“有效保障”“效果显著”没有衡量标准，项目是否见效无从判断。',
      en: '“Improved” or “markedly better” cannot be measured: no one can say whether the project worked.',
    },
    remedy: {
      zh: '尽量改为可量化的指标；确需定性的，写明可核实的标准。',
      en: 'Set measurable indicators; where words are needed, say by what they are judged.',
    },
    severity: 'warning',
    basis: [TARGET_MANAGEMENT],
    needs: ['indicators'],
    messages: {
      allVague: {
        zh: '各项目 {total} 个效益指标全部为“{values}”等定性词，没有可衡量的标准。',
        en: 'All {total} benefit indicators of the projects are vague words such as “{values}”.',
      },
      mostVague: {
        zh: '各项目 {total} 个效益指标中有 {count} 个为“{values}”等定性词，没有可衡量的标准。',
        en: '{count} of the projects’ {total} benefit indicators are vague words such as “{values}”.',
        severity: 'advice',
      },
    },
  },
  check(view, report) {
    const benefits = indicatorsOf(view).filter((reading) => isBenefit(reading) && isProject(view, reading.form));
    const vague = benefits.filter(isVague);
    if (benefits.length < 3) return;
    if (!some(vague) || vague.length * 2 < benefits.length) {
      report.holds();
      return;
    }
    const words = [...new Set(vague.map((reading) => (reading.value.is === 'words' ? reading.value.text : '')))];
    report(vague.length === benefits.length ? 'allVague' : 'mostVague', {
      data: { total: `${benefits.length}`, count: `${vague.length}`, values: words.slice(0, 4).join('、') },
      evidence: showingAll(vague),
    });
  },
  examples: {
    valid: [
      {
        title: 'some can be measured',
        text: projectForm(`
          效益指标 | 社会效益指标 | 线上查档占比 | ≥60%
          效益指标 | 社会效益指标 | 查档等候缩短时间 | ≥2天
          效益指标 | 可持续影响指标 | 方便群众查档 | 长期`),
      },
    ],
    invalid: [
      {
        title: 'nothing but words',
        message: 'allVague',
        text: projectForm(`
          效益指标 | 社会效益指标 | ⟦查档服务水平⟧ | 有效提升
          效益指标 | 社会效益指标 | 群众查档便利程度 | 效果显著
          效益指标 | 可持续影响指标 | 方便群众查档 | 长期`),
      },
    ],
  },
});
