import type {
  BudgetBook,
  DocumentFacts,
  Doubt,
  Paragraph,
  Section,
  Statement,
  Table,
  TargetForm,
} from '../domain/book.js';
import { isMoneyUnit } from '../domain/number.js';
import type { SourceDocument } from '../read/source.js';
import { withBreaks } from './broken-tables.js';
import type { RecognisedEvaluations } from './evaluations/index.js';

export interface RecognisedTables {
  readonly tables: readonly Table[];
  readonly doubts: readonly Doubt[];
}
export interface RecognisedTargets {
  /** Tables of kind department-targets, project-targets and project-targets-summary: what of the forms is a table. */
  readonly tables: readonly Table[];
  readonly department: TargetForm | null;
  readonly projects: readonly TargetForm[];
  readonly doubts: readonly Doubt[];
}
export interface RecognisedNarrative {
  readonly sections: readonly Section[];
  readonly contents: readonly Section[];
  readonly paragraphs: readonly Paragraph[];
  readonly statements: readonly Statement[];
  readonly doubts: readonly Doubt[];
}

/** Joins what the phases found into one book. */
export function assembleBook(
  source: SourceDocument,
  document: DocumentFacts,
  tables: RecognisedTables,
  targets: RecognisedTargets,
  narrative: RecognisedNarrative,
  self: RecognisedEvaluations = { evaluations: [], tables: [], doubts: [] },
): BudgetBook {
  return {
    format: 'mingsuan-book/1',
    source: {
      name: source.name,
      sha256: source.sha256,
      mediaType: source.mediaType,
      pages: source.pages,
      ...(source.files ? { files: source.files } : {}),
    },
    document,
    tables: [
      ...withBreaks(withUnitOfOthers(tables.tables), source, narrative.paragraphs),
      ...targets.tables,
      ...self.tables,
    ],
    statements: narrative.statements,
    targets: { department: targets.department, projects: targets.projects },
    ...(self.evaluations.length > 0 ? { evaluations: self.evaluations } : {}),
    sections: narrative.sections,
    ...(narrative.contents.length > 0 ? { contents: narrative.contents } : {}),
    paragraphs: narrative.paragraphs,
    doubts: [...(source.doubts ?? []), ...tables.doubts, ...targets.doubts, ...self.doubts, ...narrative.doubts],
  };
}

/** Tables that print no unit are read in the one that nearly all others print, where it is not 万元. */
function withUnitOfOthers(tables: readonly Table[]): readonly Table[] {
  const printed = tables.filter(({ empty, unit }) => !empty && isMoneyUnit(unit)).map(({ unit }) => unit);
  const unit = printed.find((one) => printed.filter((other) => other === one).length * 4 >= printed.length * 3);
  if (!unit || unit === '万元' || printed.length < 2) return tables;
  return tables.map((table) => (table.unit === null ? { ...table, unitOfOthers: unit } : table));
}
