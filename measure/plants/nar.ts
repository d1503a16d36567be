import type { TableKind } from '../../src/domain/book.js';
import { amountCells, inParagraph, type Plant, textAt, withCell, withParagraph } from '../plant.js';
import { slipped } from '../slips.js';
import { rowPlaces, withTexts } from '../table-places.js';

/** One figure of a sentence printed wrong. The pattern's first group is what comes before it, the second the figure. */
const wrongFigure = (rules: Plant['rules'], name: string, pattern: RegExp): Plant => ({
  rules,
  name,
  plant(draft, random) {
    let wrong: { printed: string; right: string } | undefined;
    const document = withParagraph(draft, random, pattern, (text, match) => {
      const [all, before = '', figure = ''] = match;
      const print = slipped(figure, random);
      if (print === undefined) return text;
      wrong = { printed: print, right: figure };
      return `${text.slice(0, match.index)}${before}${print}${all.slice(before.length + figure.length)}${text.slice(match.index + all.length)}`;
    });
    return document && wrong ? { document, wrong } : undefined;
  },
});

const change = (pattern: RegExp, write: (words: string) => string) =>
  inParagraph(
    pattern,
    (text, match) => `${text.slice(0, match.index)}${write(match[0])}${text.slice(match.index + match[0].length)}`,
  );

const AMOUNT = '([\\d,]+\\.\\d+)';
const at = (before: string, after = '万?元') => new RegExp(`(${before})${AMOUNT}(?=${after})`);

export const NAR_PLANTS: readonly Plant[] = [
  wrongFigure(
    ['NAR001', 'NAR030', 'NAR020', 'NAR010', 'NAR011', 'NAR014'],
    'a total told wrong',
    at('(?:收支总预算|收入预算|支出预算|收支总计|收入总计)(?:为)?'),
  ),
  wrongFigure(
    ['NAR002', 'NAR020', 'NAR010', 'NAR022', 'NAR030', 'NAR011'],
    'basic or project expenditure told wrong',
    at('(?:基本支出|项目支出|人员经费|公用经费)(?:预算)?(?:为)?'),
  ),
  wrongFigure(
    ['NAR003', 'NAR020', 'NAR010', 'NAR022', 'NAR030'],
    'a source of income told wrong',
    at('(?:一般公共预算拨款收入|政府性基金预算拨款收入|事业收入|其他收入)(?:为)?'),
  ),
  wrongFigure(
    ['NAR004', 'NAR010', 'NAR020', 'NAR022', 'NAR030', 'NAR011', 'NAR012'],
    'a functional item told wrong',
    at('（项）.{0,14}?(?:预算数?为?|支出)'),
  ),
  wrongFigure(
    ['NAR005', 'NAR020', 'NAR022', 'NAR030'],
    'an economic item told wrong',
    at('(?:基本工资|津贴补贴|奖金|住房公积金|办公费|印刷费|水费|电费|邮电费|差旅费)'),
  ),
  wrongFigure(
    ['NAR006', 'NAR011', 'NAR012', 'NAR030'],
    'operating funds told wrong',
    at('机关运行经费(?:预算|支出)?(?:为)?'),
  ),
  wrongFigure(
    ['NAR010', 'NAR021'],
    'a share told wrong',
    /(占(?:本年收入|本年支出|总收入|总支出)?(?:的)?)(\d+\.\d+)(?=%)/,
  ),
  wrongFigure(['NAR011', 'NAR015'], 'a rate told wrong', /((?:增长|下降|上升)(?:了)?)(\d+\.\d+)(?=%)/),
  wrongFigure(
    ['NAR023', 'NAR011', 'NAR031', 'NAR014', 'TPE004', 'NAR012', 'TPE006'],
    'a change told wrong',
    at('(?:增加|减少)', '万?元，(?:增长|下降)'),
  ),
  wrongFigure(
    ['NAR040', 'NAR020', 'NAR022', 'NAR041'],
    'procurement told wrong',
    at('政府采购(?:货物|工程|服务)?预算(?:总额)?(?:为)?'),
  ),
  wrongFigure(
    ['TPE003', 'TPE007', 'TPE001', 'TPE002', 'NAR005', 'NAR020', 'NAR022', 'NAR030', 'NAR011'],
    'an expense told wrong',
    at('(?:公务接待费|公务用车运行维护费|公务用车购置费)(?:预算)?(?:为)?'),
  ),
  wrongFigure(
    ['TPE002', 'TPE003', 'TPE007', 'NAR001', 'NAR020', 'NAR011', 'NAR030'],
    'all three public expenses told wrong',
    at('“三公”经费(?:支出)?预算(?:数)?(?:总额)?(?:为)?'),
  ),
  {
    rules: ['NAR011', 'NAR014', 'TPE004', 'NAR023'],
    name: 'up and down the wrong way round',
    plant: change(/增加[\d,.]+万元，增长/, (words) => words.replace('增加', '减少').replace('增长', '下降')),
  },
  {
    rules: ['NAR042', 'NAR020'],
    name: 'a vehicle too many',
    plant: inParagraph(/(车辆)(\d+)(?=辆，其中[^。；]*、其他用车)/, (text, match) =>
      text.replace(match[0], `${match[1]}${Number.parseInt(match[2]!, 10) + 3}`),
    ),
  },
  {
    rules: ['NAR041', 'NAR022'],
    name: 'small firms above the whole',
    plant: inParagraph(/面向小微企业预留[^万]*万元/, (text) =>
      text.replace(/面向小微企业预留[^万]*(?=万元)/, '面向小微企业预留987654.00'),
    ),
  },
  {
    rules: ['NAR070'],
    name: 'a product that is wrong',
    plant: inParagraph(/公务接待|办公费|印刷费|差旅费/, (text) => `${text}其中印刷资料按20元×300份=0.90万元测算。`),
  },
  {
    rules: ['NAR071', 'WRD007', 'NAR011'],
    name: 'a change against its own year',
    plant: inParagraph(/(20\d\d)(年.*?比)20\d\d年(?=增加|减少)/, (text, match) =>
      text.replace(/比20\d\d年(?=增加|减少)/, `比${match[1]}年`),
    ),
  },
  {
    rules: ['NAR073', 'NAR030', 'NAR002'],
    name: 'money under targets told wrong',
    plant: inParagraph(/涉及预算金额[\d,.]+/, (text) => text.replace(/涉及预算金额[\d,.]+/, '涉及预算金额98,765.43')),
  },
  {
    rules: ['NAR052'],
    name: 'a project under another name in its table',
    plant({ document }, random, { base }) {
      const names = new Set(base.projects.map(({ name }) => name).filter((name) => name.length >= 8));
      const named = rowPlaces(document, 'project-expenditure').flatMap((place) =>
        place.cells.flatMap(({ text }, cell) => (names.has(text) ? [{ ...place, cell, text }] : [])),
      );
      if (named.length === 0) return undefined;
      const place = random.pick(named);
      const at = random.between(1, place.text.length - 2);
      const misnamed = `${place.text.slice(0, at)}${place.text.slice(at + 1)}`;
      return { document: withTexts(document, place, new Map([[place.cell, misnamed]])) };
    },
  },
  {
    rules: ['NAR052'],
    name: 'a project under another name',
    plant: inParagraph(/系统运行维护/, (text) => text.replace('系统运行维护', '系统运行维修')),
  },
  ...(['three-public', 'general-basic-expenditure'] as const).map(tableAgainstText),
];

/** A figure that the text tells too, printed wrong in its table. */
function tableAgainstText(kind: TableKind): Plant {
  return {
    rules:
      kind === 'three-public'
        ? ['TPE001', 'TPE003', 'TPE005']
        : ['TIE012', 'TIE010', 'TIE020', 'NAR005', 'TIE036', 'TIE038', 'NAR002', 'TIE011'],
    name: `an amount of ${kind} printed wrong`,
    plant({ document }, random) {
      const cells = amountCells(document, [kind]);
      if (cells.length === 0) return undefined;
      const cell = random.pick(cells);
      const print = slipped(textAt(cell), random);
      return print === undefined
        ? undefined
        : { document: withCell(document, cell, print), wrong: { printed: print, right: textAt(cell) } };
    },
  };
}
