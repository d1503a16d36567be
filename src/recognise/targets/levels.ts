import { level1Kind, level1Of, level2Kind } from './vocabulary.js';

/** The level-1 and level-2 labels under which the next indicator stands. */
export class Levels {
  level1: string | null = null;
  level2: string | null = null;
  /** True while the level-1 label is not printed but follows from the level-2 label. */
  private inferred = false;
  private entered = false;

  start(): void {
    this.level1 = null;
    this.level2 = null;
    this.inferred = false;
  }

  enterLevel1(label: string): void {
    if (this.level1 === label && !this.inferred) return;
    // A merged cell's label printed below its first rows: what was inferred from them now stands in print.
    if (!(this.inferred && this.level1 === label)) this.level2 = null;
    this.level1 = label;
    this.inferred = false;
  }

  /** `besideLevel1`: the row itself prints the level-1 label, which then is kept even when it does not fit. */
  enterLevel2(label: string, besideLevel1: boolean): void {
    this.level2 = label;
    this.entered = true;
    const kind = level2Kind(label);
    if (besideLevel1 || kind === undefined) return;
    const current = this.level1 === null ? undefined : level1Kind(this.level1);
    // The whole-department forms put the ministry's level-2 kinds below level-1 labels of their own.
    if (current === kind || (this.level1 !== null && current === undefined)) return;
    this.level1 = level1Of(kind);
    this.inferred = true;
  }

  /** Whether a level-2 label was printed since this was last asked. */
  takeEntered(): boolean {
    const entered = this.entered;
    this.entered = false;
    return entered;
  }
}
