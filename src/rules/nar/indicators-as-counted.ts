import { countsByParagraph, type ToldCount } from '../../check/narrative/told-counts.js';
import { defineRule, showing } from '../../check/rule.js';
import type { BookView } from '../../check/view.js';
import type { TargetForm } from '../../domain/book.js';
import { gather } from '../../domain/gather.js';

/** Third-level indicators that the forms print; undefined where a form leaves some open. */
function thirdLevel(forms: readonly TargetForm[]): number | undefined {
  const indicators = gather(forms, (form) => form.indicators);
  if (indicators.length === 0 || indicators.some((one) => one.doubtful)) return undefined;
  return indicators.filter((one) => (one.level3 ?? '') !== '').length;
}

/** Words of the count's own part of the sentence, from the last stop. */
function passage(view: BookView, { statement }: ToldCount): string {
  const text = view.paragraph(statement.paragraph)?.text.slice(0, statement.offset) ?? '';
  return /[^。；;]*$/.exec(text)?.[0] ?? '';
}

/** The number of projects told beside must be the number of forms, else only some of them are published. */
function allFormsAreHere(view: BookView, counts: readonly ToldCount[]): boolean {
  const told = counts.filter(
    ({ words, statement }) => /项目$/.test(words.trim()) && !/指标/.test(words) && statement.unit === '个',
  );
  const forms = view.book.targets.projects.length;
  return told.length > 0 && told.every(({ figure }) => figure.text === String(forms));
}

export default defineRule({
  code: 'NAR046',
  name: 'indicators-as-counted',
  meta: {
    title: {
      zh: '文字所述指标个数应与绩效目标表一致',
      en: 'The number of indicators told is the number in the target forms',
    },
    why: {
      zh: '指标个数与公开的绩效目标表对不上，说明表或文字改后未同步。',
      en: 'When the numbers differ, text or forms were changed without the other.',
    },
    remedy: { zh: '按公开的绩效目标表重新统计。', en: 'Count the indicators of the published forms again.' },
    severity: 'warning',
    needs: ['statements', 'indicators'],
    messages: {
      department: {
        zh: '文字称部门整体绩效目标有三级指标{told}个，表内为{found}个',
        en: 'The text counts {told} third-level indicators for the whole department, the form has {found}',
      },
      projects: {
        zh: '文字称项目支出绩效目标有三级指标{told}个，{forms}张表内共{found}个',
        en: 'The text counts {told} third-level indicators for projects, the {forms} forms have {found}',
      },
    },
  },
  check: (view, report) => {
    const { department, projects } = view.book.targets;
    for (const counts of countsByParagraph(view))
      for (const count of counts) {
        if (!/三级指标$/.test(count.words) || count.statement.unit !== '个') continue;
        const words = passage(view, count);
        const whole = /整体/.test(words) && !/项目(?:支出)?(?:绩效)?目标/.test(words);
        const ofProjects = /项目/.test(words) && !/整体/.test(words);
        const forms = whole && department ? [department] : ofProjects && allFormsAreHere(view, counts) ? projects : [];
        const [form] = forms;
        const found = thirdLevel(forms);
        if (!form || found === undefined) continue;
        if (String(found) === count.figure.text) {
          report.holds(count.figure);
          continue;
        }
        report(whole ? 'department' : 'projects', {
          data: { told: count.figure.text, found: String(found), forms: String(forms.length) },
          evidence: [
            showing(count.figure),
            { at: form.at, label: { zh: '绩效目标表', en: 'target form' }, value: String(found) },
          ],
          figures: [count.figure],
          actual: count.figure.text,
          expected: String(found),
        });
      }
  },
  examples: {
    valid: [
      {
        title: 'no count is told',
        text: `
          云岭县档案馆2025年部门预算公开
          十、预算绩效管理情况
          2025年，部门整体支出绩效目标指向明确、细化量化。`,
      },
    ],
    invalid: [
      {
        title: 'one indicator less than told',
        message: 'department',
        text: `
          云岭县档案馆2025年部门预算公开
          十、预算绩效管理情况
          2025年，部门整体支出绩效目标设置二级指标2个、⟦三级指标4⟧个。
          部门整体支出绩效目标表
          （2025年度）
          部门名称 | 云岭县档案馆
          年度总体目标 | 做好档案接收、整理和利用服务。
          一级指标 | 二级指标 | 三级指标 | 指标值
          产出指标 | 数量指标 | 接收档案卷数 | ≥2000卷
          产出指标 | 质量指标 | 档案整理合格率 | ≥98%
          满意度指标 | 服务对象满意度 | 查档群众满意度 | ≥95%`,
      },
    ],
  },
});
