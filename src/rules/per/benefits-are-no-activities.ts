import { showingAll, some, wordsOf } from '../../check/indicators/evidence.js';
import { type IndicatorReading, indicatorsOf } from '../../check/indicators/reading.js';
import { defineRule } from '../../check/rule.js';
import { INDICATOR_GUIDE } from '../../forms/basis.js';
import { projectForm } from './_example.js';

const ACTIVITY = /^(?:加强|开展|组织|举办|召开|做好|推进|落实|完成|建立|印发|制定)[^率度数量]{3,}$/;
/** 加强队伍建设 filed as a benefit: what is done, not what comes of it. */
const isActivity = ({ name, first, value }: IndicatorReading): boolean =>
  first === 'benefit' &&
  value.is === 'words' &&
  ACTIVITY.test(name) &&
  !/提高|提升|改善|促进|降低|减少|增强|满意|保障|缓解|确保|有效/.test(name);

export default defineRule({
  code: 'PER052',
  name: 'benefits-are-no-activities',
  meta: {
    title: { zh: '效益指标应写效果，不是工作内容', en: 'A benefit is an effect, not an activity' },
    why: {
      zh: '“开展宣传”是要做的事，做了以后有什么变化才是效益。',
      en: 'Holding a campaign is what is done; what changes by it is the benefit.',
    },
    remedy: {
      zh: '改写为工作带来的变化，如知晓率、利用率。',
      en: 'Tell the change that the work brings, such as how many come to know of it.',
    },
    severity: 'advice',
    basis: [INDICATOR_GUIDE],
    needs: ['indicators'],
    messages: {
      activity: {
        zh: '{count} 个效益指标写的是工作内容，如{form}的“{name}”。',
        en: '{count} benefits are activities, such as “{name}” of the {form}.',
      },
    },
  },
  check(view, report) {
    const readings = indicatorsOf(view);
    const found = readings.filter(isActivity);
    if (some(found))
      report('activity', { data: { ...wordsOf(found[0]), count: `${found.length}` }, evidence: showingAll(found) });
    else if (readings.length > 0) report.holds();
  },
  examples: {
    valid: [{ title: 'an effect', text: projectForm('效益指标 | 社会效益指标 | 提高档案利用水平 | 明显提高') }],
    invalid: [
      {
        title: 'an activity',
        message: 'activity',
        text: projectForm('效益指标 | 社会效益指标 | ⟦加强档案队伍建设⟧ | 有效加强'),
      },
    ],
  },
});
