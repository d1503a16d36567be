import type { BookDiff, FormDiff, LastYearFigure, WordRun } from '../../domain/book-diff.js';
import { inLanguage, type Language } from '../language.js';
import {
  type ChangedCell,
  formsBySize,
  formTitle,
  percentText,
  rowCode,
  rowName,
  sideName,
  withSign,
} from './diff-view.js';
import { DIFF_WORDS } from './diff-words.js';

/** Enough of each to see what happened; a web page or a workbook shows all. */
const MOST_CELLS = 8;
const MOST_PARAGRAPHS = 12;
const MOST_DISAGREEING = 12;

/** A comparison for the terminal: what it comes to first, then the forms with the largest changes. */
export function renderDiffText(diff: BookDiff, language: Language): string {
  const say = (words: { readonly zh: string; readonly en: string }) => inLanguage(words, language);
  const zh = language === 'zh';
  const lines = [
    `  ${sideName(diff.before, language)}`,
    `→ ${sideName(diff.after, language)}`,
    `  ${say(DIFF_WORDS.relation[diff.relation])}`,
    '',
  ];
  if (diff.same) return `${[...lines, say(DIFF_WORDS.same)].join('\n')}\n`;
  lines.push(...summaryLines(diff, language), '');
  const { agree, disagree } = diff.summary.lastYear;
  if (agree + disagree > 0) {
    lines.push(
      `${say(DIFF_WORDS.lastYear)}: ${zh ? `一致 ${agree}，不一致 ${disagree}` : `${agree} agree, ${disagree} do not`}`,
    );
    const wrong = diff.lastYear.filter(({ agrees }) => !agrees);
    for (const one of wrong.slice(0, MOST_DISAGREEING)) lines.push(disagreement(one, zh));
    lines.push(...more(wrong.length, MOST_DISAGREEING, zh), '');
  }
  const forms = formsBySize(diff);
  if (forms.length > 0) lines.push(`# ${say(DIFF_WORDS.forms)}`, '');
  for (const { form, cells } of forms) lines.push(...formLines(form, cells, language), '');
  lines.push(...paragraphLines(diff, language), ...targetLines(diff, language));
  return `${lines.join('\n').trimEnd()}\n`;
}

function disagreement({ form, row, column, told, own, difference, implied }: LastYearFigure, zh: boolean): string {
  const off = withSign(difference);
  if (implied)
    return zh
      ? `  ${form} ${row}：由“${column}”算得上年 ${told}，上年公开 ${own}，差 ${off}`
      : `  ${form}, ${row}: “${column}” implies ${told}, last year's own ${own}, ${off}`;
  return zh
    ? `  《${form}》${row} · ${column}：本年印 ${told}，上年公开 ${own}，差 ${off}`
    : `  ${form}, ${row}, ${column}: told ${told}, last year's own ${own}, ${off}`;
}

function summaryLines({ summary }: BookDiff, language: Language): string[] {
  const heads = (['same', 'changed', 'added', 'removed'] as const).map((change) => ({
    change,
    word: inLanguage(DIFF_WORDS.change[change], language),
  }));
  const names = Object.entries(DIFF_WORDS.counted).map(([key, words]) => ({
    key: key as keyof typeof DIFF_WORDS.counted,
    word: inLanguage(words, language),
  }));
  const width = Math.max(...names.map(({ word }) => widthOf(word))) + 2;
  return [
    `${' '.repeat(width)}${heads.map(({ word }) => before(word, 9)).join('')}`,
    ...names.map(
      ({ key, word }) =>
        `${after(word, width)}${heads.map(({ change }) => before(String(summary[key][change]), 9)).join('')}`,
    ),
  ];
}

function formLines(form: FormDiff, cells: readonly ChangedCell[], language: Language): string[] {
  const say = (words: { readonly zh: string; readonly en: string }) => inLanguage(words, language);
  const { changed, added, removed } = form.cells;
  const counts = [
    changed > 0 ? `${say(DIFF_WORDS.change.changed)} ${changed}` : '',
    added > 0 ? `${say(DIFF_WORDS.change.added)} ${added}` : '',
    removed > 0 ? `${say(DIFF_WORDS.change.removed)} ${removed}` : '',
  ].filter(Boolean);
  const unit = form.unit.after ?? form.unit.before;
  const gone = form.change === 'added' || form.change === 'removed' ? ` [${say(DIFF_WORDS.change[form.change])}]` : '';
  const head = `${formTitle(form)}${unit === null ? '' : `（${unit}）`}${gone}  ${counts.join(language === 'zh' ? '，' : ', ')}`;
  const rows = form.rows.flatMap((row) => {
    if (row.change === 'added' || row.change === 'removed')
      return [`  ${row.change === 'added' ? '+' : '−'} ${rowCode(row)} ${rowName(row)}`];
    const renamed = rowName(row).includes(' → ') || rowCode(row).includes(' → ');
    return renamed || row.moved
      ? [`  ~ ${rowCode(row)} ${rowName(row)}${row.moved ? `（${say(DIFF_WORDS.moved)}）` : ''}`]
      : [];
  });
  const both = form.change === 'changed';
  const shown = both ? cells.slice(0, MOST_CELLS) : [];
  return [
    head.trimEnd(),
    ...(both ? rows.slice(0, MOST_CELLS) : []),
    ...(both ? more(rows.length, MOST_CELLS, language === 'zh') : []),
    ...aligned(
      shown.map(({ row, column, cell }) => [
        `${rowCode(row)} ${rowName(row)}`.trim(),
        column,
        `${cell.before ?? '—'} → ${cell.after ?? '—'}`,
        withSign(cell.difference),
        percentText(cell.percent),
      ]),
    ),
    ...(both ? more(cells.length, MOST_CELLS, language === 'zh') : []),
  ];
}

function paragraphLines(diff: BookDiff, language: Language): string[] {
  if (diff.paragraphs.length === 0) return [];
  const shown = diff.paragraphs.slice(0, MOST_PARAGRAPHS);
  return [
    `# ${inLanguage(DIFF_WORDS.paragraphs, language)}`,
    '',
    ...shown.map(
      ({ words, change }) => `${change === 'added' ? '+ ' : change === 'removed' ? '− ' : '~ '}${marked(words)}`,
    ),
    ...more(diff.paragraphs.length, MOST_PARAGRAPHS, language === 'zh'),
    '',
  ];
}

function targetLines({ targets }: BookDiff, language: Language): string[] {
  const changed = targets.filter(({ change }) => change !== 'same');
  if (changed.length === 0) return [];
  const say = (words: { readonly zh: string; readonly en: string }) => inLanguage(words, language);
  return [
    `# ${say(DIFF_WORDS.targets)}`,
    '',
    ...changed.flatMap((target) => {
      const name =
        target.level === 'department'
          ? say(DIFF_WORDS.wholeDepartment)
          : (target.name.after ?? target.name.before ?? say(DIFF_WORDS.noProject));
      const mark = target.change === 'added' ? '+' : target.change === 'removed' ? '−' : '~';
      const { amount } = target;
      const money = amount && amount.change !== 'same' ? `  ${amount.before ?? '—'} → ${amount.after ?? '—'}` : '';
      const indicators = target.change === 'changed' ? target.indicators.filter(({ change }) => change !== 'same') : [];
      return [
        `${mark} ${name}${money}`,
        ...(target.goalChanged && target.change === 'changed'
          ? [`    ${say(DIFF_WORDS.goal)}: ${marked(target.goal)}`]
          : []),
        ...indicators
          .slice(0, MOST_CELLS)
          .map(
            ({ levels, value, weight }) =>
              `    ${levels[2] ?? levels[1] ?? levels[0] ?? ''}: ${value.before ?? '—'} → ${value.after ?? '—'}${weight.before === weight.after ? '' : `  ${say(DIFF_WORDS.weight)} ${weight.before ?? '—'} → ${weight.after ?? '—'}`}`,
          ),
        ...more(indicators.length, MOST_CELLS, language === 'zh').map((line) => `  ${line}`),
      ];
    }),
    '',
  ];
}

/** What went in [- -], what came in {+ +}; long runs that both have are cut. */
const marked = (words: readonly WordRun[]): string =>
  words
    .map(({ is, text }, index) => {
      if (is === 'removed') return `[-${text}-]`;
      if (is === 'added') return `{+${text}+}`;
      if (text.length <= 48) return text;
      const [head, tail] = [index === 0 ? '' : text.slice(0, 18), index === words.length - 1 ? '' : text.slice(-18)];
      return `${head}…${tail}`;
    })
    .join('');

const more = (all: number, shown: number, zh: boolean): string[] =>
  all > shown ? [zh ? `  …… 另有 ${all - shown} 处` : `  … and ${all - shown} more`] : [];

const widthOf = (text: string): number =>
  [...text].reduce((width, one) => width + (one.charCodeAt(0) < 0x1100 ? 1 : 2), 0);
const after = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));
const before = (text: string, width: number): string => ' '.repeat(Math.max(0, width - widthOf(text))) + text;

/** Columns below each other: words from the left, figures from the right. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = [0, 1, 2, 3, 4].map((at) => Math.max(0, ...rows.map((row) => widthOf(row[at] ?? ''))));
  return rows.map((row) =>
    `  ${row.map((text, at) => (at < 2 ? after(text, widths[at]!) : before(text, widths[at]!))).join('  ')}`.trimEnd(),
  );
}
