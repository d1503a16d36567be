import { signOf, toldChanges } from '../../check/narrative/changes.js';
import { defineRule, showing } from '../../check/rule.js';
import { statedValue } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import { SCALE } from '../../domain/interval.js';
import { LOCAL_DISCLOSURE } from '../../forms/basis.js';

/** A change of this many per cent is worth its reason. */
const LARGE = 30n * SCALE;
const REASONS =
  /原因|由于|因为|因[^公此]|主要是|主要为|系|为了|按照|根据|调整|政策|增资|退休|调入|调出|新增|减少了|压减|厉行|落实/;

export default defineRule({
  code: 'NAR075',
  name: 'large-change-has-reason',
  meta: {
    title: { zh: '增减幅度较大的应说明原因', en: 'A large change is told with its reason' },
    why: {
      zh: '与上年相比变化较大而不说明原因，是预算公开检查中最常见的问题之一。',
      en: 'A large change without a reason is one of the faults found most often in inspections.',
    },
    remedy: { zh: '补写增减变化的主要原因。', en: 'Add the main reason of the change.' },
    severity: 'advice',
    basis: [LOCAL_DISCLOSURE],
    needs: ['statements'],
    messages: {
      silent: {
        zh: '{count} 处增减 30% 以上没有说明原因，如“{subject}”{direction} {rate}%。',
        en: '{count} changes of 30 per cent or more are told without a reason, such as {subject}: {rate} per cent.',
      },
    },
  },
  check(view, report) {
    const large = toldChanges(view).filter(
      ({ change, rate, rateFigure }) =>
        rate && rateFigure && signOf(change ?? rate) !== undefined && statedValue(rateFigure) >= LARGE,
    );
    const silent = large.filter(({ change, rate, now }) => {
      if (change?.reason || rate?.reason || now.reason) return false;
      const { text = '' } = view.paragraph(now.paragraph) ?? {};
      return !REASONS.test(text.slice(rate?.offset ?? 0));
    });
    const [first] = silent;
    const [evidence, ...rest] = gather(silent, ({ rateFigure }) => (rateFigure ? [showing(rateFigure)] : []));
    if (!first?.rateFigure || !evidence) return large.length > 0 ? report.holds() : undefined;
    report('silent', {
      data: {
        count: `${silent.length}`,
        subject: first.now.subject,
        rate: first.rateFigure.text,
        direction: signOf(first.change ?? first.rate) === 1 ? '增长' : '下降',
      },
      evidence: [evidence, ...rest],
    });
  },
  examples: {
    valid: [{ title: 'with its reason', text: told('，主要原因是新增库房改造项目', '50') }],
    invalid: [{ title: 'without', message: 'silent', text: told('', '⟦50⟧') }],
  },
});

function told(reason: string, rate: string): string {
  return `云岭县档案馆2025年部门预算公开
三、支出预算情况说明
2025年项目支出预算30.00万元，比上年增加10.00万元，增长${rate}%${reason}。`;
}
