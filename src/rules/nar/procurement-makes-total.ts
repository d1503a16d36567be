import { exactZero } from '../../check/narrative/exact-zero.js';
import { toldProcurements } from '../../check/narrative/procurement.js';
import { defineRule } from '../../check/rule.js';
import { plus, type Tie } from '../../check/tie.js';
import type { BookView } from '../../check/view.js';

function* totals(view: BookView): Iterable<Tie> {
  for (const { total, goods, works, services } of toldProcurements(view)) {
    if (!goods || !services) continue;
    yield {
      is: 'sum',
      whole: total,
      parts: [goods, ...(works ? [works] : []), services].map((part) => plus(exactZero(part))),
    };
  }
}

export default defineRule({
  code: 'NAR040',
  name: 'procurement-makes-total',
  meta: {
    title: { zh: '政府采购总额应等于货物、工程、服务之和', en: 'Procurement is goods, works and services together' },
    why: {
      zh: '政府采购只有货物、工程、服务三类，分项之和必须等于总额。',
      en: 'Government procurement knows three kinds only; together they make the total.',
    },
    remedy: { zh: '按采购预算补齐或更正分项。', en: 'Complete or correct the kinds from the procurement budget.' },
    severity: 'error',
    basis: [{ zh: '《中华人民共和国政府采购法》第二条', en: 'Government Procurement Law, article 2' }],
    needs: ['statements'],
    messages: {
      unequal: {
        zh: '政府采购总额{actual}{unit}，而货物、工程、服务分项合计{expected}{unit}，相差{difference}{unit}',
        en: 'Procurement is {actual} {unit} in all, but goods, works and services make {expected} {unit}: {difference} {unit} apart',
      },
    },
  },
  ties: totals,
  examples: {
    valid: [
      {
        title: 'three kinds make the total',
        text: `
          江湾区科学技术局2025年部门预算公开
          七、政府采购安排情况
          2025年政府采购预算总额90.00万元，其中：政府采购货物预算30.00万元，政府采购工程预算0万元，政府采购服务预算60.00万元。`,
      },
      {
        title: 'last year’s total beside this year’s',
        text: `
          江湾区科学技术局2025年部门预算公开
          七、政府采购安排情况
          2025年政府采购预算80.00万元，2024年政府采购预算100.00万元，减少20.00万元，下降20%。其中：货物30.00万元，比2024年减少10.00万元；服务50.00万元，比2024年减少10.00万元。`,
      },
    ],
    invalid: [
      {
        title: 'what is to be bought, of goods, works and services',
        message: 'unequal',
        text: `
          云岭县档案馆2025年部门预算公开
          十二、政府采购情况说明
          2025年⟦政府采购支出预算总额15.50⟧万元，其中：拟采购货物支出9.80万元、拟采购工程支出0万元、拟购买服务支出5.40万元。`,
      },
      {
        title: 'goods and services are told as nothing',
        message: 'unequal',
        text: `
          江湾区科学技术局2025年部门预算公开
          七、政府采购安排情况
          2025年政府采购预算⟦总额90.00⟧万元，其中：政府采购货物预算0万元，政府采购服务预算0万元。`,
      },
    ],
  },
});
