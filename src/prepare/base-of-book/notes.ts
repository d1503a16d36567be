import type { BaseData } from '../../compile/base-data.js';
import { writeDigits } from '../../compile/money.js';
import type { BudgetBook } from '../../domain/book.js';
import type { Candidate } from './candidate.js';
import { REST_PROJECT } from './candidates.js';
import type { Contents } from './contents.js';
import type { Filled } from './fill.js';
import { note, type PreparationNote } from './note.js';

interface Preparation {
  readonly book: BudgetBook;
  readonly base: BaseData;
  readonly contents: Contents;
  readonly candidates: readonly Candidate[];
  readonly filled: { readonly now: Filled; readonly last: Filled | undefined; readonly original: Filled | undefined };
}

/** What the disclosure did not say and what in it cannot hold together. */
export function notesOf(preparation: Preparation): PreparationNote[] {
  return [
    ...documentNotes(preparation),
    ...assumptions(preparation),
    ...contradictions(preparation.filled.now, '', ''),
    ...(preparation.filled.last ? contradictions(preparation.filled.last, '上年', 'last year, ') : []),
    ...(preparation.filled.original
      ? contradictions(preparation.filled.original, '年初预算', 'original budget, ')
      : []),
    ...projectNotes(preparation),
  ];
}

function documentNotes({ book, base }: Preparation): PreparationNote[] {
  const notes: PreparationNote[] = [];
  if (book.document.year === null)
    notes.push(note('missing', `没有找到年度，暂按 ${base.year} 年。`, `No year was found; ${base.year} is taken.`));
  if (!base.department.name) notes.push(note('missing', '没有找到部门名称。', 'No name of a department was found.'));
  if (base.texts.duties.length === 0) notes.push(note('missing', '没有找到部门职责。', 'No duties were found.'));
  if (base.texts.organisation.length === 0)
    notes.push(note('missing', '没有找到机构设置。', 'No organisation was found.'));
  notes.push(
    note(
      'missing',
      '单位性质按名称判断，编制和实有人数没有找到，请核对单位表。',
      'The nature of units is told from their names and staff numbers were not found: check the list of units.',
    ),
  );
  return notes;
}

function assumptions({ base, contents, filled }: Preparation): PreparationNote[] {
  const notes: PreparationNote[] = [];
  const used = new Set(base.lines.map(({ functional }) => functional));
  for (const code of contents.assumedItems)
    if (used.has(code))
      notes.push(
        note(
          'assumed',
          `文件没有列出项级科目，暂列入 ${code}。`,
          `No item is printed; the amount is entered under ${code}.`,
        ),
      );
  if (base.lines.some(({ kind }) => kind === 'project') && contents.projectPairs.every(({ isPrinted }) => !isPrinted))
    notes.push(
      note(
        'assumed',
        '文件没有项目支出的经济分类，暂列入 30299 其他商品和服务支出。',
        'No economic class of project expenditure is printed; 30299 is taken.',
      ),
    );
  if (contents.basicPairs.every(({ isPrinted }) => !isPrinted) && base.lines.some(({ kind }) => kind !== 'project'))
    notes.push(
      note(
        'assumed',
        '文件没有基本支出的经济分类款级科目，暂列入各类的“其他”款。',
        'No economic items of basic expenditure are printed; the “other” item of each class is taken.',
      ),
    );
  if (base.lines.length > 0)
    notes.push(
      note(
        'assumed',
        '公开表只有合计，各行在功能科目与经济科目之间按惯常对应分配，凡公开的合计均予保留。',
        'Published forms print sums only: between functional and economic items the lines follow what is usual, and every printed sum is kept.',
      ),
    );
  if (!filled.last) notes.push(note('missing', '没有找到上年预算数。', 'No figures of last year were found.'));
  return notes;
}

function contradictions({ unmet }: Filled, zh: string, en: string): PreparationNote[] {
  return unmet.map(({ margin, printed, filled }) =>
    note(
      'contradicts',
      `“${margin.label}”${zh}印为 ${wan(printed)} 万元，与其他数字不能同时成立，按 ${wan(filled)} 万元。`,
      `“${margin.label}”: ${en}${wan(printed)} 万元 as printed cannot hold with the other figures; ${wan(filled)} 万元 is taken.`,
    ),
  );
}

const wan = (fen: bigint): string => writeDigits(fen, 6).replace(/0{1,4}$/, '');

function projectNotes({ contents, base }: Preparation): PreparationNote[] {
  const known = new Set(base.projects.map(({ code }) => code));
  const left = contents.projects.all.filter(({ code }) => !known.has(code));
  const notes = left.map(({ name }) =>
    note(
      'left-out',
      `项目“${name}”没有可用的金额，未列入。`,
      `The project “${name}” has no amount that can be used and is left out.`,
    ),
  );
  if (known.has(REST_PROJECT))
    notes.push(
      note(
        'assumed',
        '部分项目支出没有列明项目，暂列为“未列明的项目”。',
        'Some project expenditure belongs to no named project; it is entered as a project of its own.',
      ),
    );
  return notes;
}
