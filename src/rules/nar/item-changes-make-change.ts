import { isThisYears } from '../../check/narrative/around.js';
import { signOf, type ToldChange, toldChanges } from '../../check/narrative/changes.js';
import { functionalRows, namedParts } from '../../check/narrative/functional-rows.js';
import { filledTables } from '../../check/narrative/table-cells.js';
import { type Topic, type TopicKind, topicOf } from '../../check/narrative/topic.js';
import { defineRule, showing } from '../../check/rule.js';
import type { BookView } from '../../check/view.js';
import { isZero, writeLike } from '../../domain/figures.js';
import type { FindingEvidence } from '../../domain/findings.js';
import { gather } from '../../domain/gather.js';
import { add, type Interval, meets, negate, sum } from '../../domain/interval.js';
import { withMore } from '../../domain/with-more.js';

type SignedChange = ToldChange & { readonly sign: 1 | -1 | 0 };

/**
 * Changes told of items of the general public budget by 项 code, when every item of the table has one, and the table every
 * item that is told.
 */
function itemChanges(view: BookView): readonly SignedChange[] | undefined {
  const [table, ...others] = filledTables(view, ['general-expenditure']);
  if (!table || others.length > 0) return undefined;
  const items = new Set<string>();
  for (const { code } of table.rows) if (code?.length === 7 && /^2\d{6}$/.test(code)) items.add(code);
  if (items.size < 2) return undefined;
  const told = new Map<string, SignedChange>();
  for (const change of comparableChanges(view, ['functional'])) {
    const topic = topicOf(view, change.now);
    const row = functionalRows(table, topic)[0];
    if (!row && isMissing(view, topic)) return undefined;
    if (!row?.code || !items.has(row.code) || told.has(row.code)) continue;
    told.set(row.code, change);
  }
  return told.size === items.size ? [...told.values()] : undefined;
}

/** An item that no form of a fund prints. */
const isMissing = (view: BookView, topic: Topic): boolean =>
  namedParts(topic.words).at(-1)?.level === '项' &&
  filledTables(view, ['managed-funds-expenditure', 'state-capital-expenditure']).every(
    (table) => functionalRows(table, topic).length === 0,
  );

const comparableChanges = (view: BookView, kinds: readonly TopicKind[]): readonly SignedChange[] =>
  gather(toldChanges(view), (told) => {
    if (!told.change || !told.changeFigure || !kinds.includes(topicOf(view, told.now).kind)) return [];
    if (!isThisYears(view, told.now) || OTHER_BASE.test(told.change.base ?? '')) return [];
    const sign = isZero(told.changeFigure) ? 0 : signOf(told.change);
    return sign === undefined ? [] : [withMore(told, { sign })];
  });

/** Changes against what was spent, or against this year's own budget, do not add up to those against last year. */
const OTHER_BASE = /决算|执行|^(?:年初|全年|调整|年度)*预算|^年初/;

const signedChange = (told: SignedChange): Interval => {
  const interval = told.changeFigure?.interval ?? { low: 0n, high: 0n };
  return told.sign === -1 ? negate(interval) : interval;
};

/** The change of the general public budget: told as one, or of its basic and its project expenditure. */
function totalChange(view: BookView): readonly SignedChange[] {
  const general = (kinds: readonly TopicKind[]) =>
    comparableChanges(view, kinds).filter(({ now }) => topicOf(view, now).scope === 'general-budget');
  const whole = general(['expenditure', 'balance'])[0];
  if (whole) return [whole];
  const basic = general(['basic'])[0];
  const project = general(['project'])[0];
  return basic && project ? [basic, project] : [];
}

/** The one item told to have grown by more than it is, where the sums agree once it has grown by all that it is. */
function overgrown(items: readonly SignedChange[], total: Interval): SignedChange | undefined {
  const [one, ...others] = items.filter(
    ({ sign, changeFigure, nowFigure }) =>
      sign === 1 && changeFigure && changeFigure.interval.low > nowFigure.interval.high,
  );
  if (!one || others.length > 0) return undefined;
  const repaired = sum(items.map((told) => (told === one ? one.nowFigure.interval : signedChange(told))));
  return meets(repaired, total) ? one : undefined;
}

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
