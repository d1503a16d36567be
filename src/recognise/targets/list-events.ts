import type { Place } from '../../domain/place.js';
import type { IndicatorDraft } from './indicator.js';

/** What a list of projects prints, in order: a project's own cells, or an indicator. */
export type ListEvent = ProjectEvent | IndicatorEvent | GoalEvent | TotalEvent;

export interface ProjectEvent {
  readonly is: 'project';
  readonly code: string | null;
  readonly name: string;
  readonly amount: string | null;
  readonly amountAt: Place | null;
  readonly executionWeight: string | null;
  readonly goal: string | null;
  readonly category: string | null;
  readonly categoryAt: Place | null;
  readonly at: Place;
}
export interface IndicatorEvent {
  readonly is: 'indicator';
  readonly draft: IndicatorDraft;
  /** Whether its own row prints a level-2 label, where that is known. */
  readonly isLabelled?: boolean;
}
/** More of a goal's text, which a page break cut off. */
export interface GoalEvent {
  readonly is: 'goal';
  readonly text: string;
  readonly at: Place;
}
/** The row that adds up all projects. */
export interface TotalEvent {
  readonly is: 'total';
  readonly name: string;
  readonly amount: string;
  readonly at: Place;
}

/** Indicators printed together, with the project whose row stands above them, if any. */
export interface ProjectGroup {
  project: ProjectEvent | undefined;
  readonly goals: readonly (GoalEvent & { readonly before: number })[];
  indicators: readonly IndicatorDraft[];
}
