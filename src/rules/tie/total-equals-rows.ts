import { defineRule } from '../../check/rule.js';
import { tiesWithin } from '../../check/structure/home-ties.js';

export default defineRule({
  code: 'TIE012',
  name: 'total-equals-rows',
  meta: {
    title: { zh: '合计行应等于所列各行之和', en: 'The total row is the sum of the rows listed' },
    why: {
      zh: '合计与明细不符，说明漏列了行或合计填错。',
      en: 'A total that the rows do not make means missing rows or a wrong total.',
    },
    remedy: {
      zh: '与批复核对明细行是否完整，再更正合计。',
      en: 'Check that no row was left out, then correct the total.',
    },
    severity: 'error',
    needs: ['tables'],
    messages: {
      unequal: {
        zh: '{whole} {actual} {unit}，所列各行相加为 {expected} {unit}，相差 {difference} {unit}{others}。',
        en: '{whole}: printed {actual} {unit}, the rows listed add up to {expected} {unit}, off by {difference} {unit}{others}.',
      },
      blank: {
        zh: '{whole} {actual} {unit}，直接组成它的各行在该列均为空白{others}。',
        en: '{whole}: printed {actual} {unit}, while the rows that make it are all blank in this column{others}.',
      },
    },
  },
  ties: (view) => tiesWithin(view.book.tables, 'rows'),
  examples: {
    valid: [
      {
        title: 'the classes make the total',
        text: `
          一般公共预算基本支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
          | 合计 | 100.00 | 80.00 | 20.00
          301 | 工资福利支出 | 80.00 | 80.00 |
          30101 | 基本工资 | 50.00 | 50.00 |
          30102 | 津贴补贴 | 30.00 | 30.00 |
          302 | 商品和服务支出 | 20.00 | | 20.00
          30201 | 办公费 | 20.00 | | 20.00`,
      },
      {
        title: 'projects below their kinds, with and without the word for it',
        text: `
          项目支出表
          单位：万元
          项目类别 | 项目名称 | 合计
          其他运转类 | 小计 | 80.00
          其他运转类 | 库房运维 | 50.00
          其他运转类 | 查档服务 | 30.00
          特定目标类 | 馆藏数字化 | 150.00
          合计 | | 230.00

          部门项目支出表
          单位：万元
          项目名称 | 合计
          其他运转类 | 80.00
          库房运维 | 50.00
          查档服务 | 30.00
          特定目标类 | 150.00
          馆藏数字化 | 150.00
          合计 | 230.00`,
      },
      {
        title: 'the print breaks off in the middle of the table',
        text: `
          一般公共预算基本支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
          | 合计 | 150.00 | 110.00 | 40.00
          301 | 工资福利支出 | 80.00 | 80.00 |
          30101 | 基本工资 | 50.00 | 50.00 |
          30102 | 津贴补贴 | 30.00 | 30.00 |
          302 | 商品和服务支出 | 20.00 | | 20.00
          30201 | 办公费 | 20.00 | | 20.00
          303 | 对个人和家庭的补助 | 10.00 | 10.00 |`,
      },
    ],
    invalid: [
      {
        title: 'economic classes in two lists side by side, and the total of both at their foot',
        message: 'unequal',
        text: `
          一般公共预算基本支出表
          单位：万元
          人员经费 | | | 公用经费 | |
          科目编码 | 科目名称 | 金额 | 科目编码 | 科目名称 | 金额
          301 | 工资福利支出 | 80.00 | 302 | 商品和服务支出 | 20.00
          30101 | 基本工资 | 80.00 | 30201 | 办公费 | 20.00
          303 | 对个人和家庭的补助 | 15.00 | 310 | 资本性支出 | 5.00
          30302 | 退休费 | 15.00 | 31002 | 办公设备购置 | 5.00
          人员经费合计 | | 95.00 | 公用经费合计 | | 25.00
          基本支出合计 | | | | | ⟦125.00⟧`,
      },
      {
        title: 'the total leaves a class out',
        message: 'unequal',
        text: `
          一般公共预算基本支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
          | 合计 | ⟦90.00⟧ | 70.00 | 20.00
          301 | 工资福利支出 | 80.00 | 80.00 |
          30101 | 基本工资 | 50.00 | 50.00 |
          30102 | 津贴补贴 | 30.00 | 30.00 |
          302 | 商品和服务支出 | 20.00 | | 20.00
          30201 | 办公费 | 20.00 | | 20.00`,
      },
      {
        title: 'the total of what is not paid to people leaves a class out',
        message: 'unequal',
        text: `
          云岭县档案馆2025年度部门决算
          一般公共预算财政拨款基本支出决算表
          单位：万元
          科目编码 | 科目名称 | 决算数
          301 | 工资福利支出 | 80.00
          30101 | 基本工资 | 80.00
          302 | 商品和服务支出 | 20.00
          30201 | 办公费 | 20.00
          303 | 对个人和家庭的补助 | 5.00
          30302 | 退休费 | 5.00
          310 | 资本性支出 | 3.00
          31002 | 办公设备购置 | 3.00
           | 人员经费合计 | 85.00
           | 公用经费合计 | ⟦20.00⟧`,
      },
      {
        title: 'projects that share an item do not make the total',
        message: 'unequal',
        text: `
          一般公共预算项目支出预算表
          单位：万元
          科目编码 | | | 单位代码 | 单位名称（科目） | 金额
          类 | 款 | 项 | | |
           | | | | 合计 | ⟦40.00⟧
           | | | | 云岭县档案馆本级 | 40.00
          201 | 26 | 04 | 126001 | 馆藏档案数字化 | 24.00
          201 | 26 | 04 | 126001 | 库房恒温改造 | 11.00
          201 | 26 | 04 | 126001 | 年鉴编印 | 4.00`,
      },
    ],
  },
});
