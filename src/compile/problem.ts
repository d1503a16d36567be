import type { Bilingual } from '../domain/place.js';

/** What keeps base data from being compiled: which field, what is wrong with it, what to do. */
export interface CompileProblem {
  /** Where in the base data: lines[3].functional. Workbooks translate it to sheet and cell. */
  readonly path: string;
  readonly problem: Bilingual;
  readonly remedy: Bilingual;
}

/** Every problem there is, not only the first. */
export interface CompileRefusal {
  readonly kind: 'base-data-has-problems';
  readonly problems: readonly CompileProblem[];
}

/** Collects problems while a phase goes on as far as it can. */
export class ProblemList {
  readonly problems: CompileProblem[] = [];

  add(path: string, problem: Bilingual, remedy: Bilingual): void {
    if (!this.problems.some((known) => known.path === path && known.problem.zh === problem.zh))
      this.problems.push({ path, problem, remedy });
  }
}
