import type { Doubt, Table } from '../../domain/book.js';
import type { SelfEvaluation } from '../../domain/evaluation.js';
import { gather } from '../../domain/gather.js';
import type { Block, EvaluationBlock } from '../blocks.js';
import { piecesOf } from '../targets/pieces.js';
import { fundsTable } from './funds-table.js';
import { readForm } from './read-form.js';
import { ownTitle, splitForms } from './split-forms.js';

/** What the self-evaluations of a document hold, and what of them could not be read. */
export interface RecognisedEvaluations {
  readonly evaluations: readonly SelfEvaluation[];
  /** Their amounts. */
  readonly tables: readonly Table[];
  readonly doubts: readonly Doubt[];
}

/** The self-evaluations of a document (绩效自评表), in printed order. */
export function recogniseEvaluations(blocks: readonly Block[]): RecognisedEvaluations {
  const evaluations: SelfEvaluation[] = [];
  for (const run of runsOf(blocks)) {
    const rows = piecesOf(run.flatMap(({ lines }) => lines));
    for (const form of splitForms(rows)) {
      const read = readForm(form, ownTitle(form) ?? run[0]!.title, evaluations.length + 1);
      if (read.funds.length > 0 || read.indicators.length > 0) evaluations.push(read);
    }
  }
  return {
    evaluations,
    tables: gather(evaluations, (form, index) => fundsTable(form, index + 1) ?? []),
    doubts: evaluations.filter(isOpen).map(notRead),
  };
}

/** Self-evaluations that follow one another: a form may go on under its title on the next page. */
function runsOf(blocks: readonly Block[]): EvaluationBlock[][] {
  const runs: EvaluationBlock[][] = [];
  let open = false;
  for (const block of blocks) {
    if (block.is === 'evaluation') {
      if (open) runs.at(-1)!.push(block);
      else runs.push([block]);
    }
    open = block.is === 'evaluation';
  }
  return runs;
}

/** A template without points has nothing to add up. */
const isOpen = ({ indicators, complete, columns }: SelfEvaluation): boolean =>
  indicators.length > 0 && !complete && columns.some((role) => role === 'weight' || role === 'score');

const notRead = ({ name, at }: SelfEvaluation): Doubt => ({
  message: `${name === null ? '绩效自评表' : `“${name}”的绩效自评表`}没有读全指标的分值、得分，或没有印出总分，未核对合计。`,
  messageEn:
    'Some points of this self-evaluation were not read, or its total is not printed: its sums were not checked.',
  at,
});
