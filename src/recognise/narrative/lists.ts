import type { Clause } from './clauses.js';
import { type Draft, isQuantityOfThings, unitClass } from './draft.js';

/** A list of parts that the text has opened with 其中, 包括 and the like. */
interface OpenList {
  /** Figures before the opening words that may be the total, the nearest last. */
  readonly heads: readonly Draft[];
  readonly depth: number;
  readonly segment: number;
  /** True when it was opened inside an item of another list. */
  readonly nested: boolean;
  items: number;
}

const OPENS =
  /^(?:其中|包括|(?:收入|支出|资金)?(?:主要)?包括|分别(?:为|是|用于)|主要(?:是|为|有)?(?=.{0,60}\d)|具体(?:为|是|包括)|(?:主要)?用于(?:以下|如下)|按.{2,12}(?:分|划分|看)|由)/;
const OPENS_AT_END = /(?:其中|包括|分别为|以下(?:几个)?方面|如下|构成|组成|主要是|主要用于|具体情况|安排情况)$/;
/** Not among goods, works and services: a share of the same total by supplier. */
const OTHER_CUT = /中小(?:微)?企业|小微企业|小型和?微型|政府购买服务|上年同期/;

export const opensList = (words: string): boolean => OPENS.test(words);

/** Follows the lists of one paragraph clause by clause, and says of which total a figure is a part. */
export class OpenLists {
  readonly #figures: Draft[] = [];
  #lists: OpenList[] = [];
  #sentence = -1;
  #segment = -1;
  #depth = 0;
  readonly #text: string;
  readonly #carried: Draft | null;

  /** `carried` is the total of a list that an earlier paragraph opened (其中： at its end). */
  constructor(text: string, carried: Draft | null) {
    this.#text = text;
    this.#carried = carried;
  }

  enter(clause: Clause): void {
    if (clause.sentence !== this.#sentence) this.#lists = [];
    else if (clause.segment !== this.#segment) this.#passSemicolon(clause);
    if (clause.depth < this.#depth) this.#lists = this.#lists.filter((list) => list.depth <= clause.depth);
    this.#sentence = clause.sentence;
    this.#segment = clause.segment;
    this.#depth = clause.depth;
    const words = this.#text.slice(clause.start, clause.end);
    if (opensList(words) || (/[：:，,]/.test(clause.ends) && OPENS_AT_END.test(words))) this.#open(clause);
  }

  #open(clause: Clause): void {
    const last = this.#lists.at(-1);
    if (last && last.items === 0 && last.depth === clause.depth) return;
    const heads = this.#figures.filter((figure) => figure.clause.depth <= clause.depth).slice(-8);
    this.#lists.push({
      heads: heads.length > 0 || !this.#carried ? heads : [this.#carried],
      depth: clause.depth,
      segment: clause.segment,
      nested: last !== undefined && last.items > 0,
      items: 0,
    });
  }

  /** A semicolon ends what was opened inside an item, and a list of several items before another list begins. */
  #passSemicolon(clause: Clause): void {
    const last = this.#lists.at(-1);
    if (!last || clause.depth > last.depth) return;
    if (last.nested && last.items > 0) {
      this.#lists.pop();
      return;
    }
    if (last.items >= 2 && this.#opensSoon(clause)) this.#lists.pop();
  }

  #opensSoon(clause: Clause): boolean {
    const rest = this.#text.slice(clause.start, clause.start + 120);
    const end = rest.search(/[。；;]/);
    return /其中|包括/.test(end < 0 ? rest : rest.slice(0, end));
  }

  /** Notes a figure, and gives the total it is a part of. */
  add(draft: Draft): Draft | null {
    if (!isQuantityOfThings(draft) || draft.inReason) return null;
    const total = this.#totalOf(draft);
    this.#figures.push(draft);
    return total;
  }

  #totalOf(draft: Draft): Draft | null {
    if (OTHER_CUT.test(draft.phrase) && !this.#lists.at(-1)?.heads.some((head) => OTHER_CUT.test(head.subject)))
      return null;
    const kind = unitClass(draft);
    for (let index = this.#lists.length - 1; index >= 0; index--) {
      const list = this.#lists[index]!;
      const total = headOf(list.heads, kind);
      if (!total) continue;
      list.items++;
      return total;
    }
    return null;
  }
}

/** The total that a list breaks down: the nearest figure before it of the same unit that is itself no item by its side. */
const headOf = (heads: readonly Draft[], kind: string): Draft | undefined =>
  heads.findLast((head) => unitClass(head) === kind);
