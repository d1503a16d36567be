import type { TableKind } from '../domain/book.js';
import type { Form } from './form.js';
import { agencyOperating } from './forms/agency-operating.js';
import { appropriationExpenditure } from './forms/appropriation-expenditure.js';
import { appropriationSummary } from './forms/appropriation-summary.js';
import { departmentTargets } from './forms/department-targets.js';
import { economicClassification } from './forms/economic-classification.js';
import { expenditureSummary } from './forms/expenditure-summary.js';
import { generalBasicExpenditure } from './forms/general-basic-expenditure.js';
import { generalExpenditure } from './forms/general-expenditure.js';
import { incomeExpenditureSummary } from './forms/income-expenditure-summary.js';
import { incomeSummary } from './forms/income-summary.js';
import { managedFundsExpenditure } from './forms/managed-funds-expenditure.js';
import { managedFundsThreePublic } from './forms/managed-funds-three-public.js';
import { projectExpenditure } from './forms/project-expenditure.js';
import { projectTargets } from './forms/project-targets.js';
import { projectTargetsSummary } from './forms/project-targets-summary.js';
import { stateCapitalExpenditure } from './forms/state-capital-expenditure.js';
import { threePublic } from './forms/three-public.js';

/** Every form, in the order of a disclosure. */
export const FORMS: readonly Form[] = [
  incomeExpenditureSummary,
  incomeSummary,
  expenditureSummary,
  appropriationSummary,
  appropriationExpenditure,
  generalExpenditure,
  generalBasicExpenditure,
  economicClassification,
  threePublic,
  agencyOperating,
  managedFundsExpenditure,
  managedFundsThreePublic,
  stateCapitalExpenditure,
  projectExpenditure,
  departmentTargets,
  projectTargets,
  projectTargetsSummary,
];

const BY_KIND: ReadonlyMap<TableKind, Form> = new Map(FORMS.map((form) => [form.kind, form]));

/** The declaration of a kind; undefined for `other`. */
export const formOf = (kind: TableKind): Form | undefined => BY_KIND.get(kind);
