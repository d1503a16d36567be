import { areCountedApart, isPlanOfSpent, liesApart, liesApartFrom } from '../../check/narrative/apart.js';
import { followsAtOnce, type ToldList, toldLists } from '../../check/narrative/lists.js';
import { areNumbered } from '../../check/narrative/numbered-parts.js';
import { staffLists } from '../../check/narrative/staff.js';
import { unitOfParts } from '../../check/narrative/unit-of-parts.js';
import { defineRule, type Report, showing } from '../../check/rule.js';
import type { Figure } from '../../domain/figures.js';
import { middle, sum } from '../../domain/interval.js';
import { isMoneyUnit, type MoneyUnit, writeMoney, writeScaled } from '../../domain/number.js';

/** 其中：甲、乙、丙, of which none can hold another, make more than the total. */
function checkTogether(
  { total, totalFigure }: Pick<ToldList, 'total' | 'totalFigure'>,
  figures: readonly Figure[],
  report: Report,
): void {
  const together = sum(figures.map(({ interval }) => interval));
  if (together.low <= totalFigure.interval.high) {
    report.holds(totalFigure, ...figures);
    return;
  }
  const unit = totalFigure.kind === 'number' ? (total.unit ?? '') : (totalFigure.unit ?? '万元');
  report('together', {
    data: {
      subject: total.subject,
      count: String(figures.length),
      sum: isMoneyUnit(unit) ? writeMoney(middle(together), unit) : writeScaled(middle(together)),
      whole: totalFigure.text,
      unit,
    },
    evidence: [showing(totalFigure), ...figures.map((figure) => showing(figure))],
    figures: [totalFigure, ...figures],
    actual: totalFigure.text,
  });
}

const figuresOf = (parts: ToldList['parts']): readonly Figure[] => parts.map(({ figure }) => figure);

function reportUnit({ total, totalFigure, parts }: ToldList, unit: MoneyUnit, report: Report): void {
  report('unit', {
    data: {
      subject: total.subject,
      count: String(parts.length),
      whole: totalFigure.text,
      unit: totalFigure.unit ?? '',
      partUnit: unit,
    },
    evidence: [showing(totalFigure), ...parts.map(({ figure }) => showing(figure))],
    figures: [totalFigure],
    expected: `${totalFigure.text}${unit}`,
    actual: `${totalFigure.text}${totalFigure.unit}`,
  });
}

export default defineRule({
  code: 'NAR022',
  name: 'part-within-total',
  meta: {
    title: { zh: '“其中”所列的不应大于总额', en: 'What is listed of a total is not larger than the total' },
    why: {
      zh: '一项或互不包含的几项大于整体，必有一个数写错。',
      en: 'When a part, or parts that lie apart, are larger than the whole, a figure is wrong.',
    },
    remedy: { zh: '核对总额与所列金额。', en: 'Check the total and what is listed.' },
    severity: 'error',
    needs: ['statements'],
    messages: {
      above: {
        zh: '“其中”{part}为{partValue}{partUnit}，大于总额{whole}{unit}',
        en: 'The part {part} is {partValue} {partUnit}, more than its total of {whole} {unit}',
      },
      unit: {
        zh: '{subject}写为{whole}{unit}，“其中”所列{count}项却以{partUnit}计，总额的单位疑应为“{partUnit}”',
        en: '{subject} is told as {whole} {unit}, while the {count} parts listed are in {partUnit}: the unit of the total should probably be {partUnit}',
      },
      together: {
        zh: '“其中”所列{count}项之和为{sum}{unit}，大于{subject}{whole}{unit}',
        en: 'The {count} parts listed make {sum} {unit}, more than their total {subject} of {whole} {unit}',
      },
    },
  },
  check: (view, report) => {
    for (const list of staffLists(view)) checkTogether(list, list.apart, report);
    for (const list of toldLists(view)) {
      const { total, totalFigure, parts, kind } = list;
      if (kind === 'open' && totalFigure.kind === 'number' && areCountedApart(view, list))
        checkTogether(list, figuresOf(parts), report);
      if (kind !== 'open' || totalFigure.kind !== 'money') continue;
      if (!followsAtOnce(view, list)) {
        if (areNumbered(view, list) || liesApartFrom(view, list)) checkTogether(list, figuresOf(parts), report);
        continue;
      }
      // 其中A 100万元、B -1.2万元: beside what was taken back, a part may be larger than the whole.
      if (parts.some(({ statement }) => statement.value?.startsWith('-'))) continue;
      const meant = unitOfParts(list);
      if (meant) {
        reportUnit(list, meant, report);
        continue;
      }
      let isAbove = false;
      for (const { statement, figure } of parts) {
        if (statement.paragraph !== total.paragraph || isPlanOfSpent(view, statement, total)) continue;
        if (figure.interval.low <= totalFigure.interval.high) {
          report.holds(figure, totalFigure);
          continue;
        }
        isAbove = true;
        report('above', {
          data: {
            part: statement.subject,
            partValue: figure.text,
            whole: totalFigure.text,
            partUnit: figure.unit ?? '',
            unit: totalFigure.unit ?? '',
          },
          evidence: [showing(figure), showing(totalFigure)],
          figures: [figure, totalFigure],
          actual: figure.text,
        });
      }
      if (!isAbove && liesApart(view, list)) checkTogether(list, figuresOf(parts), report);
    }
  },
  examples: {
    valid: [
      {
        title: 'a part of the total',
        text: `
          江湾区科学技术局2025年部门预算公开
          二、部门收入总体情况说明
          2025年收入预算400.00万元，其中：一般公共预算拨款收入360.00万元。`,
      },
      {
        title: 'what was planned for a part of what was spent',
        text: `
          江湾区科学技术局2024年度部门决算公开
          七、“三公”经费支出决算情况说明
          公务用车购置及运行维护费支出预算11.00万元，支出决算6.64万元。其中：（1）公务用车购置支出预算0.00万元，支出决算0.00万元。（2）公务用车运行维护费支出预算11.00万元，支出决算6.64万元。`,
      },
      {
        title: 'numbered items of a classification may be one another’s parts',
        text: `
          江湾区科学技术局2025年部门预算公开
          四、一般公共预算拨款支出
          2025年项目支出预算60万元。其中：
          1.科学技术支出（类）50万元，用于科普。
          2.科学技术普及（款）40万元，用于科普。
          3.其他支出（类）10万元，用于办公。`,
      },
      {
        title: 'numbered projects with what was planned and what was spent of each',
        text: `
          江湾区科学技术局2024年度部门决算公开
          九、预算绩效情况说明
          2024年开展自评项目3个，涉及资金300.00万元。其中：
          1.科普基地项目，预算120.00万元，实际支出100.00万元。
          2.创新大赛项目，预算150.00万元，实际支出140.00万元。
          3.设备维护项目，预算60.00万元，实际支出60.00万元。`,
      },
      {
        title: 'an item may be within another that tells no purpose of its own',
        text: `
          江湾区科学技术局2025年部门预算公开
          四、一般公共预算拨款支出
          2025年项目支出预算数75万元，其中：科普活动支出70万元，包括场馆租用支出20万元，主要用于布展；创新大赛支出5万元。`,
      },
      {
        title: 'a kind of staff told by two names',
        text: `
          江湾区科学技术局2025年部门预算公开
          二、部门基本情况
          本部门核定编制20名，其中：行政编制8名，参公编制12名，事业编制12名。`,
      },
      {
        title: 'what was carried over may be told again of the source that it is in',
        text: `
          江湾区科学技术局2025年部门预算公开
          二、部门收入总体情况说明
          2025年收入预算400.00万元，其中：一般公共预算拨款收入400.00万元，上年结转20.00万元。`,
      },
      {
        title: 'a part beside one that was taken back',
        text: `
          江湾区科学技术局2025年度部门决算公开
          三、部门支出总体情况说明
          2025年项目支出合计98.80万元，其中馆舍修复支出100.00万元、其他支出-1.20万元。`,
      },
      {
        title: 'classes of expenditure that leave some out',
        text: `
          江湾区科学技术局2025年部门预算公开
          三、部门支出总体情况说明
          2025年支出预算400.00万元，其中：科学技术支出300.00万元，住房保障支出20.00万元。`,
      },
    ],
    invalid: [
      {
        title: 'kinds of cost in brackets behind their total',
        message: 'together',
        text: `
          云岭县档案馆2025年部门预算公开
          五、“三公”经费预算情况说明
          ⟦公务用车运行维护费1.80万元⟧（公务用车加油0.60万元，公务用车维修0.90万元，公务用车保险0.50万元），与上年持平。`,
      },
      {
        title: 'numbered paragraphs below 其中 make more than the total',
        message: 'together',
        text: `
          江湾区科学技术局2025年部门预算公开
          四、一般公共预算拨款支出
          2025年⟦项目支出预算60⟧万元。其中：
          1.科普基地建设30万元，用于展厅更新。
          2.创新大赛25万元，用于组织赛事。
          3.设备维护15万元，用于实验室。`,
      },
      {
        title: 'numbered projects of one sentence make more than the total',
        message: 'together',
        text: `
          江湾区科学技术局2025年部门预算公开
          三、项目支出安排
          安排⟦专项经费60⟧万元，主要项目：1、科普基地建设30万；2、创新大赛25万；3、设备维护15万。`,
      },
      {
        title: 'fuel, repairs and insurance cost more than running the vehicles',
        message: 'together',
        text: `
          云岭县档案馆2024年度部门决算公开
          七、“三公”经费支出决算情况说明
          ⟦公务用车运行维护费支出5.00⟧万元，主要用于车辆维修等，其中：燃料费3.00万元；维修费1.60万元；保险费0.90万元。`,
      },
      {
        title: 'kinds of staff make more than all staff',
        message: 'together',
        text: `
          江湾区科学技术局2025年部门预算公开
          二、部门基本情况
          本部门在职人数⟦30⟧人，包括行政人员10人、全部补助事业人员15人、自收自支事业人员8人；退休人员6人。`,
      },
      {
        title: 'a total in 元 of parts in 万元',
        message: 'unit',
        text: `
          江湾区科学技术局2025年部门预算公开
          四、一般公共预算拨款支出
          2025年⟦项目支出预算数75⟧元：其中科普活动支出45万元，创新大赛支出20万元。`,
      },
      {
        title: 'kinds of staff make more than all, workers told between them',
        message: 'together',
        text: `
          江湾区科学技术局2025年部门预算公开
          二、部门基本情况
          本部门编制人数为⟦7⟧人，其中行政5人，行政工勤1人，事业6人。`,
      },
      {
        title: 'items with what each is for make more than all project expenditure',
        message: 'together',
        text: `
          江湾区科学技术局2025年部门预算公开
          四、一般公共预算拨款支出
          （二）项目支出：2025年本部门⟦项目支出预算数75.00⟧万元，主要是为完成特定工作任务而发生的支出，其中：科普活动支出45.00万元，主要用于科普展览方面；创新大赛支出20.00万元，主要用于比赛组织方面；人才培训支出12.00万元，主要用于授课方面。`,
      },
      {
        title: 'sources of income make more than all income',
        message: 'together',
        text: `
          江湾区科学技术局2025年部门预算公开
          二、部门收入总体情况说明
          2025年⟦收入预算400.00⟧万元，其中：一般公共预算拨款300.00万元，财政专户管理资金20.00万元，上级补助收入100.00万元。`,
      },
      {
        title: 'classes of expenditure make more than all expenditure',
        message: 'together',
        text: `
          江湾区科学技术局2025年部门预算公开
          三、部门支出总体情况说明
          2025年⟦支出预算400.00⟧万元，其中：教育支出预算5.00万元，科学技术支出预算380.00万元，住房保障支出预算25.00万元。`,
      },
      {
        title: 'economic items make more than the class above them',
        message: 'together',
        text: `
          江湾区科学技术局2025年部门预算公开
          四、一般公共预算拨款支出
          2025年⟦工资福利支出146.20⟧万元，其中：基本工资80.88万元，津贴补贴17.31万元，绩效工资48.53万元。`,
      },
      {
        title: 'a part above the total',
        message: 'above',
        text: `
          江湾区科学技术局2025年部门预算公开
          二、部门收入总体情况说明
          2025年收入预算400.00万元，其中：⟦一般公共预算拨款收入630.00⟧万元。`,
      },
    ],
  },
});
