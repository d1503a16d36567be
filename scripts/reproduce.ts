// npm run reproduce -- FILE…: makes base data of disclosures, compiles it in the template they are most like, and prints
// form by form which printed figures come back, which differ and why they cannot. --template ID · --all prints every figure.
import { parseArgs } from 'node:util';
import { explainReadRefusal } from '../src/app/explain-refusal.js';
import { openDisclosures } from '../src/app/open-disclosures.js';
import type { BudgetBook } from '../src/domain/book.js';
import { templateOf } from '../src/forms/templates/index.js';
import { baseOfBook } from '../src/prepare/base-of-book.js';
import { templateOfBook } from '../src/prepare/template-of-book.js';
import { type ComparedFigure, comparedFigures, compiledDraft } from '../test/reproduced-figures.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { template: { type: 'string' }, all: { type: 'boolean', default: false } },
});

for await (const { files, result } of openDisclosures(positionals, { make: 'book' })) {
  console.log(`\n# ${files.join(' + ')}`);
  if (result.ok) await reproduce(result.value);
  else console.log(explainReadRefusal(result.refusal).zh);
}

async function reproduce(book: BudgetBook): Promise<void> {
  const template = values.template === undefined ? templateOfBook(book) : templateOf(values.template);
  if (!template) throw new Error('no such template');
  const { base, notes } = await baseOfBook(book);
  if (base.lines.length === 0) {
    console.log('没有可以编制的金额');
    return;
  }
  const figures = comparedFigures(book, compiledDraft(base, template));
  const same = figures.filter(({ outcome }) => outcome === 'same').length;
  console.log(
    `模板 ${template.id} · ${figures.length} 个数字，相同 ${same}（${((same / figures.length) * 100).toFixed(1)}%）`,
  );
  const told = new Set(notes.map(({ message }) => message.zh));
  for (const form of new Set(figures.map((one) => one.form)))
    printForm(
      form,
      figures.filter((one) => one.form === form),
      told,
    );
  for (const { kind, message } of notes) console.log(`  ${kind}: ${message.zh}`);
}

function printForm(form: string, figures: readonly ComparedFigure[], notes: ReadonlySet<string>): void {
  const count = (outcome: ComparedFigure['outcome']) => figures.filter((one) => one.outcome === outcome).length;
  console.log(`  ${form}: 相同 ${count('same')} · 不同 ${count('different')} · 没有位置 ${count('no-place')}`);
  for (const figure of figures)
    if (figure.outcome !== 'same' || values.all) {
      const words = [...notes].find(
        (text) => text.includes(figure.form) && text.includes(figure.row) && text.includes('不能同时成立'),
      );
      const why = figure.outcome === 'same' ? '' : words ? '与文件其他数字不能同时成立' : '模板或基础数据没有此项';
      console.log(
        `    ${figure.outcome} ${figure.row} ${figure.column}: 印 ${figure.printed}，编出 ${figure.compiled ?? '空'} ${why}`,
      );
    }
}
