import { comparisons } from '../../check/narrative/agreement.js';
import { factsToldAgain } from '../../check/narrative/facts-told-again.js';
import { slippedUnits } from '../../check/narrative/slipped-units.js';
import { toldTwice } from '../../check/narrative/told-twice.js';
import { wholesForSources } from '../../check/narrative/whole-for-source.js';
import { defineRule, type Report, showing } from '../../check/rule.js';
import { equal, type Tie, testTie } from '../../check/tie.js';
import type { BookView } from '../../check/view.js';
import { type Figure, statedValue } from '../../domain/figures.js';

/** The same fact told twice with this year's amount, where no table decides which of them is right. */
function* repeats(view: BookView): Iterable<Tie> {
  const settled = new Set(
    comparisons(view)
      .filter(({ ties }) => ties.length > 0)
      .map(({ statement }) => statement.id),
  );
  for (const { here, there, subject } of factsToldAgain(view, settled))
    yield { ...equal(here, there), data: { subject } };
  for (const { statement, here, there } of wholesForSources(view))
    if (!settled.has(statement.id)) yield { ...equal(here, there), data: { subject: statement.subject } };
  for (const { subject, head, there, again, here } of toldTwice(view))
    if (here.text === there.text || !(settled.has(head.id) || settled.has(again.id)))
      yield { ...equal(here, there), data: { subject } };
}

/** One amount written in two ways, so near that it may pass for rounding; but nothing is rounded where nothing is summed. */
function nearly(view: BookView, report: Report): void {
  for (const { subject, there, here } of toldTwice(view)) {
    const isCopy = decimalsOf(here) === decimalsOf(there) && testTie(equal(here, there)).outcome !== 'broken';
    if (statedValue(here) === statedValue(there) || !isCopy) continue;
    report('nearly', {
      data: { subject, actual: here.text, expected: there.text, unit: here.unit ?? '' },
      evidence: [showing(here), showing(there)],
      figures: [here, there],
      actual: here.text,
    });
  }
}

/** The same digits in 元 and in 万元: one of the units is wrong. */
function units(view: BookView, report: Report): void {
  for (const { subject, here, there } of slippedUnits(view))
    report('unit', {
      data: { subject, actual: here.text, unit: here.unit ?? '', otherUnit: there.unit ?? '' },
      evidence: [showing(here), showing(there)],
      figures: [here, there],
      expected: `${there.text}${there.unit}`,
      actual: `${here.text}${here.unit}`,
    });
}

const decimalsOf = ({ text }: Figure): number => /\.(\d+)/.exec(text)?.[1]?.length ?? 0;

export default defineRule({
  code: 'NAR030',
  name: 'told-alike-everywhere',
  meta: {
    title: { zh: '同一事项前后所述金额应一致', en: 'A fact told twice has one amount' },
    why: {
      zh: '同一事项两处金额不同，读者无从判断哪个是真的。',
      en: 'With two amounts for one fact no reader can tell which is true.',
    },
    remedy: { zh: '核对后统一为批复数。', en: 'Check, and give the approved amount in both places.' },
    severity: 'error',
    needs: ['statements'],
    messages: {
      unequal: {
        zh: '“{subject}”前后不一：此处{actual}{unit}，前文{expected}{unit}',
        en: '{subject} is told twice: {actual} {unit} here, {expected} {unit} before',
      },
      unit: {
        zh: '“{subject}”前后单位不一：此处{actual}{unit}，另一处{actual}{otherUnit}，其中一处的单位写错',
        en: '{subject} is told in two units: {actual} {unit} here, {actual} {otherUnit} elsewhere; one of the units is wrong',
      },
      nearly: {
        zh: '“{subject}”前后写法不一：此处{actual}{unit}，同段前文{expected}{unit}',
        en: '{subject} is written in two ways: {actual} {unit} here, {expected} {unit} before in the same paragraph',
        severity: 'advice',
      },
    },
  },
  ties: repeats,
  check(view, report) {
    nearly(view, report);
    units(view, report);
  },
  examples: {
    valid: [
      {
        title: 'what one pupil costs and what all cost, in the same round digits',
        text: `
          云岭县第一中学2025年部门预算公开
          三、支出预算情况说明
          2025年生均公用经费1250元，公用经费1250万元。`,
      },
      {
        title: 'kinds told one after the other under the name of all three',
        text: `
          云岭县档案馆2025年度部门决算公开
          七、“三公”经费支出决算情况说明
          2025年度一般公共预算财政拨款“三公”经费支出决算13.60万元。
          （一）出国：一般公共预算财政拨款“三公”经费支出决算3.40万元。
          （二）用车：一般公共预算财政拨款“三公”经费支出决算7.20万元。
          （三）接待：一般公共预算财政拨款“三公”经费支出决算3.00万元。`,
      },
      {
        title: 'items told one after the other under the name of the whole',
        text: `
          云岭县档案馆2025年度部门决算公开
          五、一般公共预算财政拨款支出决算情况说明
          （一）总体情况
          2025年度财政拨款支出332.50万元，比上年增加5.00万元。
          （二）具体情况
          1.档案馆。2025年度财政拨款支出年初预算数为210.00万元，支出决算数为222.50万元，完成年初预算的105.95%。
          2.住房公积金。2025年度财政拨款支出年初预算数为100.00万元，支出决算数为110.00万元，完成年初预算的110.00%。`,
      },
      {
        title: 'what was carried over may be the general budget’s',
        text: `
          云岭县档案馆2025年部门预算公开
          二、单位收支总体情况
          2025年收入预算350.00万元，其中：一般公共预算拨款332.50万元，上年结转17.50万元。
          三、单位预算情况说明
          2025年一般公共预算财政拨款收入350.00万元，一般公共预算财政拨款支出350.00万元。`,
      },
      {
        title: 'a report on several bodies',
        text: `
          江湾区2024年部门决算公布情况
          江湾区科学技术局公布，2024年“三公经费”支出90.00万元。
          2024年江湾区档案馆“三公经费”支出50.00万元。`,
      },
      {
        title: 'offices and schools of one department, and all of them together',
        text: `
          江湾区教育局2025年部门预算公开
          一、2025年部门预算情况说明
          （一）局机关2025年“三公”经费5.00万元，机关运行经费30.00万元。
          （二）江湾区第一中学2025年“三公”经费1.00万元。
          全系统2025年“三公”经费6.00万元。`,
      },
      {
        title: 'spending and its plan side by side',
        text: `
          江湾区科学技术局2024年度部门决算公开
          五、“三公”经费支出情况
          2024年“三公经费”支出数为25.00万元，预算数为30.00万元，支出数比预算数减少5.00万元。`,
      },
      {
        title: 'told twice alike',
        text: `
          云岭县档案馆2025年部门预算公开
          六、机关运行经费安排情况
          2025年机关运行经费36.00万元，比上年增加6.00万元。
          七、其他重要事项说明
          2025年机关运行经费预算36.00万元。`,
      },
      {
        title: 'the budget inside a rate of completion',
        text: `
          云岭县档案馆2025年度部门决算公开
          七、“三公”经费支出决算情况说明
          2025年“三公”经费支出决算为3.00万元，完成预算6.00万元的50%。
          2025年“三公”经费支出决算中，公务接待费3.00万元，占100%。“三公”经费支出3.00万元。`,
      },
      {
        title: 'the purchase of vehicles, and vehicles altogether',
        text: `
          云岭县档案馆2025年度部门决算公开
          七、“三公”经费支出决算情况说明
          2025年“三公”经费支出决算为4.00万元，其中：
          公务用车购置费支出决算为0.00万元，与上年持平。
          公务用车购置费及运行维护费支出决算4.00万元，占100%。公务用车运行维护及购置费支出4.00万元。公务用车购置及运维费4.00万元。`,
      },
      {
        title: 'what was budgeted beside what was spent',
        text: `
          云岭县档案馆2025年度部门决算公开
          七、“三公”经费支出决算情况说明
          2025年“三公”经费支出3.00万元，其中：公务接待费3.00万元。
          2025年“三公”经费预算4.00万元，其中：公务接待费4.00万元。`,
      },
      {
        title: 'the basic expenditure of every item',
        text: `
          江湾区科学技术局2025年部门预算公开
          五、一般公共预算支出情况说明
          2025年一般公共预算支出90.00万元，其中：基本支出70.00万元，项目支出20.00万元，具体如下：
          科技成果推广支出60.00万元，其中：基本支出40.00万元，项目支出20.00万元。主要用于推广示范。
          事业单位医疗支出30.00万元，其中：基本支出30.00万元，项目支出0万元。主要用于医疗保险。`,
      },
    ],
    invalid: [
      {
        title: 'a unit that lost its 万',
        message: 'unit',
        text: `
          云岭县档案馆2025年度部门决算公开
          七、“三公”经费支出决算情况说明
          2025年“三公”经费支出决算9.50万元，其中：公务接待费1.60万元，公务用车运行维护费7.90万元。
          1.公务接待费。2025年⟦公务接待费1.60元⟧，接待12批次。`,
      },
      {
        title: 'all income told as the general budget’s',
        message: 'unequal',
        text: `
          云岭县档案馆2025年部门预算公开
          二、单位收支总体情况
          2025年收入预算350.00万元，其中：一般公共预算拨款332.50万元，政府性基金预算拨款17.50万元。
          三、单位预算情况说明
          2025年一般公共预算财政拨款收入⟦350.00⟧万元，一般公共预算财政拨款支出332.50万元。`,
      },
      {
        title: 'told with two amounts',
        message: 'unequal',
        text: `
          云岭县档案馆2025年部门预算公开
          六、机关运行经费安排情况
          2025年机关运行经费36.00万元，比上年增加6.00万元。
          七、其他重要事项说明
          2025年⟦机关运行经费预算38.00⟧万元。`,
      },
      {
        title: 'an item of final accounts at its head and behind its budget',
        message: 'unequal',
        text: `
          云岭县档案馆2025年度部门决算公开
          五、一般公共预算财政拨款支出决算情况说明
          1、文化旅游体育与传媒支出（类）文物（款）博物馆（项）57.10万元，主要用于展览。年初预算为58.00万元，⟦支出决算为54.20⟧万元。`,
      },
      {
        title: 'what was spent at the head of a chapter and behind its budget',
        message: 'unequal',
        text: `
          云岭县档案馆2025年度部门决算公开
          五、一般公共预算财政拨款支出决算情况说明
          （一）总体情况
          2025年度财政拨款支出332.50万元，比上年增加5.00万元。
          （二）具体情况
          2025年度财政拨款支出年初预算数为310.00万元，⟦支出决算数为322.50⟧万元，完成年初预算的104.03%。`,
      },
      {
        title: 'the same amount written in two ways',
        message: 'nearly',
        text: `
          云岭县档案馆2025年度部门决算公开
          五、一般公共预算财政拨款支出决算情况说明
          1、文化旅游体育与传媒支出（类）文物（款）博物馆（项）57.10万元，主要用于展览。年初预算为58.00万元，⟦支出决算为57.11⟧万元。`,
      },
    ],
  },
});
