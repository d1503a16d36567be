import { allWords, isFullDisclosure, REQUIRED_KINDS } from '../../check/completeness/disclosure.js';
import { defineRule } from '../../check/rule.js';
import type { BookView } from '../../check/view.js';
import type { TableKind } from '../../domain/book.js';
import { squeezed } from '../../domain/text.js';
import { BUDGET_LAW, LOCAL_DISCLOSURE } from '../../forms/basis.js';
import type { Form } from '../../forms/form.js';
import { FORMS, formOf } from '../../forms/registry.js';
import { publishedTables } from './_example.js';

/** A table under another name may be the one that seems to be missing. */
const KIN: Partial<Record<TableKind, RegExp>> = {
  'income-expenditure-summary': /收支|收入支出/,
  'income-summary': /收入/,
  'expenditure-summary': /支出/,
  'appropriation-summary': /财政拨款/,
  'general-expenditure': /一般公共预算|财政拨款支出|公共财政/,
  'general-basic-expenditure': /基本支出|经济分类|经济科目/,
  // 政府性基金预算“三公”经费支出表 is another form.
  'three-public': /^(?!.*(?:政府性基金|国有资本)).*三公/,
  'managed-funds-expenditure': /基金/,
  'state-capital-expenditure': /国有资本/,
};

export default defineRule({
  code: 'DIS002',
  name: 'required-forms-published',
  meta: {
    title: { zh: '应公开的表格应齐全', en: 'Every required table is published' },
    why: {
      zh: '收支总体情况表和财政拨款收支情况表是法定公开内容，没有数据的也要列出空表并说明。',
      en: 'These tables are required by law; those without data are published empty, with a note.',
    },
    remedy: {
      zh: '补充公开缺少的表格；没有数据的列出空表并注明。',
      en: 'Publish the missing table, empty and with a note when there is nothing in it.',
    },
    severity: 'warning',
    basis: [BUDGET_LAW, LOCAL_DISCLOSURE],
    needs: ['tables'],
    messages: {
      missing: { zh: '没有公开《{form}》：全套公开表中缺少这一张。', en: '{form} is not among the published tables.' },
      missingEmpty: {
        severity: 'advice',
        zh: '没有公开《{form}》；没有此项支出的，也应列出空表并注明。',
        en: '{form} is not published; without such expenditure it is printed empty, with a note.',
      },
    },
  },
  check(view, report) {
    if (!isFullDisclosure(view)) return;
    const [first] = view.book.tables;
    for (const kind of REQUIRED_KINDS) {
      const form = formOf(kind);
      if (!form || !first || view.tables(kind).length > 0) continue;
      if ((view.book.document.year ?? Infinity) < (form.since ?? 0) || isNamedElsewhere(view, form)) continue;
      report(form.demand === 'even-if-empty' ? 'missingEmpty' : 'missing', {
        data: { form: form.title.zh },
        evidence: [
          { at: first.at, label: { zh: '已公开的第一张表', en: 'first published table' }, value: first.title },
        ],
      });
    }
    report.holds();
  },
  examples: {
    valid: [
      { title: 'all required tables', text: publishedTables() },
      {
        title: 'a form that was not asked for yet',
        text: `云岭县档案馆2018年部门预算公开\n${publishedTables('国有资本')}`,
      },
      {
        title: 'a part of a disclosure is no full set',
        text: '收支总表\n单位：万元\n收入总计 | 10.00 | 支出总计 | 10.00',
      },
    ],
    invalid: [
      { title: 'no income summary', message: 'missing', text: publishedTables('收入总表').replace(/^.*$/m, '⟦$&⟧') },
      {
        title: 'nothing on state capital',
        message: 'missingEmpty',
        text: publishedTables('国有资本').replace(/^.*$/m, '⟦$&⟧'),
      },
    ],
  },
});

/** Its title stands somewhere, its matter is spoken of, or an unknown table may be it: then it may only be unread. */
function isNamedElsewhere(view: BookView, form: Form): boolean {
  const kin = KIN[form.kind];
  if (view.tables('other').some(({ title }) => kin?.test(title) ?? false)) return true;
  if (view.book.tables.some(({ rows }) => rows.some(({ name }) => name.endsWith('总表') || name.endsWith('况表'))))
    return true;
  const words = allWords(view);
  if (form.known.some((title) => standsAlone(bare(title), form, words))) return true;
  if (isOnlyOneMissing(view, form)) return false;
  if (form.demand !== 'even-if-empty' || !kin) return false;
  return view.book.paragraphs.some(
    ({ text }) => kin.test(text) && /没有|无|未安排|未使用|不涉及|支出/.test(text) && !/是指|[：:]指|包括/.test(text),
  );
}

const bare = (title: string): string => squeezed(title).replace(/[“”"'‘’]/g, '');

/** Whether a title is printed otherwise than inside the longer title of another form: 收支总表 in 财政拨款收支总表. */
function standsAlone(title: string, { kind }: Form, words: string): boolean {
  if (!words.includes(title)) return false;
  const longer = FORMS.filter((form) => form.kind !== kind)
    .flatMap(({ known }) => known)
    .map(bare)
    .filter((other) => other.length > title.length && other.includes(title));
  return longer.reduce((left, other) => left.replaceAll(other, ''), words).includes(title);
}

/** All other forms were read as tables, so this one would have been too: what the text tells of its matter is no form. */
const isOnlyOneMissing = (view: BookView, { kind }: Form): boolean =>
  REQUIRED_KINDS.every((other) => other === kind || view.tables(other).length > 0);
