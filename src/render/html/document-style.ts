/** The look of a disclosure's own parts: text, tables, charts. */
export const DOCUMENT_STYLE = `@page { size: A4; margin: 22mm 20mm; @bottom-center { content: counter(page); font: 10pt serif; } }
@page wide { size: A4 landscape; margin: 18mm 15mm; }
main > section + section, main > section + .form { margin-top: 3rem; }
section > h2 { margin: 0 0 1.2rem; padding-bottom: .5rem; border-bottom: 3px solid var(--accent); font-size: 1.5rem; }
h3 { margin: 2rem 0 .6rem; font-size: 1.2rem; }
h4 { margin: 1.4rem 0 .4rem; font-size: 1.0625rem; }
section > p { max-width: 46em; margin: .6em 0; text-indent: 2em; text-align: justify; font-variant-numeric: tabular-nums; }
.form { margin: 2.2rem 0; }
.scroll { overflow: auto; max-height: min(85vh, 62rem); border: 1px solid var(--rule); container-type: inline-size; }
.form table { border-collapse: separate; border-spacing: 0; table-layout: fixed; width: 100%; font-size: .9375rem; line-height: 1.5; font-variant-numeric: tabular-nums; background: var(--paper); }
.form caption { padding: 0; text-align: left; }
.title { position: sticky; left: 0; width: 100cqw; padding: .8rem .8rem .6rem; border-bottom: 1px solid var(--rule); display: grid; grid-template-columns: 1fr auto; gap: .1rem 1rem; }
.title p { margin: 0; }
.title .name { grid-column: 1 / -1; font-size: 1.125rem; font-weight: 700; text-align: center; text-wrap: balance; }
.title .number { grid-column: 1 / -1; color: var(--soft); }
.title .unit { grid-column: 2; text-align: right; color: var(--soft); }
.title .by { grid-column: 1; color: var(--soft); }
.title .middle { grid-column: 1 / -1; text-align: center; }
.form th, .form td { padding: .38rem .5rem; border: 0 solid var(--line); border-width: 0 1px 1px 0; vertical-align: middle; font-weight: 400; text-align: left; overflow-wrap: anywhere; background: var(--paper); }
.form tr > :last-child { border-right-width: 0; }
.form tbody tr:last-child > * { border-bottom-width: 0; }
.form thead { position: sticky; top: 0; z-index: 2; }
.form thead th { background: var(--head); font-weight: 600; text-align: center; border-color: var(--rule); line-height: 1.4; }
.form tbody tr:nth-child(even) > * { background: var(--stripe); }
.form tbody tr:hover > * { background: var(--head); }
.form .n { text-align: right; white-space: nowrap; overflow-wrap: normal; }
.form .c { text-align: center; }
.form .k { white-space: nowrap; overflow-wrap: normal; }
.form .b { font-weight: 700; }
.form .label { background: var(--head); }
.form .stuck { position: sticky; left: 0; z-index: 1; box-shadow: 1px 0 0 var(--rule); }
.form thead .stuck { z-index: 3; }
.note { margin: .5rem 0 0; color: var(--soft); font-size: .9375rem; line-height: 1.6; }
.chart { margin: 1.6rem 0; }
.chart figure { margin: 0; padding: 1rem; background: #fff; color: #1c2430; border: 1px solid var(--line); border-radius: .3rem; }
.chart svg { display: block; width: 100%; max-width: 46rem; height: auto; margin: 0 auto; }
.chart details { margin-top: .4rem; font-size: .9375rem; }
.chart summary { cursor: pointer; color: var(--accent); }
.chart table { border-collapse: collapse; margin-top: .4rem; font-variant-numeric: tabular-nums; }
.chart th, .chart td { padding: .25rem .8rem; border: 1px solid var(--line); font-weight: 400; text-align: left; }
.chart td { text-align: right; }
.foot { margin-top: 3rem; padding-top: .8rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .875rem; }
@media (max-width: 40rem) { .form table { font-size: .875rem; } }
@media print {
  main > section { break-before: page; }
  main > section + section, .form { margin-top: 0; }
  section > h2 { margin: 0 0 4mm; padding: 0; border: 0; text-align: center; font-size: 18pt; }
  h3 { font-size: 14pt; } h4 { font-size: 12pt; }
  section > p { max-width: none; orphans: 2; widows: 2; }
  .form { break-before: page; margin-bottom: 6mm; }
  h2 + .form, h3 + .form, h4 + .form { break-before: avoid; }
  .form.wide { page: wide; }
  .scroll { overflow: visible; max-height: none; border: 0; container-type: normal; }
  .form table { border-collapse: collapse; font-size: var(--print); line-height: 1.2; }
  .form col { width: var(--paper-width) !important; }
  .form caption { break-after: avoid; }
  .title { position: static; width: auto; padding: 0 0 2mm; border: 0; font-size: 10.5pt; }
  .title .name { font-size: 15pt; }
  .form th, .form td, .form tr > :last-child, .form tbody tr:last-child > * { border: .5pt solid #333; height: var(--row); padding: 0 2.6pt; background: none; position: static; box-shadow: none; }
  .form thead { display: table-header-group; position: static; }
  .form tr { break-inside: avoid; }
  .note { font-size: 9pt; }
  .chart { break-inside: avoid; }
  .chart figure { border: 0; padding: 0; }
  .chart details { display: none; }
  .foot { display: none; }
}`;
