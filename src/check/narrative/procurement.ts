import type { Statement } from '../../domain/book.js';
import { type Figure, statementFigure } from '../../domain/figures.js';
import { squeezed } from '../../domain/text.js';
import { type BookView, perBook } from '../view.js';
import { clauseBefore, isMoney, isThisYears, statementsByParagraph } from './around.js';

/** What a paragraph tells of government procurement. */
export interface ToldProcurement {
  readonly total: Figure;
  readonly goods?: Figure;
  readonly works?: Figure;
  readonly services?: Figure;
}

const OTHERS = /中小|小微|小型|微型|上年|执行|结转|(?<!拟)购买服务|项目采购|面向|预留|授予/;

/** Every total of procurement that a paragraph breaks down into goods, works and services. */
export const toldProcurements = perBook(findProcurements);
function findProcurements(view: BookView): readonly ToldProcurement[] {
  const found: ToldProcurement[] = [];
  for (const statements of statementsByParagraph(view).values()) {
    let open: { total: Figure; goods?: Figure; works?: Figure; services?: Figure } | undefined;
    for (const statement of statements) {
      if (statement.measure !== 'amount' || !isMoney(statement)) continue;
      const words = wordsOf(view, statement);
      if (!open && !words.includes('采购')) continue;
      const kind = kindOf(words);
      if (!kind && !words.includes('采购')) continue;
      const figure = statementFigure(statement);
      if (!figure || OTHERS.test(words) || !isThisYears(view, statement)) continue;
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
  const [goods, works, services] = [words.includes('货物'), words.includes('工程'), words.includes('服务')];
  if (Number(goods) + Number(works) + Number(services) !== 1) return undefined;
  return goods ? 'goods' : works ? 'works' : 'services';
}
