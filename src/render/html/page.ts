import { escapeHtml } from './escape.js';
import { PAGE_STYLE } from './page-style.js';

/** A page before it is HTML. Texts are plain; `contents`, `main` and `styles` are HTML and CSS already. */
interface Page {
  readonly title: string;
  /** The title in pieces that rather stay whole when it takes two lines. */
  readonly titlePieces: readonly string[];
  readonly description: string;
  /** Below the title: who and when. */
  readonly lines: readonly string[];
  readonly contents: string;
  readonly main: string;
  readonly styles: string;
  readonly language: 'zh-CN' | 'en';
}

const WORDS = {
  'zh-CN': { skip: '跳到正文', contents: '目录' },
  en: { skip: 'Skip to content', contents: 'Contents' },
} as const;

/** One file that needs no other: no scripts, no fonts or pictures from elsewhere. */
export function htmlPage({ title, titlePieces, description, lines, contents, main, styles, language }: Page): string {
  const words = WORDS[language];
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${escapeHtml(description)}">
<title>${escapeHtml(title)}</title>
<style>
${PAGE_STYLE}
${styles}
</style>
</head>
<body>
<nav class="skip"><a href="#main">${words.skip}</a></nav>
<header class="top">
<div class="inner">
<h1>${titlePieces.map((piece) => `<span>${escapeHtml(piece)}</span>`).join('')}</h1>
${lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n')}
</div>
</header>
<div class="layout inner">
<nav class="contents" aria-labelledby="contents-title">
<h2 id="contents-title">${words.contents}</h2>
${contents}
</nav>
<main id="main" tabindex="-1">
${main}
</main>
</div>
</body>
</html>
`;
}
