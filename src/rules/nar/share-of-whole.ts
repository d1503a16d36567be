import { statementsByParagraph } from '../../check/narrative/around.js';
import { otherAmounts } from '../../check/narrative/changes.js';
import { printedFor } from '../../check/narrative/printed-for.js';
import { wholeOfOthers } from '../../check/narrative/whole-of-shares-beside.js';
import { defineRule } from '../../check/rule.js';
import { appropriationsMeant, grandTotals, wholeOfShare } from '../../check/three-public/whole-of-share.js';
import { type Tie, testTie } from '../../check/tie.js';
import type { BookView } from '../../check/view.js';
import type { Statement } from '../../domain/book.js';
import { besideFiner, statementFigure } from '../../domain/figures.js';
import { meets, sum, ZERO } from '../../domain/interval.js';

/** Every share whose part and whole are told, unless another amount nearby may be the whole that is meant. */
function* shares(view: BookView): Iterable<Tie> {
  for (const statement of view.book.statements) {
    if (statement.measure !== 'share' || statement.unit !== '%') continue;
    const partStatement = view.statement(statement.of);
    const part = view.statementFigure(statement.of);
    const told = partStatement && wholeOfShare(view, statement, partStatement);
    const whole = statementFigure(statement);
    if (!part || !told || !whole || part.key === told.key || part.kind !== told.kind) continue;
    const isBeside = view.statement(statement.partOf)?.paragraph === partStatement.paragraph;
    const base = isBeside ? besideFiner(told, [part]) : told;
    const tie = { is: 'share', whole, part, base } as const;
    const others = otherAmounts(view, statement, partStatement).filter((other) => other.kind === part.kind);
    const fitsAnother = () =>
      [...others, ...appropriationsMeant(view, statement)].some(
        (other) => testTie({ ...tie, base: other }).outcome === 'holds',
      );
    const isBroken = testTie(tie).outcome === 'broken';
    if (isBroken && !namesIts(view, statement) && fitsAnother()) continue;
    const ofAnother = isBroken ? sharesOfAnotherWhole(view, statement) : undefined;
    const right = ofAnother ? wholeOfOthers(view, statement, ofAnother) : isBroken ? printedFor(view, told) : undefined;
    if (ofAnother && !right) continue;
    const fitsTotal = () => grandTotals(view).some((total) => testTie({ ...tie, base: total }).outcome === 'holds');
    if (right && !ofAnother && fitsTotal()) continue;
    yield right ? { ...tie, base: right } : tie;
  }
}

/** 占授予中小企业合同金额的50%: the words name the very amount, under the name that no other amount of the paragraph has. */
function namesIts(view: BookView, share: Statement): boolean {
  const whole = view.statement(share.partOf);
  if (!whole || share.base === null || share.base.length < LONG || share.base !== whole.subject) return false;
  const beside = statementsByParagraph(view).get(share.paragraph) ?? [];
  return beside.filter(({ measure, subject }) => measure === 'amount' && subject === whole.subject).length === 1;
}
const LONG = 8;

/**
 * Several shares of one whole in a paragraph, or in the paragraphs of another section than that whole, of which none fits,
 * while their parts do not make that whole: the link is rather to the wrong total.
 */
function sharesOfAnotherWhole(view: BookView, share: Statement): readonly Statement[] | undefined {
  const isApart = view.statement(share.partOf)?.section !== share.section;
  const beside = isApart
    ? view.book.statements.filter(({ section }) => section === share.section)
    : (statementsByParagraph(view).get(share.paragraph) ?? []);
  const shares = beside.filter((one) => one.measure === 'share' && one.partOf === share.partOf && one.unit === '%');
  const base = view.statementFigure(share.partOf);
  const parts = shares.map((one) => ({ whole: statementFigure(one), part: view.statementFigure(one.of) }));
  if (!base || shares.length < 2) return undefined;
  const fits = parts.some(
    ({ whole, part }) => whole && part && testTie({ is: 'share', whole, part, base }).outcome !== 'broken',
  );
  const isOther = !fits && !meets(sum(parts.map(({ part }) => part?.interval ?? ZERO)), base.interval);
  return isOther ? shares : undefined;
}

export default defineRule({
  code: 'NAR010',
  name: 'share-of-whole',
  meta: {
    title: { zh: '占比应等于部分除以总额', en: 'A share is its part divided by the whole' },
    why: {
      zh: '占比算错会让人误解支出结构，也说明文字没有随数字更新。',
      en: 'A wrong share misleads about the structure of spending, and shows that the words did not follow the figures.',
    },
    remedy: { zh: '用文中的部分和总额重新计算占比。', en: 'Compute the share again from the part and the whole.' },
    severity: 'error',
    needs: ['statements'],
    messages: {
      unequal: {
        zh: '占比写为{actual}%，按{part}÷{base}应为{expected}%',
        en: 'The share is given as {actual}%, but {part} ÷ {base} is {expected}%',
      },
    },
  },
  ties: shares,
  examples: {
    valid: [
      {
        title: 'shares of all appropriations below the total of one budget',
        text: `
          云岭县档案馆2024年度部门决算公开
          财政拨款收入支出决算总表
          单位：万元
          收入 | | 支出 | | |
          项目 | 金额 | 项目 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款
          一、一般公共预算财政拨款 | 80.00 | 一、一般公共服务支出 | 80.00 | 80.00 |
          二、政府性基金预算财政拨款 | 20.00 | 二、城乡社区支出 | 20.00 | | 20.00
          本年收入合计 | 100.00 | 本年支出合计 | 100.00 | 80.00 | 20.00
          三、一般公共预算财政拨款支出决算情况说明
          2024年度一般公共预算财政拨款支出80.00万元，主要用于以下方面：一般公共服务支出60.00万元，占本年财政拨款支出60.00%；住房保障支出20.00万元，占本年财政拨款支出20.00%。`,
      },
      {
        title: 'shares of all, in a section behind one that tells a part',
        text: `
          江湾区科学技术局2025年部门预算公开
          五、一般公共预算拨款情况
          （一）拨款规模变化情况
          2025年一般公共预算拨款基本支出30.00万元，比上年增加2.00万元。
          （二）拨款结构情况
          1.科学技术支出（类）80.00万元，占80.00%。
          2.住房保障支出（类）20.00万元，占20.00%。`,
      },
      {
        title: 'shares of one whole, told of a part and of what the part holds',
        text: `
          江湾区科学技术局2025年度部门决算公开
          一、收入决算情况说明
          2025年度收入决算500.00万元，其中：

          本年收入400.00万元，占总收入80%，包括财政拨款收入300.00万元，占总收入60%；事业收入100.00万元，占总收入20%。`,
      },
      {
        title: 'two shares that fit',
        text: `
          江湾区科学技术局2025年部门预算公开
          三、部门支出总体情况说明
          2025年支出预算400.00万元，其中：基本支出300.00万元，占75%；项目支出100.00万元，占25%。`,
      },
      {
        title: 'rates of completion of parts whose own budget is not told',
        text: `
          江湾区科学技术局2025年度部门决算公开
          七、“三公”经费支出决算情况说明
          2025年度“三公”经费年初预算为10.00万元，支出决算为8.00万元，完成预算的80.00%，其中：公务用车购置及运行费支出决算为6.00万元，完成预算的90.00%；公务接待费支出决算为2.00万元，预算执行比例为66.67%。`,
      },
      {
        title: 'each of the three public expenses against its own budget',
        text: `
          云岭县档案馆2025年度部门决算公开
          七、财政拨款“三公”经费支出决算情况说明
          “三公”经费财政拨款支出年初预算为21.00万元，支出决算为16.80万元，完成预算的80.00%，其中：因公出国（境）费决算为0.00万元，完成预算的0.00%；公务用车购置及运行维护费支出决算为16.80万元，完成预算的84.00%；公务接待费支出决算为0.00万元，完成预算的0.00%。`,
      },
      {
        title: 'a total that the table contradicts, and the share that is right by the table',
        text: `
          云岭县档案馆2025年部门预算公开
          三、部门支出总体情况说明
          2025年支出预算440.00万元，比上年增加100.00万元，增长33.33%。
          1.基本支出300.00万元，占总支出的75.00%。
          部门支出总表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
           | 合计 | 400.00 | 300.00 | 100.00
          201 | 一般公共服务支出 | 350.00 | 250.00 | 100.00
          221 | 住房保障支出 | 50.00 | 50.00 |`,
      },
    ],
    invalid: [
      {
        title: 'a share of the amount that the words name, worked out on another one',
        message: 'unequal',
        text: `
          云岭县档案馆2024年度部门决算公开
          （二）政府采购支出情况
          2024年度政府采购支出总额86.00万元，授予中小企业合同金额68.80万元，占政府采购支出总额的80.00%，其中：授予小微企业合同金额43.00万元，占授予中小企业合同金额的⟦50.00%⟧。`,
      },
      {
        title: 'a share in a list whose total is told in another paragraph',
        message: 'unequal',
        text: `
          云岭县档案馆2024年度部门决算公开
          三、一般公共预算财政拨款支出决算情况说明
          2024年度一般公共预算财政拨款支出400.00万元，比上年增加10.00万元，主要是人员增加。
          1.按功能分类，文化旅游体育与传媒支出281.00万元，主要用于馆藏保护和开放服务。
          2.按支出用途分类，包括人员支出281.00万元，占70.3%；日常公用支出85.00万元，占⟦27.3⟧%；项目支出34.00万元，占8.5%。`,
      },
      {
        title: 'one of five shares of a whole told elsewhere, behind a sentence that tells a part of it',
        message: 'unequal',
        text: `
          江湾区科学技术局2025年部门预算公开
          四、财政拨款收支情况
          2025年财政拨款收支总预算206.00万元。
          五、一般公共预算拨款情况
          （一）拨款规模变化情况
          2025年一般公共预算拨款基本支出30.00万元，比上年增加2.00万元。
          （二）拨款结构情况
          1.科学技术支出（类）150.00万元，占72.82%。
          2.社会保障和就业支出（类）31.00万元，⟦占19.05%⟧。
          3.卫生健康支出（类）15.00万元，占7.28%。
          4.住房保障支出（类）10.00万元，占4.85%。`,
      },
      {
        title: 'one of the three public expenses, of the total that the table alone prints',
        message: 'unequal',
        text: `
          云岭县档案馆2025年部门预算公开
          七、一般公共预算“三公”经费支出预算情况说明
          2025年“三公”经费预算支出中，公务用车购置及运行费支出4.50万元，占“三公”经费的75.00%；公务接待费支出1.50万元，⟦占“三公”经费的35.00%⟧。
          一般公共预算“三公”经费支出表
          单位：万元
          “三公”经费合计 | 因公出国（境）费 | 公务用车购置及运行费 | | | 公务接待费
           | | 小计 | 公务用车购置费 | 公务用车运行费 |
          6.00 | 0.00 | 4.50 | 0.00 | 4.50 | 1.50`,
      },
      {
        title: 'completion of a budget in whole 万元 beside accounts with decimals, where what is left was told',
        message: 'unequal',
        text: `
          云岭县档案馆2025年度部门决算公开
          七、“三公”经费支出决算情况说明
          2025年度“三公”经费支出预算为4万元，支出决算为2.52万元，⟦完成预算的37%⟧。`,
      },
      {
        title: 'a share of all expenditure told in another paragraph',
        message: 'unequal',
        text: `
          云岭县档案馆2025年部门预算公开
          三、支出预算情况说明
          2025年支出预算200.00万元，比2024年190.00万元增加10.00万元。
          （一）基本支出预算150.00万元，⟦占总支出预算25.00%⟧，比2024年145.00万元增加5.00万元。`,
      },
      {
        title: 'all income, told in a sentence before under a fuller name',
        message: 'unequal',
        text: `
          江湾区人民法院2024年度部门决算公开
          一、收入支出决算总体情况说明
          2024年江湾区人民法院收入决算总额为200.00万元。一般公共预算财政拨款收入150.00万元，占收入总额的⟦57⟧%。`,
      },
      {
        title: 'the whole that a sentence parts',
        message: 'unequal',
        text: `
          江湾区科学技术局2025年部门预算公开
          三、部门支出总体情况说明
          2025年支出预算400.00万元，比上年增加20.00万元。2025年支出预算按用途划分，基本支出300.00万元，占⟦57⟧%，比上年增加10.00万元。项目支出100.00万元，占25%。`,
      },
      {
        title: 'a fund, of which an earlier sentence tells the amount with a word more',
        message: 'unequal',
        text: `
          江湾区科学技术局2025年部门预算公开
          五、一般公共预算支出情况说明
          2025年本年一般公共预算拨款支出400.00万元，具体支出预算如下：
          1.基本支出预算300.00万元，占一般公共预算支出的75%，同比增加3.00万元，增长1.01%。
          2.项目支出100.00万元，占一般公共预算支出的⟦29⟧%，同比减少1.00万元，下降0.99%。`,
      },
      {
        title: 'digits of the share swapped',
        message: 'unequal',
        text: `
          江湾区科学技术局2025年部门预算公开
          三、部门支出总体情况说明
          2025年支出预算400.00万元，其中：基本支出300.00万元，占⟦57⟧%；项目支出100.00万元，占25%。`,
      },
    ],
  },
});
