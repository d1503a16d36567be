import { wordsBetween } from '../../check/narrative/around.js';
import { countsByParagraph, type ToldCount } from '../../check/narrative/told-counts.js';
import { defineRule } from '../../check/rule.js';
import { plus, type Tie } from '../../check/tie.js';
import type { BookView } from '../../check/view.js';

/** In one sentence and of one unit. */
const isBeside = (a: ToldCount, b: ToldCount): boolean =>
  a.sentence === b.sentence && a.statement.unit === b.statement.unit;

/** 共N个，其中部门整体A个、项目B个: the whole department's and the projects' make the number told. */
function* sums(view: BookView): Iterable<Tie> {
  for (const counts of countsByParagraph(view)) {
    for (let at = 0; at + 2 < counts.length; at++) {
      const [total, whole, project, next] = [counts[at]!, counts[at + 1]!, counts[at + 2]!, counts[at + 3]];
      if (!isBeside(total, whole) || !isBeside(total, project)) continue;
      if (!/整体(?:支出)?(?:绩效)?(?:自评|评价|目标)?[^项目]{0,4}$/.test(whole.words) || /项目[^ ]*$/.test(whole.words))
        continue;
      if (!/项目(?:支出)?(?:绩效)?(?:自评|评价|目标)?[^整体]{0,4}$/.test(project.words) || /整体/.test(project.words))
        continue;
      if (!/^\d+[^\d]{0,8}其中/.test(wordsBetween(view, total.statement, whole.statement))) continue;
      if (
        next &&
        next.sentence === total.sentence &&
        /、$/.test(wordsBetween(view, project.statement, next.statement).slice(0, 4))
      )
        continue;
      yield {
        is: 'sum',
        whole: total.figure,
        parts: [plus(whole.figure), plus(project.figure)],
        data: { wholes: whole.figure.text, projects: project.figure.text },
      };
    }
  }
}

export default defineRule({
  code: 'NAR043',
  name: 'evaluations-make-total',
  meta: {
    title: {
      zh: '部门整体与项目绩效个数之和应等于总数',
      en: 'Whole-department and project evaluations make their number',
    },
    why: {
      zh: '总数与其中数对不上，绩效管理覆盖面便无从核实。',
      en: 'When the number and its parts disagree, the coverage of performance management cannot be verified.',
    },
    remedy: { zh: '按实际开展的个数更正。', en: 'Correct the numbers to what was done.' },
    severity: 'error',
    needs: ['statements'],
    messages: {
      unequal: {
        zh: '总数写为{actual}个，其中部门整体{wholes}个、项目{projects}个，合计应为{expected}个',
        en: 'Told as {actual} in all, but {wholes} for the whole department and {projects} for projects make {expected}',
      },
    },
  },
  ties: sums,
  examples: {
    valid: [
      {
        title: 'one and six make seven',
        text: `
          云岭县档案馆2025年部门预算公开
          十、预算绩效管理情况
          2024年组织开展绩效自评7个，其中，部门整体支出1个，项目支出6个。`,
      },
    ],
    invalid: [
      {
        title: 'the whole-department evaluation is not counted',
        message: 'unequal',
        text: `
          云岭县档案馆2025年部门预算公开
          十、预算绩效管理情况
          2024年组织开展绩效⟦自评6⟧个，其中，部门整体支出1个，项目支出6个。`,
      },
    ],
  },
});
