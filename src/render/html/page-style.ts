/** The look of every page that Mingsuan writes: colours, type, the frame of a page. Colours keep a contrast of 4.5 to 1. */
export const PAGE_STYLE = `:root {
  color-scheme: light dark;
  --paper: #ffffff; --ground: #f4f6f9; --ink: #1c2430; --soft: #56606e; --line: #d5dbe3; --rule: #9aa5b3;
  --accent: #17518f; --band: #17518f; --on-band: #ffffff; --head: #e9eef5; --stripe: #f8fafc; --focus: #d06a00;
  --sans: "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "WenQuanYi Zen Hei", system-ui, sans-serif;
  --serif: "Songti SC", "Noto Serif CJK SC", "Noto Serif SC", SimSun, var(--sans);
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #161b22; --ground: #0e1218; --ink: #e4e8ee; --soft: #a3adba; --line: #303946; --rule: #55606f;
    --accent: #8dbcf2; --band: #14304f; --on-band: #f2f6fb; --head: #202a37; --stripe: #1a212a; --focus: #ffb35c;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1.0625rem/1.85 var(--sans); }
a { color: var(--accent); text-underline-offset: .2em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
main:focus { outline: none; }
.inner { max-width: 84rem; margin: 0 auto; padding: 0 1.5rem; }
.skip a { position: absolute; left: -100vw; top: .5rem; z-index: 9; padding: .4rem 1rem; background: var(--paper); }
.skip a:focus { left: .5rem; }
.top { background: var(--band); color: var(--on-band); }
.top .inner { padding-top: 2.2rem; padding-bottom: 1.8rem; }
.top h1 { margin: 0; font: 700 clamp(1.5rem, 1.1rem + 1.9vw, 2.35rem)/1.35 var(--serif); text-wrap: balance; }
.top h1 span { display: inline-block; }
.top p { margin: .6rem 0 0; opacity: .9; font-size: 1rem; }
.layout { display: grid; grid-template-columns: 17rem minmax(0, 1fr); gap: 2rem; align-items: start; padding-top: 1.75rem; padding-bottom: 4rem; }
.contents { position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow-y: auto; font-size: .9375rem; line-height: 1.5; }
.contents h2 { margin: 0 0 .5rem; font-size: 1rem; }
.contents h2:lang(zh) { letter-spacing: .5em; }
.contents ol { list-style: none; margin: 0; padding: 0; }
.contents > ol > li { border-top: 1px solid var(--line); padding: .45rem 0; }
.contents > ol > li > a { font-weight: 700; }
.contents ol ol { margin-top: .2rem; }
.contents .deep { padding-left: 1em; }
.contents a { display: block; padding: .18rem 0; color: inherit; text-decoration: none; }
.contents a:hover { color: var(--accent); text-decoration: underline; }
main { background: var(--paper); border: 1px solid var(--line); border-radius: .4rem; padding: 1.5rem clamp(1rem, 3vw, 2.75rem) 2.5rem; min-width: 0; }
h2, h3, h4 { line-height: 1.45; text-wrap: balance; }
@media (max-width: 62rem) {
  .layout { display: block; padding: 0 0 2rem; }
  .contents { position: static; max-height: 50vh; padding: 1.1rem 1.5rem; border-bottom: 1px solid var(--line); }
  main { border-radius: 0; border-width: 1px 0; }
}
@media print {
  :root { --paper: #fff; --ground: #fff; --ink: #000; --soft: #333; --line: #999; --rule: #555; --accent: #000; --head: #eee; --stripe: #fff; color-scheme: light; }
  body { font-size: 12pt; background: #fff; }
  .skip { display: none; }
  .top { background: none; color: #000; }
  .inner { max-width: none; padding: 0; }
  .top .inner { padding: 55mm 0 0; text-align: center; }
  .top h1 { font-size: 26pt; }
  .top h1 span { display: inline-block; }
.top p { font-size: 16pt; margin-top: 12mm; }
  .layout { display: block; padding: 0; }
  .contents { position: static; max-height: none; overflow: visible; break-before: page; font-size: 10.5pt; line-height: 1.3; border: 0; }
  .contents > ol > li { padding: .25rem 0; break-inside: avoid; border: 0; }
  .contents a { padding: .05rem 0; }
  .contents h2 { text-align: center; font-size: 16pt; }
  main { border: 0; padding: 0; background: none; }
  h2, h3, h4 { break-after: avoid; }
}`;
