import { defineRule } from '../../check/rule.js';
import { nameKey } from '../../domain/text.js';
import { TARGET_MANAGEMENT } from '../../forms/basis.js';
import { projectForm } from './_example.js';

/** 完成……工作, 做好……: words that any goal may have around the name. */
const AROUND = /^(?:做好|完成|开展|实施|推进|保障)(?=.{4})|(?:的)?(?:工作|任务|项目)?(?:顺利)?(?:实施|开展|完成)?$/g;
const bare = (text: string): string => nameKey(text).replace(AROUND, '');
/** Fewer characters than this cannot say what is done, how much and to what effect. */
const LEAST = 8;

export default defineRule({
  code: 'PER058',
  name: 'goal-says-more-than-name',
  meta: {
    title: { zh: '绩效目标应写明做什么、达到什么效果', en: 'A goal says what is done and to what effect' },
    why: {
      zh: '目标只抄项目名称或只有几个字，看不出资金要办成什么事。',
      en: 'A goal of a few words, or the name again, does not tell what the money is to achieve.',
    },
    remedy: {
      zh: '写明工作内容、数量、时间和预期效果。',
      en: 'Tell the work, how much of it, by when and what comes of it.',
    },
    severity: 'advice',
    basis: [TARGET_MANAGEMENT],
    needs: ['targets'],
    messages: {
      name: {
        zh: '项目“{name}”的绩效目标只重复了项目名称：“{goal}”。',
        en: 'The goal of project “{name}” only repeats its name: “{goal}”.',
      },
      short: { zh: '项目“{name}”的绩效目标只有“{goal}”。', en: 'The goal of project “{name}” is only “{goal}”.' },
    },
  },
  check(view, report) {
    for (const form of view.book.targets.projects) {
      const { name, goal } = form;
      if (name === null || goal === null || form.indicators.some(({ doubtful }) => doubtful)) continue;
      const [short, long] = [nameKey(goal), nameKey(name)];
      const message = short === long || bare(goal) === bare(name) ? 'name' : short.length < LEAST ? 'short' : undefined;
      if (!message) {
        report.holds();
        continue;
      }
      const field = form.fields.find(({ value }) => value === goal);
      report(message, {
        data: { name, goal },
        evidence: [{ at: form.goalAt ?? field?.at ?? form.at, label: { zh: '绩效目标', en: 'goal' }, value: goal }],
      });
    }
  },
  examples: {
    valid: [{ title: 'a goal', text: projectForm('产出指标 | 数量指标 | 扫描档案数量 | ≥5000卷') }],
    invalid: [
      {
        title: 'the name again',
        message: 'name',
        text: projectForm('产出指标 | 数量指标 | 扫描档案数量 | ≥5000卷', { goal: '⟦馆藏档案数字化⟧' }),
      },
      {
        title: 'two words',
        message: 'short',
        text: projectForm('产出指标 | 数量指标 | 扫描档案数量 | ≥5000卷', { goal: '⟦完成任务⟧' }),
      },
    ],
  },
});
