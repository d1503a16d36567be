import type { CellDiff, FormDiff, RowDiff } from '../../domain/book-diff.js';
import type { Bilingual } from '../../domain/place.js';
import { escapeHtml } from '../html/escape.js';
import { inLanguage, type Language } from '../language.js';
import { columnName, formTitle, percentText, withSign } from './diff-view.js';
import { DIFF_WORDS } from './diff-words.js';

/** A form side by side: for every column what stood there, what stands there, and the difference. */
export function formHtml(form: FormDiff, id: string, language: Language): string {
  const say = (words: Bilingual): string => escapeHtml(inLanguage(words, language));
  // A column in which neither side prints anything only takes room.
  const columns = form.columns.flatMap(({ path }, index) => {
    const stands = path.before === null || path.after === null || form.rows.some(({ cells }) => cells[index]);
    return stands ? [index] : [];
  });
  const groups = columns.map((index) => `<th scope="colgroup" colspan="3">${escapeHtml(columnName(form, index))}</th>`);
  const heads = columns.map(
    () =>
      `<th scope="col">${say(DIFF_WORDS.before)}</th><th scope="col">${say(DIFF_WORDS.after)}</th><th scope="col">${say(DIFF_WORDS.difference)}</th>`,
  );
  const title = escapeHtml(formTitle(form));
  const head = `<thead><tr><th scope="col" rowspan="2">${say(DIFF_WORDS.code)}</th><th scope="col" rowspan="2">${say(DIFF_WORDS.name)}</th>${groups.join('')}</tr><tr>${heads.join('')}</tr></thead>`;
  const body = form.rows.map((row) => rowHtml(row, columns, form.change === 'changed', say)).join('\n');
  const heading = `<h3 id="${id}">${title}</h3>\n<p class="said">${said(form, say)}</p>`;
  // A change of the note alone needs no table.
  if (form.rows.length === 0) return heading;
  return `${heading}
<div class="scroll" tabindex="0" role="region" aria-labelledby="${id}"><table><caption>${title}</caption>${head}<tbody>
${body}
</tbody></table></div>`;
}

/** What became of the form as a whole: title, unit, note, number of changes. */
function said({ change, title, unit, note, cells }: FormDiff, say: (words: Bilingual) => string): string {
  const parts = [`${say(DIFF_WORDS.change[change])}`];
  if (title.before !== null && title.after !== null && title.before !== title.after)
    parts.push(`<del>${escapeHtml(title.before)}</del> <ins>${escapeHtml(title.after)}</ins>`);
  const changed = (name: Bilingual, both: FormDiff['unit']): void => {
    if (both.before !== both.after && change === 'changed')
      parts.push(
        `${say(name)}: <del>${escapeHtml(both.before ?? '—')}</del> <ins>${escapeHtml(both.after ?? '—')}</ins>`,
      );
    else if (both.after !== null && name === DIFF_WORDS.unit) parts.push(`${say(name)}: ${escapeHtml(both.after)}`);
  };
  changed(DIFF_WORDS.unit, unit);
  changed(DIFF_WORDS.note, note);
  for (const kind of ['changed', 'added', 'removed'] as const)
    if (cells[kind] > 0) parts.push(`${say(DIFF_WORDS.change[kind])} ${cells[kind]}`);
  return parts.join(' · ');
}

function rowHtml(row: RowDiff, columns: readonly number[], marks: boolean, say: (words: Bilingual) => string): string {
  const code = both(row.code.before, row.code.after);
  const change = row.moved && row.change === 'same' ? 'changed' : row.change;
  const mark =
    marks && (row.change === 'added' || row.change === 'removed' || row.moved)
      ? ` <span class="mark">${row.change === 'added' ? '＋' : row.change === 'removed' ? '－' : '↕'} ${say(row.moved ? DIFF_WORDS.moved : DIFF_WORDS.change[row.change])}</span>`
      : '';
  const cells = columns.map((index) => cellHtml(row.cells[index] ?? null)).join('');
  return `<tr class="${change}"><td>${code}</td><th scope="row">${both(row.name.before, row.name.after)}${mark}</th>${cells}</tr>`;
}

function both(before: string | null, after: string | null): string {
  if (before !== null && after !== null && before !== after)
    return `<del>${escapeHtml(before)}</del> <ins>${escapeHtml(after)}</ins>`;
  return escapeHtml(after ?? before ?? '');
}

function cellHtml(cell: CellDiff | null): string {
  if (cell === null) return '<td></td><td></td><td></td>';
  const [before, after] = [escapeHtml(cell.before ?? ''), escapeHtml(cell.after ?? '')];
  if (cell.change === 'same') return `<td class="n">${before}</td><td class="n">${after}</td><td></td>`;
  const percent = cell.percent === null ? '' : ` <small>${escapeHtml(percentText(cell.percent))}</small>`;
  const was = before === '' ? '<td></td>' : `<td class="n was"><del>${before}</del></td>`;
  const is = after === '' ? '<td></td>' : `<td class="n changed"><ins>${after}</ins></td>`;
  return `${was}${is}<td class="d">${withSign(cell.difference)}${percent}</td>`;
}
