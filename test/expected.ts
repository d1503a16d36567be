import { checkBook } from '../src/app/check-book.js';
import type { EvaluationCell, SelfEvaluation } from '../src/domain/evaluation.js';
import { readText } from '../src/read/text/read-text.js';
import { openDisclosure } from '../src/recognise/open-disclosure.js';

/** What a fixture's text gives, in a form that a person can compare line by line. */
export function expectedOf(text: string): { readonly book: string; readonly findings: string } {
  const source = readText('input.txt', new TextEncoder().encode(text));
  if (!source.ok) throw new Error(`fixture cannot be read: ${source.refusal.kind}`);
  const book = openDisclosure(source.value);
  const { findings, causes, summary } = checkBook(book);
  const shortFindings = findings.map((finding) => ({
    rule: finding.rule,
    severity: finding.severity,
    lines: [...new Set(finding.evidence.map((evidence) => evidence.at.line))],
    message: finding.message.zh,
  }));
  const shortCauses = causes.map((cause) => ({
    line: cause.at.line,
    printed: cause.printed,
    suggested: cause.suggested,
    slip: cause.slip,
    message: cause.message.zh,
  }));
  return {
    book: `${JSON.stringify(compact(book), null, 1)}\n`,
    findings: `${JSON.stringify({ summary, findings: shortFindings, causes: shortCauses }, null, 1)}\n`,
  };
}

/** The book without what only points: figures, names and levels remain, one row a line. */
function compact(book: ReturnType<typeof openDisclosure>): unknown {
  return {
    document: book.document,
    tables: book.tables.map((table) => ({
      kind: table.kind,
      title: table.title,
      unit: table.unit,
      note: table.note,
      columns: table.columns.map((column) => `${column.path.join('/')} (${column.meaning})`),
      rows: table.rows.map((row) => {
        const cells = table.columns
          .filter((column) => row.cells[column.id])
          .map((column) => `${column.path.join('/')}=${row.cells[column.id]?.value ?? '—'}`);
        return `L${row.at.line} ${row.code ?? ''} ${row.name} [${row.level ?? ''}${row.detail ? ' detail' : ''}] ${cells.join(' ')}`;
      }),
    })),
    statements: book.statements.map(
      (s) =>
        `L${s.at.line} ${s.subject} | ${s.measure} ${s.direction ?? ''} ${s.value} ${s.unit ?? ''}${s.code ? ` | ${s.code}` : ''}`,
    ),
    department: book.targets.department && formOf(book.targets.department),
    projects: book.targets.projects.map(formOf),
    ...(book.evaluations ? { evaluations: book.evaluations.map(evaluationOf) } : {}),
    doubts: book.doubts.map((doubt) => `L${doubt.at.line} ${doubt.message}`),
  };
}

const printed = (cell: EvaluationCell | null): string => cell?.text ?? '';

const evaluationOf = (form: SelfEvaluation): unknown => ({
  form: `L${form.at.line} ${form.code ?? ''} ${form.name ?? ''} ${form.unit ?? ''}${form.complete ? '' : ' ?'}`,
  goal: form.goal,
  result: form.result,
  funds: form.funds.map(
    (row) =>
      `L${row.at.line} ${row.name} | ${[row.original, row.budget, row.executed, row.rate, row.weight, row.score].map(printed).join(' | ')}`,
  ),
  indicators: form.indicators.map(
    (one) =>
      `L${one.at.line} ${one.level1}/${one.level2}/${one.level3} | ${one.text ?? ''} | ${one.actual ?? ''} | ${printed(one.weight)} | ${printed(one.score)} | ${one.reason ?? ''}${one.doubtful ? ' ?' : ''}`,
  ),
  total: `${printed(form.totalWeight)} ${printed(form.totalScore)} ${form.grade ?? ''}`.trim(),
});

const formOf = (form: NonNullable<ReturnType<typeof openDisclosure>['targets']['department']>): unknown => ({
  form: `L${form.at.line} ${form.code ?? ''} ${form.name ?? ''} ${form.amount ?? ''} ${form.unit ?? ''}`,
  goal: form.goal,
  fields: form.fields.map((field) => `L${field.at.line} ${field.name}=${field.value ?? ''} ${field.unit ?? ''}`),
  indicators: form.indicators.map(
    (i) =>
      `L${i.at.line} ${i.level1 ?? ''}/${i.level2 ?? ''}/${i.level3 ?? ''} ${i.operator ?? ''} ${i.value ?? ''} ${i.unit ?? ''} ${i.weight ?? ''}`,
  ),
});
