import { defineRule } from '../../check/rule.js';
import type { TargetForm } from '../../domain/book.js';
import type { FindingEvidence } from '../../domain/findings.js';
import { gather } from '../../domain/gather.js';
import { SCALE } from '../../domain/interval.js';
import { readDecimal, scaled } from '../../domain/number.js';
import { TARGET_MANAGEMENT } from '../../forms/basis.js';

/** Kinds that a project's indicators cover, by what stands in the first two levels. */
const KINDS: readonly { readonly zh: string; readonly en: string; readonly words: RegExp; readonly level: 1 | 2 }[] = [
  { zh: '数量', en: 'quantity', words: /数量/, level: 2 },
  { zh: '时效', en: 'timeliness', words: /时效/, level: 2 },
  { zh: '效益', en: 'benefit', words: /效益|影响/, level: 1 },
  { zh: '满意度', en: 'satisfaction', words: /满意/, level: 1 },
];

export default defineRule({
  code: 'DIS008',
  name: 'indicator-kinds-covered',
  meta: {
    title: { zh: '项目绩效指标的类别应齐全', en: 'A project’s indicators cover every kind' },
    why: {
      zh: '产出、效益和满意度指标缺一类，项目的效果就看不全。',
      en: 'Without one of the kinds a project’s effect is not seen whole.',
    },
    remedy: {
      zh: '补充缺少的一类指标，确不适用的可以不设。',
      en: 'Add the missing kind unless it really does not apply.',
    },
    severity: 'advice',
    basis: [TARGET_MANAGEMENT],
    needs: ['indicators'],
    messages: {
      missing: {
        zh: '{count} 个项目缺少{kind}指标，如“{name}”。',
        en: '{count} projects have no {kind} indicator, such as “{name}”.',
      },
    },
  },
  check(view, report) {
    const whole = view.book.targets.projects.filter(isReadWhole);
    for (const kind of KINDS) {
      // Tables of one column a kind print level 1 only.
      const forms =
        kind.level === 1 ? whole : whole.filter(({ indicators }) => indicators.every(({ level2 }) => level2));
      const lacking = forms.filter(
        (form) => !form.indicators.some(({ level1, level2 }) => kind.words.test(`${level1}${level2 ?? ''}`)),
      );
      const [first, ...rest] = lacking.map(
        (form): FindingEvidence => ({ at: form.at, label: { zh: '项目', en: 'project' }, value: form.name ?? '' }),
      );
      // Where most projects lack it, the layout has no such kind, unless weights prove that nothing is missing.
      if (first && (lacking.length * 2 < forms.length || (kind.zh === '效益' && lacking.every(weighsWhole))))
        report('missing', {
          data: { count: `${lacking.length}`, kind: kind.zh, kindEn: kind.en, name: lacking[0]?.name ?? '' },
          evidence: [first, ...rest],
        });
    }
    if (whole.length > 0) report.holds();
  },
  examples: {
    valid: [{ title: 'every kind', text: [form('修复', true), form('扫描', true), form('编目', true)].join('\n') }],
    invalid: [
      {
        title: 'one of three has no timeliness indicator',
        message: 'missing',
        text: [form('修复', true), form('扫描', true), `${form('编目', false)}`].join('\n'),
      },
    ],
  },
});

const isReadWhole = (form: TargetForm): boolean =>
  form.indicators.length >= 3 && form.indicators.every(({ doubtful, level1 }) => !doubtful && level1);

/** Weights of all indicators make 100, or 90 beside budget execution. */
function weighsWhole({ indicators }: TargetForm): boolean {
  const weights = gather(indicators, ({ weight }) => readDecimal(weight ?? '') ?? []);
  const sum = weights.reduce((all, weight) => all + scaled(weight), 0n);
  return weights.length === indicators.length && (sum === 100n * SCALE || sum === 90n * SCALE);
}

function form(name: string, inTime: boolean): string {
  return [
    inTime ? '项目支出绩效目标表' : '⟦项目支出绩效目标表⟧',
    '（2025年度）',
    `项目名称 | 档案${name} | | `,
    '项目资金（万元） | 年度资金总额： | 20 | ',
    '一级指标 | 二级指标 | 三级指标 | 指标值',
    `产出指标 | 数量指标 | ${name}卷数 | ≥2000卷`,
    ...(inTime ? ['产出指标 | 时效指标 | 完成时间 | 12月底前'] : []),
    '效益指标 | 社会效益指标 | 查档等候时间 | ≤3天',
    '满意度指标 | 服务对象满意度指标 | 查档群众满意度 | ≥95%',
  ].join('\n');
}
