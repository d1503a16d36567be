import { type Figure, statementFigure } from '../../domain/figures.js';
import { squeezed } from '../../domain/text.js';
import type { BookView } from '../view.js';
import { isMoney, statementsByParagraph } from './around.js';

/** What small and medium firms won: of the procurement reserved for them, and of all other procurement. */
interface ToldAwards {
  readonly reserved: Figure;
  readonly others: Figure;
}

const TO_SMES = /由中小(?:微)?企业[^。；;]{0,12}(?:中标|成交)/;
const OF_OTHERS = /(?:在|除)?其[他它余]政府采购项目/;
const OF_RESERVED = /中小(?:微)?企业预留的?政府采购项目/;

/** 在面向中小企业预留的政府采购项目中，由中小企业中标的5万元；在其他政府采购项目中，由中小企业中标的3万元. */
export function toldAwards(view: BookView): readonly ToldAwards[] {
  const found: ToldAwards[] = [];
  for (const [paragraph, statements] of statementsByParagraph(view)) {
    const text = view.paragraph(paragraph)?.text ?? '';
    if (!text.includes('中标') && !text.includes('成交')) continue;
    let reserved: Figure | undefined;
    for (const statement of statements) {
      if (statement.measure !== 'amount' || !isMoney(statement)) continue;
      const words = partBefore(text, statement.offset);
      if (!TO_SMES.test(words)) continue;
      const figure = statementFigure(statement);
      if (OF_OTHERS.test(words)) {
        if (reserved && figure) found.push({ reserved, others: figure });
        reserved = undefined;
      } else if (OF_RESERVED.test(words)) reserved = figure;
    }
  }
  return found;
}

/** The words from the last semicolon or full stop on. */
function partBefore(text: string, offset: number): string {
  let start = offset;
  while (start > 0 && !'。；;'.includes(text[start - 1]!)) start--;
  return squeezed(text.slice(start, offset));
}
