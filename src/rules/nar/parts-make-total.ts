import { mayBeCut } from '../../check/narrative/broken-off.js';
import { wordOf } from '../../check/narrative/changes.js';
import { changesOfParts } from '../../check/narrative/changes-of-parts.js';
import { changesWithin } from '../../check/narrative/changes-within.js';
import { exactParts } from '../../check/narrative/exact-zero.js';
import { toldLists } from '../../check/narrative/lists.js';
import { oppositeParts } from '../../check/narrative/opposite-parts.js';
import { isOverfull, staffLists } from '../../check/narrative/staff.js';
import { defineRule } from '../../check/rule.js';
import { plus, type Term, type Tie } from '../../check/tie.js';
import type { BookView } from '../../check/view.js';

/** Lists of which nothing is left out, as equations: the total is the sum of what is listed under it. */
function* sums(view: BookView): Iterable<Tie> {
  for (const { total, totalFigure, parts, kind } of toldLists(view)) {
    if (kind === 'open' || (total.measure === 'count' && kind !== 'pair')) continue;
    if (mayBeCut(view, parts.at(-1)!.statement)) continue;
    yield {
      is: 'sum',
      whole: totalFigure,
      parts: exactParts(
        totalFigure,
        parts.map(({ figure }) => figure),
      ).map(plus),
      data: { subject: total.subject, count: String(parts.length) },
    };
  }
}

/** The change of expenditure is that of its basic and project halves. */
function* halves(view: BookView): Iterable<Tie> {
  for (const { total, totalFigure, sign, parts } of changesWithin(view)) {
    const terms = parts.map((part): Term => ({ figure: part.figure, sign: part.sign === sign ? 1 : -1 }));
    const data = { subject: `${total.subject}的${wordOf(sign)}`, count: String(terms.length) };
    yield { is: 'sum', whole: totalFigure, parts: terms, data };
  }
}

/** 计容面积 and 不计容面积 make the area. */
function* opposites(view: BookView): Iterable<Tie> {
  for (const { total, totalFigure, parts } of oppositeParts(view))
    yield { is: 'sum', whole: totalFigure, parts: parts.map(plus), data: { subject: total.subject, count: '2' } };
}

/** The kinds of staff make all staff; where they make more, they are told by another rule (part-within-total). */
function* staff(view: BookView): Iterable<Tie> {
  for (const list of staffLists(view)) {
    if (isOverfull(list)) continue;
    const data = { subject: list.words.replace(/^其中|^本/, ''), count: String(list.nearest.length) };
    yield { is: 'sum', whole: list.totalFigure, parts: list.nearest.map(plus), message: 'staff', data };
  }
}

export default defineRule({
  code: 'NAR020',
  name: 'parts-make-total',
  meta: {
    title: { zh: '文中所列各项之和应等于总额', en: 'Parts listed in words add up to their total' },
    why: {
      zh: '列全的各项加起来不等于总额，说明有漏列或写错的数。',
      en: 'When a complete list does not add up to its total, something is missing or wrong.',
    },
    remedy: {
      zh: '逐项核对，补上漏列的项目或改正数字。',
      en: 'Check item by item; add what is missing or correct the figure.',
    },
    severity: 'error',
    needs: ['statements'],
    messages: {
      unequal: {
        zh: '文中{subject}为{actual}{unit}，所列{count}项之和为{expected}{unit}，相差{difference}{unit}',
        en: 'The text gives {actual} {unit} for {subject}; the {count} parts listed make {expected} {unit}: {difference} {unit} apart',
      },
      staff: {
        zh: '文中{subject}为{actual}{unit}，所列{count}类人员合计{expected}{unit}，相差{difference}{unit}没有说明',
        en: 'The text gives {actual} {unit} for {subject}; the {count} kinds of staff listed make {expected} {unit}, {difference} {unit} are not explained',
        severity: 'warning',
      },
    },
  },
  ties: (view) => [...sums(view), ...changesOfParts(view), ...halves(view), ...opposites(view), ...staff(view)],
  examples: {
    valid: [
      {
        title: 'what a department gives to its units counts twice in all income',
        text: `
          江湾市科学技术局2024年度部门决算公开
          二、收入决算情况说明
          2024年全系统收入总量400万元，其中：局本级收入350万元，所属单位收入140万元。`,
      },
      {
        title: 'staff by kind: workers within the offices, or beside them, and those who left',
        text: `
          江湾区科学技术局2025年部门预算公开
          二、部门基本情况
          本部门核定编制50名，其中行政编制20名，事业编制30名，工勤编制2名；实有在职人数47人：行政18人，行政工勤2人，事业26人，集体1人。
          年末实有人数60人，其中：在职47人（行政20人，事业27人），离休0人，退休12人，遗属1人。编制30名，其中行政编制12名，实有11名，事业编制15名。`,
      },
      {
        title: 'what was spent is broken down, not the budget told before it',
        text: `
          云岭县档案馆2024年度部门决算公开
          “三公”经费支出决算具体情况说明
          公务接待费支出预算6.30万元，支出决算4.70万元，完成预算的74.60%，决算数与预算数的差异原因：接待批次减少。其中：国内公务接待支出4.70万元，接待40批次，280人次；国（境）外公务接待支出0万元，接待0批次，0人次。`,
      },
      {
        title: 'basic and project expenditure make the total',
        text: `
          江湾区科学技术局2025年部门预算公开
          三、部门支出总体情况说明
          2025年支出预算400.00万元，其中：基本支出300.00万元；项目支出100.00万元。`,
      },
      {
        title: 'a text that breaks off within the list',
        text: `
          江湾区科学技术局2025年部门预算公开
          三、部门支出总体情况说明
          2025年支出预算400.00万元，比上年增长5.00%。分别是基本支出200.00万元，增长4.00%；项目支出100.00万元，增加12`,
      },
      {
        title: 'the changes of all funds make the change of the total',
        text: `
          江湾区科学技术局2025年部门预算公开
          三、部门支出总体情况说明
          2025年财政拨款支出预算400万元，比2024年预算增加40万元，其中：一般公共预算拨款支出预算250万元，比2024年预算减少10万元；政府性基金拨款支出预算150万元，比2024年预算增加50万元；国有资本经营预算拨款支出预算0万元，与2024年预算持平。`,
      },
      {
        title: 'the changes of basic and project expenditure make that of expenditure',
        text: `
          江湾区科学技术局2025年部门预算公开
          三、部门支出总体情况说明
          2025年支出预算400万元，支出较2024年减少10万元，主要是基本支出增加20万元，项目支出减少30万元。`,
      },
      {
        title: 'an item of last year may have been dropped from a list that is not whole by nature',
        text: `
          江湾区科学技术局2025年部门预算公开
          三、部门支出总体情况说明
          2025年支出预算400万元，比2024年预算增加10万元，其中：教育支出250万元，比2024年预算增加10万元；科学技术支出150万元，比2024年预算增加50万元。`,
      },
      {
        title: 'sources without money that leave out what was carried over, told elsewhere',
        text: `
          江湾区科学技术局2025年部门预算公开
          二、部门收入总体情况说明
          2025年收入预算400.00万元，其中：一般公共预算拨款收入350.00万元，政府性基金预算拨款收入0万元，事业收入10.00万元，其他收入0万元。上年结转40.00万元。`,
      },
      {
        title: 'a part that is said to be within another one',
        text: `
          云岭县档案馆2025年部门预算公开
          三、支出预算情况说明
          2025年支出预算150.00万元，其中人员经费100.00万元、对个人和家庭的补助支出（包含在人员经费内）10.00万元、公用经费20.00万元、项目支出30.00万元。`,
      },
    ],
    invalid: [
      {
        title: 'posts of some kind are not told',
        message: 'staff',
        text: `
          江湾区科学技术局2025年部门预算公开
          本部门核定⟦编制50⟧名，其中行政编制20名、事业编制27名；实有在职47人。`,
      },
      {
        title: 'those who serve and those who left are not all',
        message: 'staff',
        text: `
          江湾区科学技术局2025年部门预算公开
          年末⟦实有人数60⟧人，其中：在职47人，离休0人，退休10人。`,
      },
      {
        title: 'the two halves of basic expenditure, with what they are spent on',
        message: 'unequal',
        text: `
          江湾区科学技术局2025年部门预算公开
          2025年⟦基本支出预算50.00⟧万元，包括用于基本工资、奖金等人员经费42.00万元以及办公费、水电费等日常公用经费9.00万元。`,
      },
      {
        title: 'fixed assets from buildings to all others',
        message: 'unequal',
        text: `
          云岭县档案馆2025年部门预算公开
          五、国有资产占有情况
          截至2024年12月31日，本馆⟦固定资产金额100.00⟧万元，分布构成情况：房屋60.00万元，车辆20.00万元，其他固定资产30.00万元。`,
      },
      {
        title: 'what is paid for staff, for people, for running and for projects',
        message: 'unequal',
        text: `
          云岭县职业学校2025年部门预算公开
          四、预算收支总体情况
          （二）⟦相应安排支出预算303.00⟧万元，其中：人员支出211.00万元，对个人和家庭补助支出13.00万元，公用支出15.00万元，项目支出60.00万元。`,
      },
      {
        title: 'all assets of a department told by its name',
        message: 'unequal',
        text: `
          云岭县档案馆2025年部门预算公开
          九、国有资产占有使用情况
          截至2024年12月31日，⟦云岭县档案馆资产总额86.00⟧万元，其中，流动资产20.00万元，固定资产62.00万元，在建工程8.00万元，其他资产0万元。`,
      },
      {
        title: 'a department itself and its units make another total, changes told between',
        message: 'unequal',
        text: `
          江湾区科学技术局2024年度部门决算公开
          二、收入决算情况说明
          2024年⟦全系统收入完成400⟧万元，比上年增加40万元，增长11.11%。其中：局本级收入完成250万元，比上年增加20万元，增长8.70%；所属单位收入共完成140万元，比上年增加20万元，增长16.67%。`,
      },
      {
        title: 'all kinds of assets',
        message: 'unequal',
        text: `
          江湾区科学技术局2025年部门预算公开
          十、国有资产占有使用情况
          截至2024年12月31日，本部门⟦资产总额900⟧万元，其中，流动资产100万元，固定资产720万元，在建工程0万元，其他资产50万元。`,
      },
      {
        title: 'all kinds of projects',
        message: 'unequal',
        text: `
          江湾区科学技术局2025年部门预算公开
          九、预算绩效情况
          2025年开展绩效目标管理的项目5个，⟦涉及预算90⟧万元。其中：人员类项目0个，涉及预算0万元；运转类项目2个，涉及预算25万元；特定目标类项目3个，涉及预算75万元。`,
      },
      {
        title: 'all kinds are counted before the total',
        message: 'unequal',
        text: `
          江湾区科学技术局2024年项目支出绩效自评报告
          一、项目基本情况
          江湾区科学技术局有部门项目支出、科普专项支出两类支出，⟦项目资金总预算为455.5⟧万元，其中部门项目支出87.5万元，科普专项支出350万元。`,
      },
      {
        title: 'two opposite kinds make another area',
        message: 'unequal',
        text: `
          江湾区科学技术局2025年部门预算公开
          项目经费情况说明
          科普馆⟦地上建筑面积为6013⟧平方米（其中计容面积5998平方米，不计容面积105平方米），地下建筑面积为1200平方米。`,
      },
      {
        title: 'a list that goes through all sources makes less than the total',
        message: 'unequal',
        text: `
          江湾区科学技术局2025年部门预算公开
          二、部门收入总体情况说明
          2025年⟦收入预算400.00⟧万元，其中：一般公共预算拨款收入350.00万元，政府性基金预算拨款收入0万元，事业收入10.00万元，其他收入0万元。`,
      },
      {
        title: 'the year’s income with what was carried over makes less than all income',
        message: 'unequal',
        text: `
          江湾区科学技术局2024年度部门决算公开
          二、收入支出决算总体情况说明
          2024年度⟦收入总计90.00⟧万元，其中：本年收入合计70.00万元，使用非财政拨款结余0万元，年初结转和结余10.00万元。`,
      },
      {
        title: 'the changes of all funds make less than the change of the total',
        message: 'unequal',
        text: `
          江湾区科学技术局2025年部门预算公开
          三、部门支出总体情况说明
          2025年财政拨款支出预算400万元，⟦比2024年预算增加60⟧万元，其中：一般公共预算拨款支出预算250万元，比2024年预算减少10万元；政府性基金拨款支出预算150万元，比2024年预算增加50万元；国有资本经营预算拨款支出预算0万元，与2024年预算持平。`,
      },
      {
        title: 'the changes of basic and project expenditure make another one than that of expenditure',
        message: 'unequal',
        text: `
          江湾区科学技术局2025年部门预算公开
          三、部门支出总体情况说明
          2025年支出预算400万元，支出⟦较2024年减少10⟧万元，主要是基本支出减少10万元，项目支出减少30万元。`,
      },
      {
        title: 'shares that make a hundred go through all parts, though one does not fit its amount',
        message: 'unequal',
        text: `
          江湾区科学技术局2024年度部门决算公开
          二、收入决算情况说明
          2024年度⟦收入合计200.00⟧万元，其中：财政拨款收入150.00万元，占75%；事业收入30.00万元，占25%。`,
      },
      {
        title: 'basic and project expenditure make less than the total',
        message: 'unequal',
        text: `
          江湾区科学技术局2025年部门预算公开
          三、部门支出总体情况说明
          2025年⟦支出预算400.00⟧万元，其中：基本支出290.00万元；项目支出100.00万元。`,
      },
      {
        title: 'basic and project expenditure make another change of the whole budget',
        message: 'unequal',
        text: `
          江湾区科学技术局2025年部门预算公开
          3、比上年增减情况
          2025年预算收支安排400.00万元，较2024年预算⟦增加40.00⟧万元，其中：基本支出增加10.00万元，主要为人员增加；项目支出增加25.00万元，主要为新增项目。`,
      },
    ],
  },
});
