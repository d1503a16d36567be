import { clauseBefore, isMoney, sentenceBefore, statementsByParagraph } from '../../check/narrative/around.js';
import { toldAwards } from '../../check/narrative/awards.js';
import { type ToldProcurement, toldProcurements } from '../../check/narrative/procurement.js';
import { defineRule, type Report, showing } from '../../check/rule.js';
import type { BookView } from '../../check/view.js';
import type { Statement } from '../../domain/book.js';
import { type Figure, statedValue, statementFigure, writeLike } from '../../domain/figures.js';
import { add } from '../../domain/interval.js';

interface SetAside {
  readonly to: 'sme' | 'small';
  readonly verb: string;
  readonly statement: Statement;
  readonly figure: Figure;
}

const TO_SMALL = /小微企业|小型(?:和|、|及)?微型企业/;
const OF_PURCHASES = /采购|面向|预留|授予|合同|份额|发包/;
const TO_SME = /中小(?:微)?企业|中型、?小型/;

/** Amounts reserved for or awarded to small and medium firms, in reading order. */
function setAsides(view: BookView): readonly SetAside[] {
  const found: SetAside[] = [];
  for (const statements of statementsByParagraph(view).values())
    for (const statement of statements) {
      if (statement.measure !== 'amount' || !isMoney(statement)) continue;
      const clause = clauseBefore(view, statement);
      if (!/[小型]/.test(clause) && !/[小型]/.test(statement.subject)) continue;
      const words = `${clause}${statement.subject}`;
      const [small, sme] = [TO_SMALL.test(words), TO_SME.test(clause)];
      const figure = statementFigure(statement);
      if (!figure || small === sme || /占|中标|成交|其他政府采购/.test(words)) continue;
      // 支持中小企业发展的专项资金: what firms are given, and not what is bought from them.
      if (!OF_PURCHASES.test(`${sentenceBefore(view, statement)}${statement.subject}`)) continue;
      const verb = /预留|授予|发包/.exec(words)?.[0] ?? '';
      found.push({ to: small ? 'small' : 'sme', verb, statement, figure });
    }
  return found;
}

/** What was paid may be less than what was awarded; what was bought by contract may not. */
const PAID = /支出|支付/;

/** What SMEs won of the procurement reserved for them and of all other procurement lies within all procurement. */
function checkAwards(view: BookView, report: Report, { total }: ToldProcurement): void {
  if (PAID.test(total.label.zh)) return;
  for (const { reserved, others } of toldAwards(view)) {
    const won = add(reserved.interval, others.interval);
    if (won.low <= total.interval.high) {
      report.holds(reserved, others, total);
      continue;
    }
    const sum = writeLike(total, statedValue(reserved) + statedValue(others));
    report('awards', {
      data: { reserved: reserved.text, others: others.text, sum, total: total.text, unit: total.unit ?? '' },
      evidence: [showing(others), showing(reserved), showing(total)],
      figures: [others, reserved, total],
      actual: others.text,
    });
  }
}

export default defineRule({
  code: 'NAR041',
  name: 'small-firms-within-total',
  meta: {
    title: {
      zh: '小微企业份额不应大于中小企业份额，中小企业份额不应大于采购总额',
      en: 'Small and micro firms lie within SMEs, and SMEs within the procurement total',
    },
    why: {
      zh: '小微企业属于中小企业，中小企业采购又是采购总额的一部分。',
      en: 'Small and micro firms are part of the SMEs, whose share is part of all procurement.',
    },
    remedy: { zh: '核对预留份额后更正。', en: 'Check the amounts set aside and correct them.' },
    severity: 'error',
    basis: [
      {
        zh: '《政府采购促进中小企业发展管理办法》（财库〔2020〕46号）',
        en: 'Measures on procurement from SMEs (财库〔2020〕46号)',
      },
    ],
    needs: ['statements'],
    messages: {
      small: {
        zh: '小微企业{small}{unit}大于中小企业{sme}{unit}；小微企业属于中小企业',
        en: 'Small and micro firms get {small} {unit}, more than the {sme} {unit} of all SMEs that they belong to',
      },
      total: {
        zh: '面向中小企业{sme}{unit}大于政府采购总额{total}{unit}',
        en: 'SMEs get {sme} {unit}, more than all procurement of {total} {unit}',
      },
      awards: {
        zh: '中小企业在预留项目中成交{reserved}{unit}，在其他项目中又成交{others}{unit}，合计{sum}{unit}，大于政府采购总额{total}{unit}',
        en: 'SMEs won {reserved} {unit} of the reserved procurement and {others} {unit} of the other, {sum} {unit} together: more than all procurement of {total} {unit}',
      },
    },
  },
  check: (view, report) => {
    const [procurement, ...more] = toldProcurements(view);
    if (procurement && more.length === 0) checkAwards(view, report, procurement);
    const told = setAsides(view);
    for (const [index, sme] of told.entries()) {
      if (sme.to !== 'sme') continue;
      const small = told[index + 1];
      if (small?.to === 'small' && small.verb === sme.verb && small.statement.section === sme.statement.section) {
        if (small.figure.interval.low > sme.figure.interval.high)
          report('small', {
            data: { small: small.figure.text, sme: sme.figure.text, unit: sme.figure.unit ?? '' },
            evidence: [showing(small.figure), showing(sme.figure)],
            figures: [small.figure, sme.figure],
            actual: small.figure.text,
          });
        else report.holds(small.figure, sme.figure);
      }
      if (!procurement || more.length > 0) continue;
      if (sme.figure.interval.low > procurement.total.interval.high)
        report('total', {
          data: { sme: sme.figure.text, total: procurement.total.text, unit: sme.figure.unit ?? '' },
          evidence: [showing(sme.figure), showing(procurement.total)],
          figures: [sme.figure, procurement.total],
          actual: sme.figure.text,
        });
      else report.holds(sme.figure, procurement.total);
    }
  },
  examples: {
    valid: [
      {
        title: 'awards within all procurement',
        text: `
          江湾区科学技术局2025年度部门决算公开
          七、政府采购支出情况
          2025年度政府采购金额（以合同签订为准）为60.00万元，其中：货物采购金额60.00万元、工程采购金额0万元、服务采购金额0万元。
          在面向中小企业预留的政府采购项目中，由中小企业供应商中标或成交的，采购金额40.00万元；在其他政府采购项目中，由中小企业供应商中标或成交的，采购金额20.00万元。`,
      },
      {
        title: 'small firms within SMEs',
        text: `
          江湾区科学技术局2025年部门预算公开
          七、政府采购安排情况
          2025年政府采购预算总额90.00万元，其中：政府采购货物预算30.00万元，政府采购工程预算0万元，政府采购服务预算60.00万元。
          2025年，面向中小企业预留政府采购项目预算金额60.00万元，面向小微企业预留政府采购项目预算金额40.00万元。`,
      },
      {
        title: 'money that supports small firms buys nothing from them',
        text: `
          江湾区科学技术局2025年部门预算公开
          五、支出预算具体情况
          1.支持中小企业发展和管理支出（款）中小企业发展专项（项）支出300.00万元，与上年相同。
          七、政府采购安排情况
          2025年政府采购预算总额90.00万元，其中：政府采购货物预算30.00万元，政府采购工程预算0万元，政府采购服务预算60.00万元。`,
      },
    ],
    invalid: [
      {
        title: 'what firms won of the other procurement copied from the reserved',
        message: 'awards',
        text: `
          江湾区科学技术局2025年度部门决算公开
          七、政府采购支出情况
          2025年度政府采购金额（以合同签订为准）为60.00万元，其中：货物采购金额60.00万元、工程采购金额0万元、服务采购金额0万元。
          面向中小企业预留政府采购项目预算金额40.00万元。在面向中小企业预留的政府采购项目中，由中小企业供应商中标或成交的，采购金额40.00万元；在其他政府采购项目中，由中小企业供应商中标或成交的，⟦采购金额40.00⟧万元。`,
      },
      {
        title: 'small firms get more than all SMEs',
        message: 'small',
        text: `
          江湾区科学技术局2025年部门预算公开
          七、政府采购安排情况
          2025年，面向中小企业预留政府采购项目预算金额0万元，面向⟦小微企业预留政府采购项目预算金额40.00⟧万元。`,
      },
    ],
  },
});
