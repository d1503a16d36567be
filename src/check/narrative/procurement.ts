import type { Statement } from '../../domain/book.js';
import { type Figure, statementFigure } from '../../domain/figures.js';
import { squeezed } from '../../domain/text.js';
import type { BookView } from '../view.js';
import { clauseBefore, isMoney, statementsByParagraph } from './around.js';

/** What a paragraph tells of government procurement. */
export interface ToldProcurement {
  readonly total: Figure;
  readonly goods?: Figure;
  readonly works?: Figure;
  readonly services?: Figure;
}

const OTHERS = /中小|小微|小型|微型|上年|执行|结转|购买服务|项目采购|面向|预留|授予/;

/** Every total of procurement that a paragraph breaks down into goods, works and services. */
export function toldProcurements(view: BookView): readonly ToldProcurement[] {
  let told = known.get(view);
  if (!told) {
    told = findProcurements(view);
    known.set(view, told);
  }
  return told;
}
const known = new WeakMap<BookView, readonly ToldProcurement[]>();

function findProcurements(view: BookView): readonly ToldProcurement[] {
  const found: ToldProcurement[] = [];
  for (const statements of statementsByParagraph(view).values()) {
    let open: { total: Figure; goods?: Figure; works?: Figure; services?: Figure } | undefined;
    for (const statement of statements) {
      if (statement.measure !== 'amount' || !isMoney(statement)) continue;
      const words = wordsOf(view, statement);
      const figure = statementFigure(statement);
      if (!figure || OTHERS.test(words)) continue;
      const kind = kindOf(words);
      if (!kind && /政府采购|采购(?:预算|支出|金额)/.test(words)) {
        open = { total: figure };
        found.push(open);
      } else if (open && kind && !open[kind]) open[kind] = figure;
    }
  }
  return found;
}

const wordsOf = (view: BookView, statement: Statement): string =>
  `${squeezed(statement.subject)} ${clauseBefore(view, statement)}`;

function kindOf(words: string): 'goods' | 'works' | 'services' | undefined {
  const kinds = (['goods', 'works', 'services'] as const).filter((kind) =>
    (kind === 'goods' ? /货物/ : kind === 'works' ? /工程/ : /服务/).test(words),
  );
  return kinds.length === 1 ? kinds[0] : undefined;
}
