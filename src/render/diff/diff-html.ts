import type { BookDiff, WordRun } from '../../domain/book-diff.js';
import type { Bilingual } from '../../domain/place.js';
import { escapeHtml } from '../html/escape.js';
import { htmlPage } from '../html/page.js';
import { inLanguage, type Language } from '../language.js';
import { DIFF_STYLE } from './diff-style.js';
import { formsBySize, formTitle, sideName, withSign } from './diff-view.js';
import { DIFF_WORDS } from './diff-words.js';
import { formHtml } from './form-diff-html.js';
import { runHtml } from './run-html.js';
import { targetsHtml } from './targets-diff-html.js';

/** A comparison as one web page, side by side; no scripts, nothing from elsewhere, made to be printed too. */
export function renderDiffHtml(diff: BookDiff, language: Language): string {
  const say = (words: Bilingual): string => escapeHtml(inLanguage(words, language));
  const forms = formsBySize(diff);
  const sections: { readonly id: string; readonly title: string; readonly html: string }[] = [
    {
      id: 'summary',
      title: say(DIFF_WORDS.summary),
      html: diff.same ? `<p>${say(DIFF_WORDS.same)}</p>` : summaryHtml(diff, say),
    },
  ];
  const add = (id: string, title: Bilingual, html: string): void => {
    if (html !== '') sections.push({ id, title: say(title), html });
  };
  add('last-year', DIFF_WORDS.lastYear, lastYearHtml(diff, say));
  add(
    'forms',
    DIFF_WORDS.forms,
    forms.map(({ form }, index) => formHtml(form, `form-${index + 1}`, language)).join('\n'),
  );
  add('narrative', DIFF_WORDS.paragraphs, narrativeHtml(diff, say));
  add('targets', DIFF_WORDS.targets, targetsHtml(diff, language));
  const title = inLanguage(DIFF_WORDS.title, language);
  const lines = [
    `${inLanguage(DIFF_WORDS.before, language)}: ${sideName(diff.before, language)}`,
    `${inLanguage(DIFF_WORDS.after, language)}: ${sideName(diff.after, language)}`,
  ];
  const formLinks = forms.map(
    ({ form }, index) => `<li><a href="#form-${index + 1}">${escapeHtml(formTitle(form))}</a></li>`,
  );
  return htmlPage({
    title: `${title}: ${sideName(diff.before, language)} → ${sideName(diff.after, language)}`,
    titlePieces: [title],
    description: lines.join(' · '),
    lines: [...lines, inLanguage(DIFF_WORDS.relation[diff.relation], language)],
    contents: `<ol>${sections
      .map(
        ({ id, title: name }) =>
          `<li><a href="#${id}">${name}</a>${id === 'forms' ? `<ol>${formLinks.join('')}</ol>` : ''}</li>`,
      )
      .join('')}</ol>`,
    main: [
      `<label class="only"><input type="checkbox" id="only-changes" checked> ${say(DIFF_WORDS.onlyChanges)}</label>`,
      ...sections.map(({ id, title: name, html }) => `<section id="${id}"><h2>${name}</h2>\n${html}\n</section>`),
    ].join('\n'),
    styles: DIFF_STYLE,
    language: language === 'zh' ? 'zh-CN' : 'en',
  });
}

type Say = (words: Bilingual) => string;

function summaryHtml({ summary }: BookDiff, say: Say): string {
  const changes = ['same', 'changed', 'added', 'removed'] as const;
  const rows = (Object.keys(DIFF_WORDS.counted) as (keyof typeof DIFF_WORDS.counted)[]).map(
    (key) =>
      `<tr><th scope="row">${say(DIFF_WORDS.counted[key])}</th>${changes.map((change) => `<td>${summary[key][change]}</td>`).join('')}</tr>`,
  );
  const heads = changes.map((change) => `<th scope="col">${say(DIFF_WORDS.change[change])}</th>`).join('');
  return `<div class="counts"><table><caption>${say(DIFF_WORDS.summary)}</caption><thead><tr><td></td>${heads}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`;
}

function lastYearHtml({ lastYear, summary }: BookDiff, say: Say): string {
  if (lastYear.length === 0) return '';
  const { agree, disagree } = summary.lastYear;
  const said = `<p class="said">${say({ zh: `一致 ${agree} 处，不一致 ${disagree} 处。`, en: `${agree} agree, ${disagree} do not.` })}</p>`;
  const wrong = lastYear.filter(({ agrees }) => !agrees);
  if (wrong.length === 0) return said;
  const rows = wrong.map(
    ({ form, row, column, told, own, difference }) =>
      `<tr><td>${escapeHtml(form)}</td><th scope="row">${escapeHtml(row)}</th><td>${escapeHtml(column)}</td><td class="n changed">${escapeHtml(told)}</td><td class="n was">${escapeHtml(own)}</td><td class="d">${withSign(difference)}</td></tr>`,
  );
  const heads = [
    DIFF_WORDS.form,
    DIFF_WORDS.name,
    DIFF_WORDS.column,
    DIFF_WORDS.told,
    DIFF_WORDS.own,
    DIFF_WORDS.difference,
  ];
  return `${said}<div class="scroll" tabindex="0"><table class="told"><caption>${say(DIFF_WORDS.lastYear)}</caption><thead><tr>${heads.map((head) => `<th scope="col">${say(head)}</th>`).join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`;
}

function narrativeHtml({ paragraphs }: BookDiff, say: Say): string {
  let section: string | null = null;
  return paragraphs
    .map((one) => {
      const heading = one.section === section ? '' : `<p class="in">${escapeHtml(one.section ?? '')}</p>`;
      section = one.section;
      const side = (gone: WordRun['is'], label: Bilingual) =>
        `<p aria-label="${say(label)}">${
          one.words
            .filter(({ is }) => is !== gone)
            .map(runHtml)
            .join('') || '—'
        }</p>`;
      return `<div class="sides">${heading}${side('added', DIFF_WORDS.before)}${side('removed', DIFF_WORDS.after)}</div>`;
    })
    .join('\n');
}
