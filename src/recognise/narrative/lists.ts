import { gather } from '../../domain/gather.js';
import { readDecimal, scaled } from '../../domain/number.js';
import type { Clause } from './clauses.js';
import type { Context } from './context.js';
import { type Draft, isPlanOfSpent, isQuantityOfThings, unitClass } from './draft.js';
import type { Reading } from './figures.js';
import { holder, isItem, isLarger, isLater, namedFirst, yearBefore } from './list-heads.js';
import { namedAmount } from './named-amount.js';

/** A list of parts that the text has opened with 其中, 包括 and the like. */
interface OpenList {
  readonly name: string;
  /** Figures before the opening words that may be the total, the nearest last. */
  heads: readonly Draft[];
  /** True once it shows that it breaks down several heads together: 预算80万元，上年结转5万元。其中：… 85万元. */
  ofSeveral?: boolean;
  readonly depth: number;
  /** True when it was opened inside an item of another list. */
  readonly nested: boolean;
  items: number;
  /** Clauses without a figure since it was opened or since its last item. */
  idle: number;
  /** True once other words have come between: what follows may count something else. */
  vague: boolean;
}

const OPENS =
  /^(?:其中|包括|(?:收入|支出|资金)?(?:主要)?包括|分别(?:为|是|用于)|主要(?:是|为|有|保障)(?=.{0,60}\d)|具体(?:为|是|包括)|(?:主要)?用于(?:以下|如下))/;
const OPENS_AT_END =
  /(?:其中|包括|分别为|以下(?:几个)?方面|如下|(?:构成|组成|分布)(?:情况)?|(?:主要|具体)项目|分项情况[是为]?|主要是|主要用于|具体情况|安排情况)(?:[（(][^（）()]*[）)])?$/;
/** 按功能分类：…；按用途分类：…: another cut of the same total. */
const CUT =
  /^(?:收入|支出)?按(?:.{2,12}(?:分|划分|看)|(?:支出)?(?:功能|性质|经济|用途|资金来源|资金年度)(?:分类)?(?:科目)?$)/;
/** Not among goods, works and services: a share of the same total by supplier. */
const OTHER_CUT = /中小(?:微)?企业|小微企业|小型和?微型|政府购买服务|上年同期/;
/** 平均每辆3万元: what one of them costs is no part of what all cost; nor is by how much a plan was missed (超收2万元). */
const PER_HEAD = /^(?:平均|[人车户生]均|每[人辆户批次台]|[超短欠][收支]$)/;
/** 亩均投入1600元，其中省级800万元: what one of them costs is broken down in its own unit alone. */
const EACH = /平均每|[人车户生亩村次床师班单件]均|每(?![年月日季周天])[\u4e00-\u9fff]/;
/** Units that count things of every kind, so that a list must hold them side by side. */
const VAGUE_UNIT = /^[个项家人名次条]$/;
/** In brackets behind an amount: another year's, or one that is not all of it. */
const NO_PARTS = /^(?:含|不含|较|比|与|同|约|即|详?见|上年|去年|20\d\d年|增|减|上升|下降|扣除|剔除)/;
/** Project expenditure stands beside the basic one, never in it. */
const BASIC = /^(?:一般公共预算|财政拨款)*基本支出/;
const PROJECT = /^(?:一般公共预算|财政拨款)*项目支出/;
/** 本年收入的具体构成为: a list of what was told before. */
const MADE_OF = /^(.{2,20}?)的?(?:具体)?(?:构成|组成)(?:情况)?(?:为|如下|包括)?$/;
/** Also what comes behind a list: 加上补助9万元，其中：一般8万元、专项1万元，收入合计20万元. */
const WHOLE = /(?:总预算|总计|合计|总额)(?:预算|决算)?数?$/;
const REACH = 24;
const CARRIED = /^(?:上年|年初)?(?:财政拨款)?结[转余](?:和结余|结余|资金|收入)*$/;

/** Follows the lists of one paragraph clause by clause, and says of which total a figure is a part. */
export class OpenLists {
  readonly #figures: Draft[] = [];
  #lists: OpenList[] = [];
  /** Parts listed before their total: 支出包括：… 。收支总预算 … . */
  #orphans: Draft[] = [];
  #at: Clause | undefined;
  #added = false;
  #count = 0;
  readonly #text: string;
  readonly #paragraph: string;
  readonly #context: Context;

  constructor(reading: Reading, context: Context) {
    this.#text = reading.words;
    this.#paragraph = reading.text.id;
    this.#context = context;
  }

  enter(clause: Clause): void {
    const before = this.#at;
    if (before && clause.sentence !== before.sentence) this.#lists = [];
    else if (before && clause.segment !== before.segment) this.#passSemicolon(clause);
    if (before && clause.depth < before.depth) this.#lists = this.#lists.filter((list) => list.depth <= clause.depth);
    for (const list of this.#lists) {
      list.idle = this.#added ? 0 : list.idle + 1;
      if (list.idle > 1) list.vague = true;
    }
    this.#at = clause;
    this.#added = false;
    const words = this.#text.slice(clause.start, clause.end);
    const within = words.endsWith('中') ? /^(.{3,30})中$/.exec(words)?.[1] : undefined;
    if (within && this.#openWithin(within, clause)) return;
    if (before && this.#openInside(before, clause)) return;
    if (before && this.#openInBrackets(before, clause, words)) return;
    const begins = before === undefined || clause.sentence !== before.sentence;
    const named = begins && /[：:]/.test(clause.ends) ? MADE_OF.exec(words)?.[1] : undefined;
    if (named && this.#openNamed(named, clause)) return;
    if (OPENS.test(words) || CUT.test(words) || (/[：:，,]/.test(clause.ends) && OPENS_AT_END.test(words)))
      this.#open(clause);
  }

  #open(clause: Clause): void {
    const last = this.#lists.at(-1);
    // 情况如下：预算20万元，其中：…: what was told since 如下 is what 其中 breaks down.
    const isNew = last?.heads.length === 0 && this.#orphans.some((orphan) => orphan.list === last.name);
    if (last && last.items === 0 && last.depth === clause.depth && !isNew) return;
    const again = last && CUT.test(this.#text.slice(clause.start, clause.end)) && last.depth === clause.depth;
    if (again) this.#lists.pop();
    const heads = again ? last.heads : this.#headsFor(clause);
    if (heads[0] && heads[0].clause.sentence !== clause.sentence && this.#isOfOtherYear(clause, heads[0])) return;
    if (heads.length > 1 && heads[0]?.clause.sentence !== clause.sentence && heads.every(isItem)) return;
    const { carried, carriedList } = this.#context;
    const goesOn = heads.length === 0 && carried.length > 0;
    this.#lists.push({
      name: goesOn ? carriedList : `${this.#paragraph}:${++this.#count}`,
      heads: goesOn ? carried : heads,
      depth: clause.depth,
      nested: !again && last !== undefined && last.items > 0,
      items: 0,
      idle: 0,
      vague: /^主要(?!包括)/.test(this.#text.slice(clause.start, clause.start + 4)),
    });
  }

  /** 财政拨款支出预算中，…: the list breaks down the figure it names. */
  #openWithin(words: string, clause: Clause): boolean {
    const head = this.#figures
      .slice(-REACH)
      .findLast((figure) => figure.subject !== '' && words.endsWith(figure.subject));
    if (!head) return false;
    const name = `${this.#paragraph}:${++this.#count}`;
    this.#lists.push({ name, heads: [head], depth: clause.depth, nested: false, items: 0, idle: 0, vague: false });
    return true;
  }

  /** 本年支出80万元中，…: the list breaks down the figure that the clause before it ends with. */
  #openInside(before: Clause, clause: Clause): boolean {
    const head = this.#figures.at(-1);
    if (head?.clause !== before || head.partOf || before.sentence !== clause.sentence) return false;
    if (before.depth !== clause.depth || this.#text.slice(head.end, before.end) !== '中') return false;
    const name = `${this.#paragraph}:${++this.#count}`;
    this.#lists.push({ name, heads: [head], depth: clause.depth, nested: false, items: 0, idle: 0, vague: false });
    return true;
  }

  /** 本年收入的具体构成为：…: the list breaks down what an earlier sentence told. */
  #openNamed(words: string, clause: Clause): boolean {
    const fits = (one: Draft) => one.measure === 'amount' && !one.inReason && !one.compared;
    const head = namedAmount(words, this.#figures, fits, 3) ?? namedAmount(words, this.#context.section, fits, 3);
    if (!head) return false;
    const name = `${this.#paragraph}:${++this.#count}`;
    this.#lists.push({ name, heads: [head], depth: clause.depth, nested: false, items: 0, idle: 0, vague: false });
    return true;
  }

  /** 商品和服务支出9万元（基本支出6万元，项目支出3万元）: what stands in brackets behind an amount breaks it down. */
  #openInBrackets(before: Clause, clause: Clause, words: string): boolean {
    const head = this.#figures.at(-1);
    if (before.ends !== '（' || head?.clause !== before || head.end !== before.end) return false;
    if (head.measure !== 'amount' || NO_PARTS.test(words)) return false;
    const nested = !OPENS.test(words);
    const name = `${this.#paragraph}:${++this.#count}`;
    this.#lists.push({ name, heads: [head], depth: clause.depth, nested, items: 0, idle: 0, vague: false });
    return true;
  }

  /** Figures of this sentence; where it has none, the topics of the sentence before. */
  #headsFor(clause: Clause): readonly Draft[] {
    const near = this.#figures.slice(-REACH).filter((figure) => figure.clause.depth <= clause.depth);
    const own = near.filter((figure) => figure.clause.sentence === clause.sentence);
    const lastOwn = own.at(-1);
    if (lastOwn?.partOf && this.#opensOtherSide(clause, lastOwn)) return [lastOwn.partOf];
    // 支出9万元。其中甲2万元；其中乙7万元: the second may be of what the first is of, though another sentence told it.
    if (lastOwn) return lastOwn.partOf && !own.includes(lastOwn.partOf) ? [lastOwn.partOf, ...own] : own;
    const last = near.at(-1)?.clause.sentence;
    const before = near.filter((figure) => figure.clause.sentence === last);
    const named = before.length > 1 ? namedFirst(before, this.#text, clause) : undefined;
    if (named) return [named];
    const wholeOf = (figure: Draft) => figure.partOf ?? figure.shareOf;
    const topics = before.filter((figure) => wholeOf(figure)?.text !== figure.text);
    const present = topics.filter((one) => !topics.some((other) => isLater(other, one)));
    return present.length > 0 ? present : gather(before, (figure) => wholeOf(figure) ?? []);
  }

  /** …2025年预算80万元。2024年全县，包括各局…决算90万元: the sentence tells its own year, and breaks nothing down before it. */
  #isOfOtherYear(clause: Clause, head: Draft): boolean {
    const own = yearBefore(this.#text, clause.start);
    const before = own && yearBefore(this.#text, head.start);
    return before !== undefined && before !== own;
  }

  /** 收入包括：…；支出包括：…: the second list is of the same total, and not of the last item of the first. */
  #opensOtherSide(clause: Clause, last: Draft): boolean {
    const words = this.#text.slice(clause.start, clause.end);
    return last.clause.segment < clause.segment && (/^(?:收入|支出|资金)/.test(words) || CUT.test(words));
  }

  /** A semicolon ends what was opened inside an item, and a list of several items before another list begins. */
  #passSemicolon(clause: Clause): void {
    const last = this.#lists.at(-1);
    if (!last || clause.depth > last.depth) return;
    if (
      last.nested ||
      (this.#isWhole(last) && !this.#isNothing(clause)) ||
      (last.items >= 2 && this.#opensSoon(clause))
    )
      this.#lists.pop();
  }

  /** 基本支出90万元，其中：人员经费80万元、公用经费10万元；项目支出…: the items make up their total, and the list is over. */
  #isWhole({ name, items }: OpenList): boolean {
    if (items < 1) return false;
    const parts = this.#figures.filter((figure) => figure.list === name && figure.measure === 'amount');
    const head = parts[0]?.partOf;
    if (!head || parts.some((part) => part.partOf !== head || part.unit !== head.unit)) return false;
    const total = readDecimal(head.value);
    const values = gather(parts, (part) => readDecimal(part.value) ?? []);
    if (!total || values.length < 1) return false;
    return values.reduce((all, value) => all + scaled(value), 0n) === scaled(total);
  }

  /** …；国有资本经营预算0万元: an item without money is of the list all the same. */
  #isNothing(clause: Clause): boolean {
    const rest = this.#text.slice(clause.start, clause.start + 60);
    return /^[^。；;\d]*0(?:\.0+)?[万亿]?元/.test(rest);
  }

  #opensSoon(clause: Clause): boolean {
    const rest = this.#text.slice(clause.start, clause.start + 120);
    // Behind the bracket that holds the items, another amount may have a list of its own.
    const end = rest.search(clause.depth > 0 ? /[。；;）)]/ : /[。；;]/);
    return /(?:其中|包括).*\d/.test(end < 0 ? rest : rest.slice(0, end));
  }

  /** Notes a figure, and ties it to the total it is a part of. */
  add(draft: Draft): void {
    this.#added = true;
    if (!isQuantityOfThings(draft) || draft.inReason) return;
    this.#tie(draft);
    if (draft.partOf === null && draft.measure === 'amount') this.#adopt(draft);
    this.#figures.push(draft);
  }

  #adopt(draft: Draft): void {
    const list = this.#lists.at(-1);
    if (list?.ofSeveral) return;
    if (list && list.heads.length === 0) {
      draft.list = list.name;
      this.#orphans.push(draft);
    } else if (this.#orphans.length > 0 && WHOLE.test(draft.subject)) {
      for (const orphan of this.#orphans) orphan.partOf = draft;
      this.#orphans = [];
    }
  }

  #tie(draft: Draft): void {
    if (PER_HEAD.test(draft.subject)) return;
    if (OTHER_CUT.test(draft.phrase) && !this.#lists.at(-1)?.heads.some((head) => OTHER_CUT.test(head.subject))) return;
    const kind = unitClass(draft);
    for (let index = this.#lists.length - 1; index >= 0; index--) {
      const list = this.#lists[index]!;
      if (list.ofSeveral) return;
      // What brackets tell of an item is no item beside it: 拨款80万元（含上年结转5万元）.
      if (draft.clause.depth > list.depth && list.items > 0) continue;
      // The nearest figure before the list in the same unit is what it breaks down.
      const alike = list.heads.filter(
        (head) => unitClass(head) === kind && !(EACH.test(head.subject) && head.unit !== draft.unit),
      );
      // Of two stages of a total (支出决算, 年初预算) a part belongs to its own.
      const near = alike.findLast((head) => head.stage === draft.stage && !isPlanOfSpent(head, alike)) ?? alike.at(-1);
      const other = near && list.items === 0 ? holder(alike, near, draft) : undefined;
      if (other) list.heads = [other];
      const total = other ?? near;
      if (total && BASIC.test(total.subject) && PROJECT.test(draft.subject)) continue;
      if (!total || (VAGUE_UNIT.test(kind) && list.vague)) continue;
      if (list.items > 1 && WHOLE.test(draft.subject) && isLarger(draft, total)) {
        this.#lists.splice(index);
        return;
      }
      if (alike.length > 1 && CARRIED.test(total.subject) && isLarger(draft, total)) {
        this.#isOfSeveral(list);
        return;
      }
      list.items++;
      draft.partOf = total;
      draft.list = list.name;
      return;
    }
  }
  /** What was carried over cannot hold so much: it is a second head, and what was listed is part of neither alone. */
  #isOfSeveral(list: OpenList): void {
    list.ofSeveral = true;
    for (const figure of this.#figures)
      if (figure.list === list.name) {
        figure.partOf = null;
        figure.list = null;
      }
  }
}
