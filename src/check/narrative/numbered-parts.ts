import { numberValue } from '../../domain/list-number.js';
import { codesOfName } from '../../forms/classification/index.js';
import type { BookView } from '../view.js';
import { statementsByParagraph } from './around.js';
import type { ToldList } from './lists.js';

const LEADS = /其中[：:]?\s*$/;
const NUMBER = /^\s*([（(]?\d{1,2}[）)、.．])(?!\d)/;
const FEWEST = 3;

/**
 * True for parts that each head a numbered paragraph below 其中： – 1.甲20万元 … 2.乙30万元 – from the first number on
 * without a gap: none of them is within another. Classification items nest, whatever their numbers.
 */
export function areNumbered(view: BookView, { total, parts }: ToldList): boolean {
  if (parts.length < FEWEST || !LEADS.test(view.paragraph(total.paragraph)?.text ?? '')) return false;
  return parts.every(({ statement }, index) => {
    const number = NUMBER.exec(view.paragraph(statement.paragraph)?.text ?? '')?.[1];
    if (number === undefined || numberValue(number) !== index + 1) return false;
    if (statement.year !== null && statement.year !== total.year) return false;
    if (statement.stage && statement.stage !== total.stage) return false;
    const amounts = statementsByParagraph(view)
      .get(statement.paragraph)
      ?.filter(({ measure, partOf }) => measure === 'amount' && partOf !== statement.id);
    // 甲项目预算20万元，支出15万元: which of the two the total is of, the words leave open.
    return amounts?.length === 1 && amounts[0]!.id === statement.id && !isItem(statement.subject);
  });
}

const isItem = (subject: string): boolean =>
  /[（(][类款项][）)]|^其中|总|合计|小计/.test(subject) || codesOfName(subject, 'functional').length > 0;
