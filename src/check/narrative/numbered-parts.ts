import { numberValue } from '../../domain/list-number.js';
import { codesOfName } from '../../forms/classification/index.js';
import type { BookView } from '../view.js';
import { statementsByParagraph, wordsBetween } from './around.js';
import type { ToldList } from './lists.js';

const LEADS = /其中[：:]?\s*$/;
const NUMBER = /^\s*([（(]?\d{1,2}[）)、.．])(?!\d)/;
const FEWEST = 3;

/**
 * True for parts that each head a numbered paragraph below 其中： – 1.甲20万元 … 2.乙30万元 – from the first number on
 * without a gap: none of them is within another. Classification items nest, whatever their numbers.
 */
export function areNumbered(view: BookView, list: ToldList): boolean {
  const { total, parts } = list;
  if (parts.length >= FEWEST && areNumberedInSentence(view, list)) return true;
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

/** Behind the total at once: 专项经费60万元，主要项目：1、…. */
const LEADS_AT_ONCE = /^[\d.,]+[^\d。；;]{0,16}[：:]\s*[（(]?1[）)]?[、.．)）](?!\d)[^\d]*$/;
/** From one amount to the next: 20万元；2、…. */
const STEP = /^[\d.,]+(?:[亿万千百]*元?|[亿万])[^\d]{0,40}[；;。，,]\s*[（(]?(\d{1,2})[）)]?[、.．)）](?!\d)[^\d]*$/;

/** The same within one sentence: 专项经费60万元，主要项目：1、甲20万元；2、乙30万元；…. */
function areNumberedInSentence(view: BookView, { total, parts }: ToldList): boolean {
  if (!LEADS_AT_ONCE.test(wordsBetween(view, total, parts[0]!.statement))) return false;
  return parts.every(({ statement }, index) => {
    const before = parts[index - 1]?.statement;
    if (statement.paragraph !== total.paragraph || isItem(statement.subject)) return false;
    if (statement.stage && statement.stage !== total.stage) return false;
    return before === undefined || STEP.exec(wordsBetween(view, before, statement))?.[1] === String(index + 1);
  });
}

const isItem = (subject: string): boolean =>
  /[（(][类款项][）)]|^其中|总|合计|小计/.test(subject) || codesOfName(subject, 'functional').length > 0;
