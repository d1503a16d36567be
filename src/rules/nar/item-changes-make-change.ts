import { itemChanges, overgrown, signedChange, totalChange } from '../../check/narrative/item-changes.js';
import { topicOf } from '../../check/narrative/topic.js';
import { defineRule, showing } from '../../check/rule.js';
import { writeLike } from '../../domain/figures.js';
import type { FindingEvidence } from '../../domain/findings.js';
import { gather } from '../../domain/gather.js';
import { add, type Interval, meets, negate, sum } from '../../domain/interval.js';

export default defineRule({
  code: 'NAR023',
  name: 'item-changes-make-change',
  meta: {
    title: { zh: '各科目增减之和应与总增减相符', en: 'The changes of all items fit the change of the total' },
    why: {
      zh: '本年各科目都说明了增减额，合起来就是总的增减额；上年有而本年取消的科目只会使总额更低，不会更高。',
      en: 'The changes of all present items make the change of the total; items dropped since last year can only make it lower, never higher.',
    },
    remedy: { zh: '逐项核对增减额，查明差额所在。', en: 'Check the changes item by item and find the difference.' },
    severity: 'error',
    needs: ['statements', 'general-expenditure'],
    messages: {
      above: {
        zh: '各功能科目增减额合计{items}{unit}，而总的增减额为{total}{unit}，相差{difference}{unit}',
        en: 'The changes of all items make {items} {unit}, the change of the total is {total} {unit}: {difference} {unit} apart',
      },
      slip: {
        zh: '各功能科目增减额合计{items}{unit}，比总的增减额{total}{unit}多{difference}{unit}；“{item}”的增加额不会大于本年数{most}{unit}，按本年数计则相符',
        en: 'The changes of all items make {items} {unit}, {difference} {unit} more than the change of the total, {total}; {item} cannot have grown by more than its {most} {unit}, and with that the two agree',
        severity: 'warning',
      },
      below: {
        zh: '各功能科目增减额合计{items}{unit}，比总的增减额{total}{unit}多{difference}{unit}；如果没有上年有而本年取消的科目，应核对各科目的增减额',
        en: 'The changes of all items make {items} {unit}, {difference} {unit} more than the change of the total, {total}: unless items of last year were dropped, check them',
        severity: 'advice',
      },
    },
  },
  check: (view, report) => {
    const items = itemChanges(view);
    const total = items ? totalChange(view) : [];
    const [first, ...rest] = gather(total, (told) => (told.changeFigure ? [told.changeFigure] : []));
    if (!items || !first) return;
    const below = sum(items.map(signedChange));
    const above = sum(total.map(signedChange));
    const figures = gather(items, (told) => (told.changeFigure ? [told.changeFigure] : []));
    if (meets(above, below)) return report.holds(first, ...rest, ...figures);
    const told = (interval: Interval): string => writeLike(first, (interval.low + interval.high) / 2n);
    const isAbove = above.low > below.high;
    const slip = isAbove ? undefined : overgrown(items, above);
    const all = [first, ...rest, ...figures];
    const shown = [
      ...all.filter((one) => one === slip?.changeFigure),
      ...all.filter((one) => one !== slip?.changeFigure),
    ].map((figure) => showing(figure));
    const difference = isAbove ? add(above, negate(below)) : add(below, negate(above));
    report(isAbove ? 'above' : slip ? 'slip' : 'below', {
      data: {
        items: told(below),
        total: told(above),
        difference: told(difference),
        unit: first.unit ?? '',
        ...(slip ? { item: topicOf(view, slip.now).words, most: slip.nowFigure.text } : {}),
      },
      evidence: shown as [FindingEvidence, ...FindingEvidence[]],
      figures: all,
      actual: slip?.changeFigure?.text ?? told(above),
      expected: slip ? slip.nowFigure.text : told(below),
    });
  },
  examples: {
    valid: [
      {
        title: 'items told against the budget of the year, the total against last year',
        text: `
          云岭县档案馆2024年度部门决算公开
          五、一般公共预算财政拨款支出决算情况说明
          2024年度一般公共预算财政拨款支出332.50万元，比上年决算数增加25.00万元。其中：
          1.一般公共服务支出（类）档案事务（款）行政运行（项）支出280.10万元，比年初预算数增加6.00万元。
          2.住房保障支出（类）住房改革支出（款）住房公积金（项）支出52.40万元，比年初预算数减少1.00万元。
          一般公共预算财政拨款支出决算表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
           | 合计 | 332.50 | 232.50 | 100.00
          201 | 一般公共服务支出 | 280.10 | 180.10 | 100.00
          20126 | 档案事务 | 280.10 | 180.10 | 100.00
          2012601 | 行政运行 | 280.10 | 180.10 | 100.00
          221 | 住房保障支出 | 52.40 | 52.40 |
          22102 | 住房改革支出 | 52.40 | 52.40 |
          2210201 | 住房公积金 | 52.40 | 52.40 |`,
      },
      {
        title: 'items make the total',
        text: `
          云岭县档案馆2025年部门预算公开
          五、一般公共预算支出情况说明
          2025年一般公共预算支出332.50万元，比上年增加5.00万元。具体如下：
          1.一般公共服务支出（类）档案事务（款）行政运行（项）2025年预算数为280.10万元，比上年增加6.00万元。
          2.住房保障支出（类）住房改革支出（款）住房公积金（项）2025年预算数为52.40万元，比上年减少1.00万元。
          一般公共预算支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
           | 合计 | 332.50 | 232.50 | 100.00
          201 | 一般公共服务支出 | 280.10 | 180.10 | 100.00
          20126 | 档案事务 | 280.10 | 180.10 | 100.00
          2012601 | 行政运行 | 280.10 | 180.10 | 100.00
          221 | 住房保障支出 | 52.40 | 52.40 |
          22102 | 住房改革支出 | 52.40 | 52.40 |
          2210201 | 住房公积金 | 52.40 | 52.40 |`,
      },
    ],
    invalid: [
      {
        title: 'the total grows more than all items together',
        message: 'above',
        text: `
          云岭县档案馆2025年部门预算公开
          五、一般公共预算支出情况说明
          2025年一般公共预算支出332.50万元，比上年⟦增加9.00⟧万元。具体如下：
          1.一般公共服务支出（类）档案事务（款）行政运行（项）2025年预算数为280.10万元，比上年增加6.00万元。
          2.住房保障支出（类）住房改革支出（款）住房公积金（项）2025年预算数为52.40万元，比上年减少1.00万元。
          一般公共预算支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
           | 合计 | 332.50 | 232.50 | 100.00
          201 | 一般公共服务支出 | 280.10 | 180.10 | 100.00
          20126 | 档案事务 | 280.10 | 180.10 | 100.00
          2012601 | 行政运行 | 280.10 | 180.10 | 100.00
          221 | 住房保障支出 | 52.40 | 52.40 |
          22102 | 住房改革支出 | 52.40 | 52.40 |
          2210201 | 住房公积金 | 52.40 | 52.40 |`,
      },
      {
        title: 'one item grew by more than it is',
        message: 'slip',
        text: `
          云岭县档案馆2025年部门预算公开
          五、一般公共预算支出情况说明
          2025年一般公共预算支出332.50万元，比上年增加51.40万元。具体如下：
          1.一般公共服务支出（类）档案事务（款）行政运行（项）2025年预算数为280.10万元，比上年减少1.00万元。
          2.住房保障支出（类）住房改革支出（款）住房公积金（项）2025年预算数为52.40万元，比上年⟦增加54.20⟧万元。
          一般公共预算支出表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
           | 合计 | 332.50 | 232.50 | 100.00
          201 | 一般公共服务支出 | 280.10 | 180.10 | 100.00
          20126 | 档案事务 | 280.10 | 180.10 | 100.00
          2012601 | 行政运行 | 280.10 | 180.10 | 100.00
          221 | 住房保障支出 | 52.40 | 52.40 |
          22102 | 住房改革支出 | 52.40 | 52.40 |
          2210201 | 住房公积金 | 52.40 | 52.40 |`,
      },
    ],
  },
});
