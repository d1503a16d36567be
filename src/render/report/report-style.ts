/** A box that is not ticked hides what it stands for, in the contents too. */
const HIDDEN = ['error', 'warning', 'advice', 'new', 'remaining']
  .map((kind) => `body:has(#show-${kind}:not(:checked)) :is(.group, .finding).${kind} { display: none; }`)
  .join('\n');

/** What reports need beyond the page's own style. */
export const REPORT_STYLE = `${HIDDEN}
.filter { display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; border: 1px solid var(--line); border-radius: .25rem; padding: .3rem 1rem .5rem; margin: 0 0 1.2rem; }
.filter legend { color: var(--soft); padding: 0 .4em; } .filter input { width: 1.1em; height: 1.1em; vertical-align: -.15em; accent-color: var(--accent); }
.overview { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; line-height: 1.55; }
.overview th, .overview td { border-bottom: 1px solid var(--line); padding: .35rem .6rem; text-align: right; }
.overview th:first-child { text-align: left; } .overview thead th { white-space: nowrap; }
.overview .soft { overflow-wrap: anywhere; } .overview tbody th { font-weight: 400; border-left: .3rem solid #2e7d32; } .overview .fair th { border-left-color: #b06a00; }
.overview .bad th { border-left-color: #b3261e; } .overview .none th { border-left-color: var(--rule); }
@media (max-width: 40rem) { .overview { font-size: .875rem; } .overview th, .overview td { padding: .3rem .25rem; } }
.soft { color: var(--soft); font-size: .875rem; font-weight: 400; }
.source { color: var(--soft); margin-top: -.5rem; overflow-wrap: anywhere; }
.verdict { font-size: 1.25rem; font-weight: 700; border-left: .4rem solid; padding: .3rem 0 .3rem .9rem; }
.verdict.bad { border-color: #b3261e; } .verdict.fair { border-color: #b06a00; } .verdict.good { border-color: #2e7d32; } .verdict.none { border-color: var(--rule); }
.causes li { margin: .5rem 0; }
.finding { border-top: 1px solid var(--line); padding: .9rem 0 .4rem; break-inside: avoid; }
.finding h4 { margin: 0 0 .3rem; font-size: 1.0625rem; }
.finding p { margin: .3rem 0; }
.tag { display: inline-block; padding: 0 .5em; border: 1px solid currentColor; border-radius: .25rem; font-size: .8125rem; }
.error .tag { color: #b3261e; } .warning .tag { color: #8a5200; } .advice .tag { color: var(--soft); }
.finding .tag:is(.new, .remaining) { color: inherit; }
@media (prefers-color-scheme: dark) { .error .tag { color: #ff9c94; } .warning .tag { color: #ffc37a; } }
.figures { display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; margin: .3rem 0; }
.figures dt { color: var(--soft); } .figures dd { margin: 0 0 0 -1rem; font-weight: 700; font-variant-numeric: tabular-nums; }
.evidence { margin: .2rem 0; padding-left: 1.2rem; font-size: .9375rem; line-height: 1.6; }
.remedy { color: var(--accent); }
.page { margin: .6rem 0; overflow-x: auto; } .page svg { width: 100%; min-width: 40rem; height: auto; background: #fff; border: 1px solid var(--line); display: block; }
.page rect { fill: none; stroke-width: 1.2; } .page .first { stroke: #c62828; } .page .other { stroke: #1565c0; stroke-dasharray: 3 2; }
.pages { position: absolute; }
.lines { border-collapse: collapse; width: 100%; font-size: .875rem; line-height: 1.55; margin: .5rem 0; background: var(--stripe); }
.lines caption { text-align: left; }
.lines th { text-align: right; color: var(--soft); font-weight: 400; padding: 0 .8em; vertical-align: top; width: 1%; }
.lines td { white-space: pre-wrap; overflow-wrap: anywhere; tab-size: 4; }
.lines .meant td { background: color-mix(in srgb, var(--focus) 12%, transparent); }
.lines mark { background: #ffd54f; color: #000; }
@media print { .filter { display: none; } .page svg { min-width: 0; } .lines, .page svg { break-inside: avoid; } }`;
