import { defineRule } from '../../check/rule.js';
import type { Paragraph } from '../../domain/book.js';

const STYLES = ['[一二三四五六七八九十]{1,2}、', '[(（][一二三四五六七八九十]{1,2}[)）]', '\\d{1,2}[.．、]'] as const;
const YEAR_BUDGET = '年度(?:预算|资金|经费)安排(?:情况)?[:：。]?';
const GOALS = '(?:项目)?绩效目标[:：。]?';
const AMOUNT =
  /\d\s*(?:[百千万亿]{0,2}元)|[零〇一二三四五六七八九十百千][百千万亿]{0,2}元|见[^。]{0,16}表|无预算|未安排|不安排/;
const ELSEWHERE = /^(?:请|具体)?(?:详|参)?见[^。，,；;]{0,16}绩效目标(?:申报)?表[。.]?$/;

const unspaced = (text: string): string => text.replace(/\s+/g, '');

interface Told {
  readonly head: Paragraph;
  readonly body: string;
}

/** What stands below a heading of the account of a project, up to the next heading of its kind. */
function below(paragraphs: readonly Paragraph[], title: string): Told[] {
  const found: Told[] = [];
  for (let at = 0; at < paragraphs.length; at++) {
    const head = paragraphs[at]!;
    if (!/年度|绩效目标/.test(head.text)) continue;
    const words = unspaced(head.text);
    const style = STYLES.find((one) => new RegExp(`^${one}${title}`).test(words));
    if (!style) continue;
    let body = words.replace(new RegExp(`^${style}${title}`), '');
    const next = new RegExp(`^(?:${style}|[^。]{0,40}说明$)`);
    for (let below = at + 1; below < paragraphs.length && below <= at + 12; below++) {
      const text = unspaced(paragraphs[below]!.text);
      if (next.test(text)) break;
      body += text;
    }
    found.push({ head, body });
  }
  return found;
}

export default defineRule({
  code: 'DIS015',
  name: 'project-account-tells-amount',
  meta: {
    title: {
      zh: '项目情况说明应写明年度预算安排和绩效目标',
      en: 'The account of a project tells its amount and its goal',
    },
    why: {
      zh: '“年度预算安排”应写明安排多少资金；“绩效目标”写“详见目标表”而文件中没有该表的，读者无从查看。',
      en: 'Under this year’s budget stands how much it is; a goal that is referred to a form must be found there.',
    },
    remedy: {
      zh: '写明本年度安排的金额；绩效目标写在正文中，或附上目标表。',
      en: 'Give the amount; tell the goal, or publish the form.',
    },
    severity: 'warning',
    needs: ['paragraphs'],
    messages: {
      amount: {
        zh: '项目的“年度预算安排”没有写明金额：“{words}”。',
        en: 'The budget of the year for the project names no amount: “{words}”.',
      },
      form: {
        zh: '项目的绩效目标写“{words}”，本文件没有该表。',
        en: 'The goal of the project is “{words}”, but the document holds no such form.',
        severity: 'advice',
      },
    },
  },
  check({ book, targetForms }, report) {
    if (book.document.type === 'blank-form') return;
    const { paragraphs } = book;
    if (!paragraphs.some(({ text }) => text.includes('立项依据') && text.length < 20)) return;
    const budgets = below(paragraphs, YEAR_BUDGET);
    for (const { head, body } of budgets) {
      if (body === '' || AMOUNT.test(body)) {
        report.holds();
        continue;
      }
      const at = head.lines[0]?.at;
      const words = body.slice(0, 40);
      const label = { zh: '项目情况说明', en: 'account of a project' };
      if (at) report('amount', { data: { words }, evidence: [{ at, label, value: head.text.trim() }] });
    }
    if (budgets.length === 0 || targetForms.length > 0) return;
    for (const { head, body } of below(paragraphs, GOALS)) {
      const at = head.lines[0]?.at;
      const label = { zh: '项目情况说明', en: 'account of a project' };
      if (at && ELSEWHERE.test(body))
        report('form', { data: { words: body }, evidence: [{ at, label, value: head.text.trim() }] });
    }
  },
  examples: {
    valid: [
      {
        title: 'an amount, and a goal',
        text: '云岭县档案馆2025年部门预算公开\n馆藏数字化项目经费情况说明\n一、项目概述\n扫描馆藏档案。\n二、立项依据\n《档案数字化规划》。\n三、年度预算安排\n20万元，分两次支付。\n四、绩效目标\n扫描档案3万页。',
      },
    ],
    invalid: [
      {
        title: 'how it is paid and not how much',
        message: 'amount',
        text: '云岭县档案馆2025年部门预算公开\n馆藏数字化项目经费情况说明\n一、项目概述\n扫描馆藏档案。\n二、立项依据\n《档案数字化规划》。\n⟦三、年度预算安排⟧\n根据合同条款，按时支付。\n四、绩效目标\n扫描档案3万页。',
      },
      {
        title: 'a form that is not there',
        message: 'form',
        text: '云岭县档案馆2025年部门预算公开\n馆藏数字化项目经费情况说明\n一、项目概述\n扫描馆藏档案。\n二、立项依据\n《档案数字化规划》。\n三、年度预算安排\n20万元。\n⟦四、绩效目标⟧\n详见本馆的项目绩效目标表',
      },
    ],
  },
});
