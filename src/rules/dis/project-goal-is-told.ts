import { defineRule, type Report } from '../../check/rule.js';
import type { TargetForm } from '../../domain/book.js';
import { hasNoCell } from '../../domain/place.js';
import { TARGET_MANAGEMENT } from '../../forms/basis.js';

export default defineRule({
  code: 'DIS009',
  name: 'project-goal-is-told',
  meta: {
    title: { zh: '每个项目都应填写绩效目标', en: 'Every project tells its goal' },
    why: {
      zh: '没有目标，指标就没有依据，也看不出资金用来做什么。',
      en: 'Without a goal the indicators rest on nothing, and nobody sees what the money is for.',
    },
    remedy: { zh: '补填该项目的年度绩效目标。', en: 'Fill in the goal of the project for the year.' },
    severity: 'warning',
    basis: [TARGET_MANAGEMENT],
    needs: ['targets'],
    messages: {
      missing: {
        zh: '项目“{name}”没有填写绩效目标，其余 {count} 个项目都有。',
        en: 'Project “{name}” tells no goal, the other {count} do.',
      },
      broken: {
        zh: '“{name}”的绩效目标没有写完，止于“{words}”。',
        en: 'The goal of “{name}” breaks off at “{words}”.',
      },
    },
  },
  check(view, report) {
    const { projects, department } = view.book.targets;
    for (const form of department ? [department, ...projects] : projects) checkEnd(form, report);
    const without = projects.filter(({ goal }) => goal === null);
    if (projects.length > 0 && without.length === 0) return report.holds();
    const [form, ...others] = without;
    // Several without one: the template asks for none, or the forms could not be read whole.
    if (!form || others.length > 0 || projects.length < 4 || !projects.every(isWhole)) return;
    const name = form.name ?? '';
    report('missing', {
      data: { name, count: `${projects.length - 1}` },
      evidence: [{ at: form.at, label: { zh: name, en: name }, value: '' }],
    });
  },
  examples: {
    valid: [
      { title: 'every project has a goal', text: forms('方便群众查阅。') },
      {
        title: 'goals without a stop, and an empty line of the template',
        text: forms('方便群众查阅，满意度不低于90%　目标2：'),
      },
    ],
    invalid: [
      { title: 'one project has none', message: 'missing', text: forms('') },
      { title: 'a goal that breaks off', message: 'broken', text: forms('⟦方便群众查阅，查档人员满意度大于等于⟧') },
    ],
  },
});

/** Words that say that more follows: a value, the items of a list, conditions. */
const OPEN_END =
  /(?:[大小高低多少]于(?:等于)?|不(?:超过|足)|达到|[≥≤＞＜]|(?:下列|以下|如下)(?:条件|情形|要求|标准)的?|、|(?<!目标\s?[一二三四五六七八九十\d]{1,2})[：:]|包括|分别为|以及)$/;
const TOLD_LAST = 12;

/**
 * 政策知晓率大于等于: the rest was lost where the goal was filled in, or where its cell was printed. In a text without cells it may
 * stand on another line.
 */
function checkEnd(form: TargetForm, report: Report): void {
  const goal = form.goal?.trim() ?? '';
  if (goal.length < TOLD_LAST || !OPEN_END.test(goal)) return;
  const name = form.name ?? '绩效目标表';
  const words = /[^。；;，,：:\s]{2,20}[：:、]?$/.exec(goal)?.[0] ?? goal.slice(-TOLD_LAST);
  const at = form.goalAt ?? form.at;
  if (hasNoCell(at)) return;
  report('broken', {
    data: { name, words },
    evidence: [{ at, label: { zh: `${name} · 绩效目标`, en: `${name}: goal` }, value: words }],
  });
}

/** A form that was surely read from its head to its indicators. */
const isWhole = ({ name, indicators }: TargetForm): boolean =>
  name !== null && indicators.length >= 3 && !indicators.some(({ doubtful }) => doubtful);

function forms(goal: string): string {
  const form = (name: string, told: string): readonly string[] => [
    told === '' ? '⟦项目支出绩效目标表⟧' : '项目支出绩效目标表',
    '（2025年度）',
    `项目名称 | ${name} | |`,
    '主管部门 | 云岭县档案馆 | 实施单位 | 云岭县档案馆',
    '项目资金（万元） | 年度资金总额： | 20.00 |',
    `总体目标 | ${told} | |`,
    '一级指标 | 二级指标 | 三级指标 | 指标值',
    '产出指标 | 数量指标 | 处理档案数量 | ≥300卷',
    '产出指标 | 质量指标 | 验收合格率 | ≥98%',
    '满意度指标 | 服务对象满意度指标 | 查档人员满意度 | ≥90%',
    '',
  ];
  return [
    ...form('档案数字化加工', '完成馆藏档案扫描。'),
    ...form('馆藏抢救修复', goal),
    ...form('档案宣传活动', '宣传档案法规。'),
    ...form('库房设备维护', '保证库房恒温恒湿。'),
  ].join('\n');
}
