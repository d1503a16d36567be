import { showingAll, some, wordsOf } from '../../check/indicators/evidence.js';
import { type IndicatorReading, indicatorsOf } from '../../check/indicators/reading.js';
import { defineRule } from '../../check/rule.js';
import { INDICATOR_GUIDE } from '../../forms/basis.js';
import { projectForm } from './_example.js';

const BARE =
  /^(?:服务对象|受益对象|社会公众或服务对象|相关|总体|整体|综合|平均)?满意(?:度|程度)?(?:指标|情况|完成情况|率)?$/;
/** 满意度, 服务对象满意度: of whom is not said. */
const namesNobody = ({ name }: IndicatorReading): boolean => BARE.test(name);

export default defineRule({
  code: 'PER049',
  name: 'satisfaction-names-a-group',
  meta: {
    title: { zh: '满意度指标应写明对象', en: 'Satisfaction is somebody’s' },
    why: { zh: '不写明谁的满意度，就不知道向谁调查。', en: 'Unless it says whose, nobody knows whom to ask.' },
    remedy: { zh: '写明具体的服务对象或受益群体，如“查档群众满意度”。', en: 'Name the group, such as 查档群众满意度.' },
    severity: 'advice',
    basis: [INDICATOR_GUIDE],
    needs: ['indicators'],
    messages: {
      nobody: {
        zh: '{count} 个满意度指标没有写明对象，如{form}的“{name}”（{value}）。',
        en: '{count} satisfaction targets name no group, such as “{name}” ({value}) of the {form}.',
      },
    },
  },
  check(view, report) {
    const readings = indicatorsOf(view);
    const found = readings.filter(namesNobody);
    if (some(found))
      report('nobody', { data: { ...wordsOf(found[0]), count: `${found.length}` }, evidence: showingAll(found) });
    else if (readings.length > 0) report.holds();
  },
  examples: {
    valid: [
      { title: 'of those who come', text: projectForm('满意度指标 | 服务对象满意度指标 | 查档群众满意度 | ≥95%') },
    ],
    invalid: [
      {
        title: 'of whom?',
        message: 'nobody',
        text: projectForm('满意度指标 | 服务对象满意度指标 | ⟦服务对象满意度⟧ | ≥95%'),
      },
    ],
  },
});
