import { itemWords } from '../../check/narrative/told-items.js';
import { defineRule, type Report } from '../../check/rule.js';
import type { BookView } from '../../check/view.js';
import { find, paragraphsOf } from '../../check/wording/passages.js';
import { reportHabit } from '../../check/wording/report-habit.js';
import { wordsBefore } from '../../check/wording/sentence.js';

const REASON = '(?:主\\s*要\\s*)?(?:变\\s*动\\s*|增\\s*减\\s*|变\\s*化\\s*)?原\\s*因';
/** 主要原因是。 · 原因：/ · 原因为…… with nothing between the words and the end of the clause. */
const EMPTY = new RegExp(
  `${REASON}\\s*(?:是|为|系|:|：|在于|是：|是:|为：)\\s*(?:[/／—\\-…]+|\\.{2,})?\\s*(?=[。；;]|[，,]\\s*主要(?:用于|保障|包括))`,
  'g',
);
/** 主要原因是无: a word that stands for nothing. */
const NONE = new RegExp(`${REASON}\\s*(?:是|为|系|:|：|是：|是:|为：)\\s*[“"]?\\s*无\\s*[”"]?\\s*[。；;，,]`, 'g');
/** 主要原因是11。 · 主要原因是qq。: typed to fill the field. What stands for an amount to come is another thing. */
const TYPED = new RegExp(
  `${REASON}\\s*(?:是|为|系|:|：|是：|是:|为：)\\s*(?![XxＸ×*]+\\s*[。；;])[A-Za-z\\d]{1,8}\\s*(?=[。；;])`,
  'g',
);

/** 主要原因是支出增加。: the change itself, said again as its own reason. */
const CIRCULAR = new RegExp(
  `${REASON}\\s*(?:是|为|系|:|：|是：|是:|为：)\\s*(?:该项|此项|本项|本年度?|当年)?(?:预算支出|支出|经费|费用|预算|金额|开支)(?:数额?)?(?:有所|略有|相应)?(?:增加|减少|增长|下降)\\s*(?=[。；;]|$)`,
  'gm',
);

/** 主要原因是：根据实际支出。: what is true of every change. */
const VAGUE = new RegExp(
  `${REASON}\\s*(?:是|为|系|:|：|是：|是:|为：)\\s*(?:根据|按照?|依据|结合)(?:单位|部门|本年度?|当年)?实际(?:支出|情况|需[要求]|使用|工作需[要求])?(?:情况)?(?:进行)?(?:安排|调整|编制|测算)?(?:预算)?\\s*(?=[。；;]|$)`,
  'gm',
);

/** 住房公积金…增加6%，主要原因是住房公积金经费增加: the item's own name and its own change. */
function reportRenamed(view: BookView, report: Report): boolean {
  const found = itemWords(view).filter(
    ({ is, names, says, told, bare }) => is === 'reason' && names === 'own' && bare && says === told,
  );
  const [first, ...rest] = found.slice(0, 20).map(({ at, words }) => ({ at, label: TEXT, value: words }));
  if (!first) return false;
  report('renamed', { data: { count: `${found.length}`, words: `“${first.value}”` }, evidence: [first, ...rest] });
  return true;
}
const TEXT = { zh: '正文', en: 'text' };

/** 与2023年持平，变动原因：无: where nothing changed there is nothing to explain. */
const UNCHANGED =
  /持平|一致|相同|不变|无变化|没有变化|无增减|未发生|(?:增加|减少|增减)\s?0(?:\.0+)?\s?万?元(?![^。；]*增长的)/;

export default defineRule({
  code: 'WRD003',
  name: 'reason-is-given',
  meta: {
    title: { zh: '增减变化的原因应写明', en: 'A reason announced is given' },
    why: {
      zh: '公开规程要求对增减变化说明原因，“主要原因是无”等于没有说明。',
      en: 'Changes must be explained; “the main reason is: none” explains nothing.',
    },
    remedy: {
      zh: '写出真实原因；没有变化的写“与上年持平”，删去原因一句。',
      en: 'Give the reason; where nothing changed, say so and drop the clause.',
    },
    severity: 'warning',
    needs: ['paragraphs'],
    messages: {
      circular: {
        zh: '有 {count} 处原因只是重复增减本身，没有说明为何增减：{words}。',
        en: 'In {count} places the reason only repeats the change: {words}.',
        severity: 'advice',
      },
      renamed: {
        zh: '有 {count} 处原因只是科目名称加上“增加、减少”，没有说明为何增减，如{words}。',
        en: 'In {count} places the reason is only the item’s name and its change, such as {words}.',
        severity: 'advice',
      },
      vague: {
        zh: '有 {count} 处原因空泛，没有说明为何增减：{words}。',
        en: 'In {count} places the reason is true of every change: {words}.',
        severity: 'advice',
      },
      empty: {
        zh: '有 {count} 处写了“原因”却没有内容：{words}。',
        en: 'In {count} places a reason is announced and left out: {words}.',
      },
      none: {
        zh: '有 {count} 处原因写成“无”：{words}。',
        en: 'In {count} places the reason given is “none”: {words}.',
      },
      typed: {
        zh: '有 {count} 处原因只有字母或数字：{words}。',
        en: 'In {count} places the reason given is letters or digits alone: {words}.',
      },
    },
  },
  check(book, report) {
    if (book.book.document.type === 'blank-form') return;
    const paragraphs = paragraphsOf(book);
    const empty = find(paragraphs, EMPTY);
    const none = find(paragraphs, NONE).filter((hit) => !UNCHANGED.test(wordsBefore(hit)));
    const typed = find(paragraphs, TYPED);
    const circular = find(paragraphs, CIRCULAR);
    reportHabit(report, 'empty', empty);
    reportHabit(report, 'none', none);
    reportHabit(report, 'typed', typed);
    reportHabit(report, 'circular', circular);
    const vague = find(paragraphs, VAGUE);
    reportHabit(report, 'vague', vague);
    const isRenamed = reportRenamed(book, report);
    const count = empty.length + none.length + typed.length + circular.length + vague.length;
    if (count === 0 && !isRenamed) report.holds();
  },
  examples: {
    valid: [
      {
        title: 'a reason',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n公务接待费2万元，减少1万元，主要原因是压减接待批次。',
      },
      {
        title: 'no reason where nothing changed',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n公务接待费2万元，与2023年预算持平，增减变化原因：无。',
      },
      {
        title: 'the expenditure of something as a reason',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n档案馆（项）20万元，比2023年增加2万元，主要原因是库房修缮支出增加。',
      },
      {
        title: 'a reason that begins with 无',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n公务接待费0万元，减少1万元，主要原因是无接待任务。',
      },
      {
        title: 'a reason with letters and digits in it, and one in points',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n公务接待费2万元，减少1万元，主要原因是OA系统停用；会议费3万元，减少1万元，主要原因是：1.会议减少；2.改为线上。',
      },
    ],
    invalid: [
      {
        title: 'nothing after 是',
        message: 'empty',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n公务接待费2万元，减少1万元，⟦主要原因是⟧。',
      },
      {
        title: 'none',
        message: 'none',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n公务接待费0万元，较上年增长0%，增长的⟦主要原因是无⟧。',
      },
      {
        title: 'the change as its own reason',
        message: 'circular',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n档案馆（项）20万元，比2023年增加2万元，⟦主要原因是：支出增加⟧。',
      },
      {
        title: 'a reason for everything',
        message: 'vague',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n档案馆（项）20万元，比2023年增加2万元，⟦主要原因是：根据实际支出⟧。',
      },
      {
        title: 'the item’s name as its reason',
        message: 'renamed',
        text: `
          云岭县档案馆2024年部门预算公开
          一、情况说明
          1.“住房保障支出（类）住房改革支出（款）住房公积金（项）”5.30万元，主要用于缴存公积金。2023年当年预算执行数为5.00万元，2024年预算安排5.30万元，比2023年预算执行数增加6.00%。主要原因是：⟦住房公积金经费增加⟧。
          2.“住房保障支出（类）住房改革支出（款）购房补贴（项）”5.30万元，主要用于购房补贴。2023年当年预算执行数为5.00万元，2024年预算安排5.30万元，比2023年预算执行数增加6.00%。主要原因是：享受补贴的人员增加。`,
      },
      {
        title: 'typed to fill the field',
        message: 'typed',
        text: '云岭县档案馆2024年部门预算公开\n一、情况说明\n公务接待费2万元，减少1万元，⟦主要原因是aa⟧。',
      },
    ],
  },
});
