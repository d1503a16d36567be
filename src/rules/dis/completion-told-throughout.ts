import { isMoney, statementsByParagraph } from '../../check/narrative/around.js';
import { topicOf } from '../../check/narrative/topic.js';
import { defineRule, showing } from '../../check/rule.js';
import type { BookView } from '../../check/view.js';
import type { Statement } from '../../domain/book.js';
import { type Figure, isZero, statementFigure } from '../../domain/figures.js';

/** An item of final accounts with its budget and what was spent, and whether a rate of completion stands behind them. */
interface Item {
  readonly name: string;
  readonly spent: Figure;
  readonly rated: boolean;
}

/** So many items at least tell their rate: it is the habit of the text. */
const LEAST_RATED = 3;

const isPlan = ({ stage }: Statement): boolean => stage === 'original-budget' || stage === 'final-budget';

/** 甲（类）乙（款）丙（项） is called 丙. */
const itemName = (subject: string): string => subject.replace(/^.*[（(]款[）)]|[（(]项[）)]$/g, '');

/** The only item of a paragraph: paragraphs that tell of several leave open which of them the rate is of. */
function itemOf(view: BookView, paragraph: string, statements: readonly Statement[]): Item | undefined {
  const amounts = statements.filter((one) => one.measure === 'amount' && isMoney(one));
  const spent = amounts.filter(({ stage }) => stage === 'final-accounts');
  const plans = amounts.filter(isPlan);
  const [only] = spent;
  const [plan] = plans;
  if (!only || !plan || spent.length > 1 || plans.length > 1 || topicOf(view, only).kind !== 'functional')
    return undefined;
  const [figure, planned] = [statementFigure(only), statementFigure(plan)];
  if (!figure || !planned || isZero(planned)) return undefined;
  const text = view.paragraph(paragraph)?.text ?? '';
  const rated = /[%％]|完成/.test(text.slice(Math.min(only.offset, plan.offset)));
  return rated || figure.text !== planned.text ? { name: itemName(only.subject), spent: figure, rated } : undefined;
}

export default defineRule({
  code: 'DIS016',
  name: 'completion-told-throughout',
  meta: {
    title: { zh: '各科目都应写明完成预算的比率', en: 'The rate of completion is told of every item' },
    why: {
      zh: '同一份说明里有的科目写了“完成预算的××%”，有的没写，漏写的往往正是完成得差的。',
      en: 'Where some items tell how much of their budget was used, those that do not are often the ones with little used.',
    },
    remedy: { zh: '补写这些科目完成预算的比率。', en: 'Tell the rate of these items too.' },
    severity: 'advice',
    needs: ['statements'],
    messages: {
      missing: {
        zh: '有 {count} 个科目没有写完成预算的比率，其余 {rated} 个都写了：{names}。',
        en: '{count} items tell no rate of completion, the other {rated} do: {names}.',
      },
    },
  },
  check(view, report) {
    if (view.book.document.type !== 'final-accounts') return;
    const items: Item[] = [];
    for (const [paragraph, statements] of statementsByParagraph(view)) {
      const item = itemOf(view, paragraph, statements);
      if (item) items.push(item);
    }
    const without = items.filter(({ rated }) => !rated);
    const rated = items.length - without.length;
    const [first, ...rest] = without;
    if (rated < LEAST_RATED) return;
    if (!first) return report.holds();
    report('missing', {
      data: {
        count: `${without.length}`,
        rated: `${rated}`,
        names: without.map(({ name }) => `“${name}”`).join(''),
      },
      evidence: [showing(first.spent), ...rest.map(({ spent }) => showing(spent))],
    });
  },
  examples: {
    valid: [
      {
        title: 'what went to plan needs no rate',
        text: items('年初预算为5.00万元，支出决算为5.00万元，决算数与年初预算数持平。'),
      },
    ],
    invalid: [
      {
        title: 'an item without its rate',
        message: 'missing',
        text: items('年初预算为6.00万元，⟦支出决算为5.00⟧万元。决算数小于预算数。'),
      },
    ],
  },
});

function items(last: string): string {
  const item = (number: number, name: string, words: string): string =>
    `${number}、文化旅游体育与传媒支出（类）文物（款）${name}（项）。主要用于：开放场馆。${words}`;
  return [
    '云岭县档案馆2024年度部门决算公开',
    '五、一般公共预算财政拨款支出决算情况说明',
    item(1, '行政运行', '年初预算为10.00万元，支出决算为8.00万元，完成年初预算的80%。'),
    item(2, '文物保护', '年初预算为10.00万元，支出决算为9.00万元，完成年初预算的90%。'),
    item(3, '博物馆', '年初预算为10.00万元，支出决算为9.50万元，完成年初预算的95%。'),
    item(4, '历史名城与古迹', last),
  ].join('\n');
}
