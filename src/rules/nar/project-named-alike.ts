import { namedProjects } from '../../check/narrative/named-projects.js';
import { editDistance } from '../../check/narrative/similar-names.js';
import { defineRule } from '../../check/rule.js';
import { meets } from '../../domain/interval.js';

const plain = (key: string): string => key.replace(/[\d一二三四五六七八九十上下半年期]/g, '');

/** Names one or two characters apart, neither cut short from the other, differing in more than a number. */
const nearlyAlike = (a: string, b: string): boolean => {
  if (a === b || a.startsWith(b) || b.startsWith(a) || a.endsWith(b) || b.endsWith(a)) return false;
  if (plain(a) === plain(b)) return false;
  const distance = editDistance(a, b);
  return distance === 1 || (distance === 2 && Math.min(a.length, b.length) >= 10);
};

export default defineRule({
  code: 'NAR052',
  name: 'project-named-alike',
  meta: {
    title: { zh: '同一项目的名称应前后一致', en: 'A project has one name' },
    why: {
      zh: '金额相同、名称只差一两个字，多半是同一项目写错了名称，影响与绩效目标的对应。',
      en: 'With the same amount and one or two characters apart it is one project misnamed, which breaks the link to its targets.',
    },
    remedy: { zh: '统一为项目库中的名称。', en: 'Use the name registered in the project library everywhere.' },
    severity: 'warning',
    needs: [['targets', 'project-expenditure']],
    messages: {
      differ: {
        zh: '项目名称不一致：此处“{here}”，另处“{there}”，金额相同（{amount}）',
        en: 'The project is called {here} here and {there} elsewhere, with the same amount ({amount})',
      },
    },
  },
  check: (view, report) => {
    const all = namedProjects(view);
    const printed = all.filter(({ from }) => from !== 'text');
    const reported = new Set<string>();
    for (const one of all)
      for (const other of printed) {
        if (one.from === other.from || (one.from === 'form' && other.from === 'table')) continue;
        if (Math.abs(one.key.length - other.key.length) > 2) continue;
        if (!meets(one.figure.interval, other.figure.interval) || !nearlyAlike(one.key, other.key)) continue;
        const exact = all.some((third) => third.from === other.from && third.key === one.key);
        const back = all.some((third) => third.from === one.from && third.key === other.key);
        const id = [one.key, other.key].sort().join('|');
        if (exact || back || reported.has(id)) continue;
        reported.add(id);
        const amount = `${one.figure.text}${one.figure.unit ?? ''}`;
        report('differ', {
          data: { here: one.name, there: other.name, amount },
          evidence: [
            { at: one.at, label: { zh: '项目名称', en: 'project name' }, value: one.name },
            { at: other.at, label: { zh: '项目名称', en: 'project name' }, value: other.name },
          ],
          actual: one.name,
          expected: other.name,
        });
      }
  },
  examples: {
    valid: [
      {
        title: 'one name in table and form',
        text: `
          江湾区科学技术局2025年部门预算公开
          项目支出表
          单位：万元
          项目名称 | 项目单位 | 合计 | 一般公共预算
          合计 | | 30.00 | 30.00
          科技成果转化专项经费 | 江湾区科学技术局 | 30.00 | 30.00
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
        title: 'one character left out in the form',
        message: 'differ',
        text: `
          江湾区科学技术局2025年部门预算公开
          项目支出表
          单位：万元
          项目名称 | 项目单位 | 合计 | 一般公共预算
          合计 | | 30.00 | 30.00
          ⟦科技成果转化专项经费⟧ | 江湾区科学技术局 | 30.00 | 30.00
          项目支出绩效目标表
          （2025年度）
          项目名称 | 科技成果转化专项费
          年度资金总额 | 30.00万元
          一级指标 | 二级指标 | 三级指标 | 指标值
          产出指标 | 数量指标 | 转化科技成果数 | ≥10项`,
      },
    ],
  },
});
