/** What reports need beyond the page's own style. */
export const REPORT_STYLE = `.soft { color: var(--soft); font-size: .875rem; font-weight: 400; }
.source { color: var(--soft); margin-top: -.5rem; overflow-wrap: anywhere; }
.verdict { font-size: 1.25rem; font-weight: 700; border-left: .4rem solid; padding: .3rem 0 .3rem .9rem; }
.verdict.bad { border-color: #b3261e; } .verdict.fair { border-color: #b06a00; } .verdict.good { border-color: #2e7d32; }
.causes li { margin: .5rem 0; }
.finding { border-top: 1px solid var(--line); padding: .9rem 0 .4rem; break-inside: avoid; }
.finding h4 { margin: 0 0 .3rem; font-size: 1.0625rem; }
.finding p { margin: .3rem 0; }
.tag { display: inline-block; padding: 0 .5em; border: 1px solid currentColor; border-radius: .25rem; font-size: .8125rem; }
.error .tag { color: #b3261e; } .warning .tag { color: #8a5200; } .advice .tag { color: var(--soft); }
@media (prefers-color-scheme: dark) { .error .tag { color: #ff9c94; } .warning .tag { color: #ffc37a; } }
.figures { display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; margin: .3rem 0; }
.figures dt { color: var(--soft); } .figures dd { margin: 0 0 0 -1rem; font-weight: 700; font-variant-numeric: tabular-nums; }
.evidence { margin: .2rem 0; padding-left: 1.2rem; font-size: .9375rem; line-height: 1.6; }
.remedy { color: var(--accent); }
.page { margin: .6rem 0; } .page svg { width: 100%; height: auto; background: #fff; border: 1px solid var(--line); display: block; }
.page rect { fill: none; stroke-width: 1.2; } .page .first { stroke: #c62828; } .page .other { stroke: #1565c0; stroke-dasharray: 3 2; }
.pages { position: absolute; }
.lines { border-collapse: collapse; width: 100%; font-size: .875rem; line-height: 1.55; margin: .5rem 0; background: var(--stripe); }
.lines caption { text-align: left; }
.lines th { text-align: right; color: var(--soft); font-weight: 400; padding: 0 .8em; vertical-align: top; width: 1%; }
.lines td { white-space: pre-wrap; overflow-wrap: anywhere; tab-size: 4; }
.lines .meant td { background: color-mix(in srgb, var(--focus) 12%, transparent); }
.lines mark { background: #ffd54f; color: #000; }
@media print { .lines, .page svg { break-inside: avoid; } }`;
