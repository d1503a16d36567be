/** The published forms by kind; `other` is a table that no form declares. */
export const TABLE_KINDS = [
  'income-expenditure-summary',
  'income-summary',
  'expenditure-summary',
  'appropriation-summary',
  'appropriation-expenditure',
  'general-expenditure',
  'general-basic-expenditure',
  'economic-classification',
  'three-public',
  'agency-operating',
  'managed-funds-expenditure',
  'managed-funds-three-public',
  'state-capital-expenditure',
  'project-expenditure',
  'department-targets',
  'project-targets',
  'project-targets-summary',
  'other',
] as const;
export type TableKind = (typeof TABLE_KINDS)[number];
/** Kinds of tables whose content stands in the book's targets. */
export const TARGET_KINDS: ReadonlySet<TableKind> = new Set<TableKind>([
  'department-targets',
  'project-targets',
  'project-targets-summary',
]);
