import { defineRule } from '../../check/rule.js';
import { type BookView, placeIn } from '../../check/view.js';
import type { Paragraph, Row, TableKind } from '../../domain/book.js';
import { gather } from '../../domain/gather.js';
import { nameKey, squeezed } from '../../domain/text.js';

const CLAIM = /(?:包括|含|由)[^，。；]{0,14}(?:直属|下属|所属)(?:事业)?单位预算/;
const DENIAL = /(?:仅|只)(?:包括|包含|有)[^。]{0,20}本级|无(?:直属|下属|所属)|没有(?:直属|下属|所属)/;
const UNIT_TABLES: readonly TableKind[] = ['appropriation-expenditure', 'income-summary'];

/** The only unit that the tables keyed by unit print; undefined when there are several or none. */
function onlyUnit(view: BookView): Row | undefined {
  const rows = gather(UNIT_TABLES, (kind) => gather(view.tables(kind), (table) => table.rows)).filter(
    (row) => row.level === 'unit',
  );
  const names = new Set(rows.map((row) => nameKey(row.name).replace(/(?:机关)?本级$/, '')));
  return names.size === 1 ? rows[0] : undefined;
}

/** The first paragraph that says so. */
function findClaim(view: BookView): { paragraph: Paragraph; words: string; offset: number } | undefined {
  for (const paragraph of view.book.paragraphs) {
    if (!paragraph.text.includes('属')) continue;
    if (/指|名词解释/.test(`${paragraph.section}${paragraph.text.slice(0, 30)}`)) continue;
    const words = CLAIM.exec(squeezed(paragraph.text))?.[0];
    if (words !== undefined)
      return { paragraph, words, offset: Math.max(0, paragraph.text.indexOf(words.slice(0, 4))) };
  }
  return undefined;
}

export default defineRule({
  code: 'NAR053',
  name: 'subordinates-exist',
  meta: {
    title: {
      zh: '文字称含所属单位预算的，表中应有所属单位',
      en: 'Subordinate units said to be included stand in the tables',
    },
    why: {
      zh: '文字称预算包括直属（下属）单位，而各表只有本单位，预算编制范围说明不实。',
      en: 'The text says that subordinate units are included, but the tables print the department alone: the scope is told wrongly.',
    },
    remedy: {
      zh: '没有所属单位的，删去该表述；有的，在表中列出各单位。',
      en: 'Drop the words where there are none; print the units where there are.',
    },
    severity: 'warning',
    needs: ['paragraphs', ['appropriation-expenditure', 'income-summary']],
    messages: {
      alone: {
        zh: '文字称预算“{words}”，而按单位填列的表只有“{unit}”一个单位',
        en: 'The text says that the budget includes subordinate units ({words}), the tables by unit print {unit} alone',
      },
    },
  },
  check: (view, report) => {
    const claim = findClaim(view);
    const unit = claim && onlyUnit(view);
    if (!unit || DENIAL.test(squeezed(claim.paragraph.text))) return;
    const at = placeIn(claim.paragraph, claim.offset, claim.words);
    report('alone', {
      data: { words: claim.words, unit: unit.name },
      evidence: [
        { at, label: { zh: '文字说明', en: 'narrative' }, value: claim.words },
        { at: unit.at, label: { zh: '表中唯一的单位', en: 'the only unit printed' }, value: unit.name },
      ],
    });
  },
  examples: {
    valid: [
      {
        title: 'a second unit in the table',
        text: `
          江湾区科学技术局2025年部门预算公开
          三、部门收支总体情况
          2025年部门收支包括机关预算和直属单位预算。
          部门收入总表
          单位：万元
          部门（单位）代码 | 部门（单位）名称 | 合计 | 一般公共预算
           | 合计 | 90.00 | 90.00
          305 | 江湾区科学技术局 | 90.00 | 90.00
          305001 | 江湾区科学技术局本级 | 60.00 | 60.00
          305002 | 江湾区科技服务中心 | 30.00 | 30.00`,
      },
    ],
    invalid: [
      {
        title: 'the department alone',
        message: 'alone',
        text: `
          江湾区科学技术局2025年部门预算公开
          三、部门收支总体情况
          2025年部门收支⟦包括机关预算和直属单位预算⟧。
          部门收入总表
          单位：万元
          部门（单位）代码 | 部门（单位）名称 | 合计 | 一般公共预算
           | 合计 | 90.00 | 90.00
          305 | 江湾区科学技术局 | 90.00 | 90.00
          305001 | 江湾区科学技术局本级 | 90.00 | 90.00`,
      },
    ],
  },
});
