import { defineRule, showing } from '../../check/rule.js';
import { type ToldVisits, type VisitKind, visitsByParagraph } from '../../check/three-public/told-visits.js';
import { statedValue } from '../../domain/figures.js';
import { LOCAL_DISCLOSURE } from '../../forms/basis.js';

const PAIRS: readonly (readonly [VisitKind, VisitKind])[] = [
  ['visits', 'visitors'],
  ['parties', 'travellers'],
];

/** The only number of a kind in its paragraph; where foreign guests are told apart, of whom there were none or who are a part. */
const only = (told: readonly ToldVisits[], kind: VisitKind): ToldVisits | undefined => {
  const all = told.filter((one) => one.kind === kind);
  const own = all.length > 1 ? all.filter(({ statement }) => statement.partOf === null) : all;
  return own.length === 1 ? own[0] : undefined;
};

export default defineRule({
  code: 'TPE008',
  name: 'visitors-not-fewer-than-visits',
  meta: {
    title: {
      zh: '接待人次不应少于批次，出国人次不应少于团组数',
      en: 'There are no fewer visitors than visits, nor travellers than parties',
    },
    why: {
      zh: '每批接待、每个团组至少有一个人，人次少于批次必有一错。',
      en: 'Every visit brings somebody; with fewer visitors than visits one of the numbers is wrong.',
    },
    remedy: { zh: '以接待、出国台账为准更正。', en: 'Correct from the records of visits and travels.' },
    severity: 'warning',
    basis: [LOCAL_DISCLOSURE],
    needs: ['statements'],
    messages: {
      fewer: {
        zh: '{groups}{groupUnit}只有{people}{peopleUnit}，人次少于批次（团组数）。',
        en: '{groups} visits or parties have only {people} persons.',
      },
    },
  },
  check(view, report) {
    for (const told of visitsByParagraph(view))
      for (const [groupKind, peopleKind] of PAIRS) {
        const [groups, people] = [only(told, groupKind), only(told, peopleKind)];
        if (!groups || !people) continue;
        if (statedValue(people.figure) >= statedValue(groups.figure)) report.holds(people.figure, groups.figure);
        else
          report('fewer', {
            data: {
              groups: groups.figure.text,
              groupUnit: groups.statement.unit ?? '',
              people: people.figure.text,
              peopleUnit: people.statement.unit ?? '',
            },
            evidence: [showing(people.figure), showing(groups.figure)],
            figures: [people.figure, groups.figure],
          });
      }
  },
  examples: {
    valid: [{ title: 'several to a visit', text: reception('20', '150') }],
    invalid: [
      {
        title: 'more parties received than people in them',
        message: 'fewer',
        text: `
          云岭县档案馆2024年度部门决算公开
          七、“三公”经费支出决算情况说明
          公务接待费支出1.00万元。2024年度共⟦接待国内来访团组200个⟧，来访20人次。`,
      },
      {
        title: 'foreign guests told apart',
        message: 'fewer',
        text: `
          云岭县档案馆2024年度部门决算公开
          七、“三公”经费支出决算情况说明
          公务接待费支出2.50万元，共计接待⟦12批次、8人次⟧（其中外事接待0批次、0人次）。`,
      },
      { title: 'numbers exchanged', message: 'fewer', text: reception('150', '⟦20⟧') },
      {
        title: 'visits counted in 次',
        message: 'fewer',
        text: `云岭县档案馆2024年部门预算公开
七、部门“三公”经费增减变化情况及原因说明
2024年公务接待费预算为2.00万元，国内公务接待批次为30次，共计接待⟦25⟧人次。`,
      },
    ],
  },
});

function reception(visits: string, visitors: string): string {
  return `云岭县档案馆2024年部门决算公开
七、“三公”经费支出决算情况说明
公务接待费支出2.00万元，国内公务接待${visits}批次、${visitors}人次。`;
}
