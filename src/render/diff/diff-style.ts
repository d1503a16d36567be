/** The look of a comparison: what went and what came differ in sign and line, not in colour alone. */
export const DIFF_STYLE = `@page { size: A4 landscape; margin: 15mm; @bottom-center { content: counter(page); font: 10pt serif; } }
:root { --gone: #a3231f; --gone-ground: #fdecea; --come: #14682f; --come-ground: #e6f4ea; }
@media (prefers-color-scheme: dark) { :root { --gone: #ff9d97; --gone-ground: #43201f; --come: #8fd6a3; --come-ground: #16351f; } }
main > section + section { margin-top: 3rem; }
section > h2 { margin: 0 0 1rem; padding-bottom: .4rem; border-bottom: 3px solid var(--accent); font-size: 1.4rem; }
h3 { margin: 2rem 0 .5rem; font-size: 1.125rem; }
.said { color: var(--soft); margin: .2rem 0 .8rem; font-size: .9375rem; }
.only { display: inline-flex; gap: .5rem; align-items: center; margin: 0 0 1rem; padding: .3rem .8rem; border: 1px solid var(--rule); border-radius: .3rem; cursor: pointer; }
body:has(#only-changes:checked) tr.same { display: none; }
.scroll { overflow: auto; max-height: 85vh; border: 1px solid var(--rule); }
table { border-collapse: separate; border-spacing: 0; width: 100%; font-size: .9375rem; line-height: 1.5; font-variant-numeric: tabular-nums; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { padding: .32rem .55rem; border: 0 solid var(--line); border-width: 0 1px 1px 0; text-align: left; vertical-align: top; font-weight: 400; background: var(--paper); }
thead th { background: var(--head); font-weight: 600; text-align: center; position: sticky; top: 0; }
thead tr + tr th { top: 2.1rem; }
td.n, th.n { text-align: right; white-space: nowrap; }
tbody th { min-width: 12em; position: sticky; left: 0; z-index: 1; box-shadow: 1px 0 0 var(--rule); }
tbody td:first-child, thead th { white-space: nowrap; }
thead th { white-space: nowrap; z-index: 2; }
table.told thead th, table.told tbody td:first-child { white-space: normal; }
table.told td { min-width: 5.5em; }
td.d { text-align: right; white-space: nowrap; font-weight: 600; }
del { text-decoration: line-through; text-decoration-thickness: 1px; color: var(--gone); background: var(--gone-ground); }
ins { text-decoration: underline; text-underline-offset: .2em; color: var(--come); background: var(--come-ground); }
tr.added > * { background: var(--come-ground); }
tr.removed > * { background: var(--gone-ground); }
td.changed { background: var(--come-ground); }
td.was { background: var(--gone-ground); }
.mark { white-space: nowrap; font-size: .8125rem; }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1.5rem; margin: .4rem 0; padding: .6rem 0; border-top: 1px solid var(--line); }
.sides p { margin: 0; overflow-wrap: anywhere; }
.sides .in { grid-column: 1 / -1; color: var(--soft); font-size: .875rem; }
.counts table { width: auto; } .counts td { text-align: right; min-width: 5em; }
@media (max-width: 40rem) { .counts :is(th, td) { padding: .3rem .35rem; min-width: 0; white-space: normal; } }
@media (max-width: 45rem) { .sides { grid-template-columns: 1fr; gap: .4rem; } }
@media print {
  :root { --gone: #000; --gone-ground: #eee; --come: #000; --come-ground: #fff; }
  .only { display: none; } .scroll { overflow: visible; max-height: none; border: 0; }
  thead th, tbody th { position: static; white-space: normal; box-shadow: none; } tbody th { min-width: 7em; } table { font-size: 8.5pt; border-collapse: collapse; } th, td { border-width: 1px; }
  tr, .sides { break-inside: avoid; } .top .inner { padding: 0; text-align: left; } .top h1 { font-size: 18pt; } .top p { font-size: 11pt; margin-top: 2mm; }
  .contents { display: none; }
}`;
