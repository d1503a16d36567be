import type { BudgetBook, Indicator, Table, TargetForm } from '../domain/book.js';
import type { EvaluatedIndicator, EvaluationCell, SelfEvaluation } from '../domain/evaluation.js';
import type { Language } from './language.js';

/** A budget book as plain text that a person can compare with the document, side by side. */
export function renderBookText(book: BudgetBook, language: Language): string {
  const zh = language === 'zh';
  const { department, year, type } = book.document;
  return [
    `# ${department.name ?? (zh ? '未识别部门' : 'department not recognised')}  ${year ?? '?'}  ${type}  (${book.source.name})`,
    ...book.tables.map((table) => tableText(table, zh)),
    book.statements.length > 0 ? (zh ? '## 情况说明中的数字' : '## Figures in the narrative') : '',
    ...book.statements.map(
      (s) =>
        `${place(s.at.line)}${s.subject}\t${s.measure}\t${s.direction ?? ''}\t${s.value ?? ''}${s.unit ?? ''}\t${s.base ?? ''}`,
    ),
    ...[book.targets.department, ...book.targets.projects]
      .filter((form) => form !== null)
      .map((form) => formText(form, zh)),
    ...(book.evaluations ?? []).map((form) => evaluationText(form, zh)),
    book.doubts.length > 0 ? (zh ? '## 未能确定的读数' : '## Readings in doubt') : '',
    ...book.doubts.map((doubt) => `${place(doubt.at.line)}${zh ? doubt.message : doubt.messageEn}`),
    '',
  ]
    .filter((part, index, all) => part !== '' || index === all.length - 1)
    .join('\n');
}

const place = (line: number | undefined): string => (line === undefined ? '' : `L${line} `);

function tableText(table: Table, zh: boolean): string {
  const head = `\n## ${table.title}  [${table.kind}]  ${table.unit ?? ''}${table.empty ? (zh ? '  空表' : '  empty') : ''}`;
  const rows = table.rows.map((row) => {
    const cells = table.columns
      .filter((column) => row.cells[column.id])
      .map(
        (column) =>
          `${column.path.join('/')}=${row.cells[column.id]?.text}${row.cells[column.id]?.doubtful ? '?' : ''}`,
      );
    return `${place(row.at.line)}${row.code ?? ''}\t${row.name}\t${cells.join('\t')}`;
  });
  return [head, ...rows, table.note ? `${zh ? '注' : 'note'}: ${table.note}` : ''].filter(Boolean).join('\n');
}

function formText(form: TargetForm, zh: boolean): string {
  const head = `\n## ${zh ? '绩效目标' : 'targets'}: ${form.code ?? ''} ${form.name ?? ''}  ${form.amount ?? ''}${form.unit ?? ''}`;
  return [head, form.goal ?? '', ...form.indicators.map(indicatorText)].filter(Boolean).join('\n');
}

const indicatorText = (i: Indicator): string =>
  `${place(i.at.line)}${i.level1 ?? ''}/${i.level2 ?? ''}/${i.level3 ?? ''}\t${i.operator ?? ''} ${i.value ?? ''} ${i.unit ?? ''}\t${i.weight ?? ''}${i.doubtful ? '\t?' : ''}`;

function evaluationText(form: SelfEvaluation, zh: boolean): string {
  const head = `\n## ${zh ? '绩效自评' : 'self-evaluation'}: ${form.code ?? ''} ${form.name ?? ''}`;
  const funds = form.funds.map(
    (row) =>
      `${place(row.at.line)}${row.name}\t${[row.original, row.budget, row.executed, row.rate, row.weight, row.score].map(printed).join('\t')}`,
  );
  const total = form.totalScore ?? form.totalWeight;
  const sum = total
    ? [`${place(total.at.line)}${zh ? '总分' : 'total'}\t${printed(form.totalWeight)}\t${printed(form.totalScore)}`]
    : [];
  return [head, ...funds, ...form.indicators.map(evaluatedText), ...sum].join('\n');
}

const printed = (cell: EvaluationCell | null): string => cell?.text ?? '';

const evaluatedText = (one: EvaluatedIndicator): string =>
  `${place(one.at.line)}${one.level1 ?? ''}/${one.level2 ?? ''}/${one.level3 ?? ''}\t${one.text ?? ''}\t${one.actual ?? ''}\t${printed(one.weight)}\t${printed(one.score)}\t${one.reason ?? ''}${one.doubtful ? '\t?' : ''}`;
