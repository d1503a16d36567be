import { gather } from '../../domain/gather.js';
import type { IndicatorDraft } from './indicator.js';
import { level1Kind, level1Of, level2Kind } from './vocabulary.js';

/**
 * A level-2 cell merged over several rows may print its label in their middle. The form shows it by indicators that stand
 * above the first label. Each label then lies in the middle of its rows, and the rows tile the form.
 * `labelled[i]`: indicator i has a label of its own.
 */
export function settleCentredLabels(drafts: readonly IndicatorDraft[], labelled: readonly boolean[]): IndicatorDraft[] {
  return drafts[0]?.level2 !== null || labelled[0] ? [...drafts] : underCentredLabels(drafts, labelled);
}

/** The same for a form of which it is known that its labels stand in the middle of their rows. */
export function underCentredLabels(drafts: readonly IndicatorDraft[], labelled: readonly boolean[]): IndicatorDraft[] {
  const labels = gather(drafts, (_, index) => (labelled[index] ? [index] : []));
  if (labels.length === 0) return [...drafts];
  const tiled = tile(labels, drafts.length);
  const owner = tiled?.owner;
  return drafts.map((draft, index) => {
    const label = drafts[owner?.[index] ?? index]!;
    if (owner === undefined) return labelled[index] ? draft : { ...draft, level2: null, doubtful: true };
    const kind = label.level2 === null ? undefined : level2Kind(label.level2);
    const own = draft.level1 === null || level1Kind(draft.level1) !== undefined;
    const levels = { level2: label.level2, level1: kind && own ? level1Of(kind) : label.level1 };
    return { ...draft, ...levels, ...(tiled?.open.has(index) ? { doubtful: true } : {}) };
  });
}

/** For every row the row of its label, when groups centred on the labels fill all rows, and the rows of open borders. */
function tile(labels: readonly number[], rows: number): { owner: number[]; open: Set<number> } | undefined {
  const owner: number[] = [];
  const open = new Set<number>();
  for (const [number, label] of labels.entries()) {
    const start = owner.length;
    const last = number === labels.length - 1;
    const next = labels[number + 1] ?? rows;
    // An even number of rows has its middle between two rows: the label may stand on either.
    const ends = [2 * label - start, 2 * label - start + 1, 2 * label - start - 1];
    const end = last ? ends.find((one) => one === rows - 1) : ends.find((one) => one >= label && one < next);
    if (end === undefined || label < start) return undefined;
    if (end !== ends[0] && !last && end > label) open.add(end);
    // One row above its label: the middle of two, or a row whose own label is lost.
    if (start < label && end === label) open.add(start);
    while (owner.length <= end) owner.push(label);
  }
  return { owner, open };
}
