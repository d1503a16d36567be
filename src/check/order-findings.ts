import type { Cause, Finding, Severity } from '../domain/findings.js';

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, advice: 2 };

/** Puts findings in the order in which a person works through them: severity, then place; and numbers them so. */
export function orderFindings(
  findings: readonly Finding[],
  causes: readonly Cause[],
): { readonly findings: readonly Finding[]; readonly causes: readonly Cause[] } {
  const placed = [...findings].sort((a, b) => RANK[a.severity] - RANK[b.severity] || comparePlaces(a, b));
  const ids = new Map(placed.map((finding, index) => [finding.id, `F${index + 1}`]));
  return {
    findings: placed.map((finding) => ({ ...finding, id: ids.get(finding.id)! })),
    causes: causes.map((cause) => ({ ...cause, explains: inOrder(cause.explains.map((id) => ids.get(id) ?? id)) })),
  };
}

function comparePlaces(a: Finding, b: Finding): number {
  const [first, second] = [a.evidence[0].at, b.evidence[0].at];
  return (
    (first.page ?? 0) - (second.page ?? 0) ||
    (first.line ?? 0) - (second.line ?? 0) ||
    (first.column ?? 0) - (second.column ?? 0) ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}

const inOrder = (ids: readonly string[]): string[] =>
  [...ids].sort((a, b) => Number.parseInt(a.slice(1), 10) - Number.parseInt(b.slice(1), 10));
