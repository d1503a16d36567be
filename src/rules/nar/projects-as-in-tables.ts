import { type NamedProject, namedProjects } from '../../check/narrative/named-projects.js';
import { defineRule } from '../../check/rule.js';
import { equal, type Tie, testTie } from '../../check/tie.js';
import type { BookView } from '../../check/view.js';
import { statedValue } from '../../domain/figures.js';
import { nameKey } from '../../domain/text.js';

const strictKey = ({ name }: NamedProject): string => nameKey(name).replace(/项目$/, '');

/** A project told in words against the row and the form of the very same name. */
function* comparisons(view: BookView): Iterable<Tie> {
  const all = namedProjects(view);
  const printed = new Map<string, NamedProject[]>();
  for (const one of all) {
    if (one.from === 'text') continue;
    const same = printed.get(strictKey(one));
    if (same) same.push(one);
    else printed.set(strictKey(one), [one]);
  }
  for (const told of all) {
    const same = told.from === 'text' && printed.get(strictKey(told));
    if (!same) continue;
    const ties = same.map((one) =>
      equal(told.figure, one.figure, {
        data: { name: told.name, cell: one.figure.label.zh, cellEn: one.figure.label.en },
      }),
    );
    const holding = ties.filter((tie) => testTie(tie).outcome !== 'broken');
    const [first] = ties;
    // A table may print a project by itself and again with the item that it is paid from.
    const amounts = new Set(same.map(({ from, figure }) => `${from} ${statedValue(figure)}`));
    const once = new Set(same.map(({ from }) => from)).size === amounts.size;
    if (holding.length > 0) yield* holding;
    else if (first && once) yield first;
  }
}

export default defineRule({
  code: 'NAR007',
  name: 'projects-as-in-tables',
  meta: {
    title: {
      zh: '文字所述项目金额应与项目表、绩效目标表一致',
      en: 'Project amounts in words equal the project table and the target form',
    },
    why: {
      zh: '同名项目的金额在文字、项目支出表和绩效目标表中只能有一个。',
      en: 'A project has one amount, in the words, the project table and its target form.',
    },
    remedy: { zh: '以批复的项目预算为准更正。', en: 'Correct to the approved project budget.' },
    severity: 'error',
    needs: ['statements', ['project-expenditure', 'targets']],
    messages: {
      unequal: {
        zh: '文字所述项目“{name}”为{actual}{unit}，{cell}为{expected}{unit}，相差{difference}{unit}',
        en: 'The text gives {actual} {unit} for the project {name}, {cell} gives {expected} {unit}: {difference} {unit} apart',
      },
    },
  },
  ties: comparisons,
  examples: {
    valid: [
      {
        title: 'whom a project goes to, in brackets, and a project named like a unit',
        text: `
          云岭县文化和旅游局2025年部门预算公开
          二、项目支出安排
          2025年项目支出158.00万元：免费开放专项补助84.00万元，用于图书馆（26.00万元）、文化馆（58.00万元）免费开放；文化活动及送戏下乡74.00万元。
          项目支出表
          单位：万元
          项目名称 | 合计 | 一般公共预算
          合计 | 158.00 | 158.00
          免费开放专项补助 | 84.00 | 84.00
          文化活动及送戏下乡 | 74.00 | 74.00`,
      },
      {
        title: 'amount as in the form',
        text: `
          江湾区科学技术局2025年部门预算公开
          八、项目支出情况说明
          2025年重点项目为：科技成果转化专项经费30.00万元。
          项目支出绩效目标表
          （2025年度）
          项目名称 | 科技成果转化专项经费
          年度资金总额 | 30.00万元
          一级指标 | 二级指标 | 三级指标 | 指标值
          产出指标 | 数量指标 | 转化科技成果数 | ≥10项`,
      },
    ],
    invalid: [
      {
        title: 'a project named in quotes',
        message: 'unequal',
        text: `
          江湾区科学技术局2025年部门预算公开
          二、支出预算情况说明
          2025年重点项目是⟦“科技成果转化平台”32.00⟧万元，用于建设平台。
          项目支出表
          单位：万元
          项目名称 | 合计 | 一般公共预算
          科技成果转化平台 | 23.00 | 23.00
          科普基地运行维护 | 10.00 | 10.00
          合计 | 33.00 | 33.00`,
      },
      {
        title: 'amount differs from the form of the project that the heading names',
        message: 'unequal',
        text: `
          江湾区科学技术局2025年部门预算公开
          一、部门概况
          江湾区科学技术局主管全区科技工作。
          科技成果转化平台建设项目经费情况说明
          一、项目概述
          建设成果转化平台。
          二、年度预算安排
          2025年度预算安排⟦32.00⟧万元。
          三、绩效目标
          见绩效目标表。
          项目支出绩效目标表
          （2025年度）
          项目名称 | 科技成果转化平台建设
          年度资金总额 | 30.00万元
          一级指标 | 二级指标 | 三级指标 | 指标值
          产出指标 | 数量指标 | 转化科技成果数 | ≥10项`,
      },
      {
        title: 'amount differs from the project and from the item below that it is paid from',
        message: 'unequal',
        text: `
          江湾区科学技术局2025年部门预算公开
          八、项目支出情况说明
          2025年重点项目为：⟦科技成果转化专项经费36.00⟧万元。
          项目支出表
          单位：万元
          项目名称 | 项目单位 | 合计 | 一般公共预算
          合计 | | 30.00 | 30.00
          科技成果转化专项经费 | | 30.00 | 30.00
          科技成果转化专项经费 | 江湾区科学技术局 | 30.00 | 30.00`,
      },
      {
        title: 'amount differs from the project table',
        message: 'unequal',
        text: `
          江湾区科学技术局2025年部门预算公开
          八、项目支出情况说明
          2025年重点项目为：⟦科技成果转化专项经费36.00⟧万元。
          项目支出表
          单位：万元
          项目名称 | 项目单位 | 合计 | 一般公共预算
          合计 | | 45.00 | 45.00
          科技成果转化专项经费 | 江湾区科学技术局 | 30.00 | 30.00
          科普活动专项经费 | 江湾区科学技术局 | 15.00 | 15.00`,
      },
    ],
  },
});
