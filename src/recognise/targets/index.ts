import type { DocumentFacts, Doubt, Indicator, Table, TargetForm } from '../../domain/book.js';
import type { Place } from '../../domain/place.js';
import type { RecognisedTargets } from '../assemble-book.js';
import type { Block } from '../blocks.js';
import type { FormDraft } from './form-layout.js';
import type { IndicatorDraft } from './indicator.js';
import { readTargetRows } from './layouts.js';
import { piecesOf } from './pieces.js';
import { tableOf } from './target-table.js';
import { withTornInDoubt } from './torn-forms.js';

/** The performance targets of a document: the department's form and those of its projects. */
export function recogniseTargets(
  blocks: readonly Block[],
  _document: DocumentFacts,
  _tables: readonly Table[],
): RecognisedTargets {
  const tables: Table[] = [];
  let department: TargetForm | null = null;
  const projects: TargetForm[] = [];
  const unread: Doubt[] = [];
  for (const block of blocks) {
    if (block.is !== 'targets') continue;
    const read = readTargetRows(piecesOf(block.lines));
    if (read.unread) unread.push(withoutCells(read.unread));
    if (read.table) tables.push(tableOf(read.table, block, tables.length));
    for (const draft of withTornInDoubt(read.forms)) {
      const ofDepartment = block.kind === 'department-targets' && department === null;
      const form = numbered(draft, ofDepartment ? 'd' : `p${projects.length + 1}`);
      if (ofDepartment) department = form;
      else projects.push(form);
    }
  }
  return {
    tables,
    department,
    projects,
    doubts: [...unread, ...projects.filter((form) => form.name === null && form.code === null).map(lostProject)],
  };
}

const lostProject = (form: TargetForm): Doubt => ({
  message: '绩效指标所属的项目名称未印出或在原文中丢失，无法判定归属。',
  messageEn: 'The project to which these indicators belong is not printed or was lost.',
  at: form.at,
});

const withoutCells = (at: Place): Doubt => ({
  message: '绩效目标汇总表并列多组指标，原文没有分栏，无法判断各词属于哪一栏，未读取。',
  messageEn: 'Several groups of indicators stand side by side in a text without cells: they were not read.',
  at,
});

/** The form with its indicators numbered: d.1, p3.12. */
const numbered = (draft: FormDraft, prefix: string): TargetForm => ({
  ...draft,
  indicators: draft.indicators.map((one, index) => withId(`${prefix}.${index + 1}`, one)),
});

/** Written out because a spread behind another key is several times slower. */
const withId = (id: string, one: IndicatorDraft): Record<keyof Indicator, unknown> & Indicator => ({
  id,
  level1: one.level1,
  level2: one.level2,
  level3: one.level3,
  operator: one.operator,
  value: one.value,
  unit: one.unit,
  weight: one.weight,
  text: one.text,
  operatorText: one.operatorText,
  explanation: one.explanation,
  at: one.at,
  doubtful: one.doubtful,
});
