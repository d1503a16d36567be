import { liesApart } from '../../check/narrative/apart.js';
import { wordsBetween } from '../../check/narrative/around.js';
import { followsAtOnce, type ToldList, toldLists } from '../../check/narrative/lists.js';
import { defineRule, type Report, showing } from '../../check/rule.js';
import type { BookView } from '../../check/view.js';
import { middle, sum } from '../../domain/interval.js';
import { isMoneyUnit, writeMoney, writeScaled } from '../../domain/number.js';

/** 其中：甲、乙、丙, of which none can hold another, make more than the total. */
function checkTogether(list: ToldList, report: Report): void {
  const { total, totalFigure, parts } = list;
  const figures = parts.map(({ figure }) => figure);
  const together = sum(figures.map(({ interval }) => interval));
  if (together.low <= totalFigure.interval.high) {
    report.holds(totalFigure, ...figures);
    return;
  }
  const unit = isMoneyUnit(totalFigure.unit) ? totalFigure.unit : '万元';
  report('together', {
    data: {
      subject: total.subject,
      count: String(parts.length),
      sum: writeMoney(middle(together), unit),
      whole: totalFigure.text,
      unit,
    },
    evidence: [showing(totalFigure), ...figures.map((figure) => showing(figure))],
    figures: [totalFigure, ...figures],
    actual: totalFigure.text,
  });
}

/** Kinds of staff that lie apart: who is of one is of no other. */
const STAFF: readonly RegExp[] = [
  /^(?:机关)?行政/,
  /^参(?:公|照)/,
  /^(?:全额|全部)?(?:财政)?(?:补助|拨款)事业/,
  /^(?:差额|部分)(?:财政)?(?:补助|拨款)?事业/,
  /^自收自支/,
];
const ALL_STAFF = /^(?:在职|在编|实有在职|在岗)[^；]{0,6}$/;

/** 在职人数30人，包括行政人员10人、全部补助事业人员15人、自收自支事业人员8人；…: those up to the semicolon. */
function checkStaff(view: BookView, { total, totalFigure, parts }: ToldList, report: Report): void {
  if (!/^[人名]$/.test(total.unit ?? '') || !ALL_STAFF.test(total.subject)) return;
  const own = parts.filter(({ statement }) => !/[；;。]/.test(wordsBetween(view, total, statement)));
  const kinds = own.map(({ statement }) => STAFF.findIndex((pattern) => pattern.test(statement.subject)));
  if (own.length < 2 || kinds.includes(-1) || new Set(kinds).size < own.length) return;
  const together = sum(own.map(({ figure }) => figure.interval));
  if (together.low <= totalFigure.interval.high) return;
  report('together', {
    data: {
      subject: total.subject,
      count: String(own.length),
      sum: writeScaled(middle(together)),
      whole: totalFigure.text,
      unit: total.unit ?? '',
    },
    evidence: [showing(totalFigure), ...own.map(({ figure }) => showing(figure))],
    figures: [totalFigure, ...own.map(({ figure }) => figure)],
    actual: totalFigure.text,
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
        zh: '“其中”{part}为{partValue}{unit}，大于总额{whole}{unit}',
        en: 'The part {part} is {partValue} {unit}, more than its total of {whole} {unit}',
      },
      together: {
        zh: '“其中”所列{count}项之和为{sum}{unit}，大于{subject}{whole}{unit}',
        en: 'The {count} parts listed make {sum} {unit}, more than their total {subject} of {whole} {unit}',
      },
    },
  },
  check: (view, report) => {
    for (const list of toldLists(view)) {
      const { total, totalFigure, parts, kind } = list;
      if (kind === 'open' && total.measure === 'count') checkStaff(view, list, report);
      if (kind !== 'open' || totalFigure.kind !== 'money' || !followsAtOnce(view, list)) continue;
      let isAbove = false;
      for (const { statement, figure } of parts) {
        if (statement.paragraph !== total.paragraph) continue;
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
            unit: totalFigure.unit ?? '',
          },
          evidence: [showing(figure), showing(totalFigure)],
          figures: [figure, totalFigure],
          actual: figure.text,
        });
      }
      if (!isAbove && liesApart(view, list)) checkTogether(list, report);
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
        title: 'what was carried over may be told again of the source that it is in',
        text: `
          江湾区科学技术局2025年部门预算公开
          二、部门收入总体情况说明
          2025年收入预算400.00万元，其中：一般公共预算拨款收入400.00万元，上年结转20.00万元。`,
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
        title: 'kinds of staff make more than all staff',
        message: 'together',
        text: `
          江湾区科学技术局2025年部门预算公开
          二、部门基本情况
          本部门在职人数⟦30⟧人，包括行政人员10人、全部补助事业人员15人、自收自支事业人员8人；退休人员6人。`,
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
