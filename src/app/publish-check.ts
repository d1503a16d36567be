import { join } from 'node:path';
import type { PrintedDocument } from '../compile/draft.js';
import type { BudgetBook } from '../domain/book.js';
import { type BookDifference, compareBooks } from '../domain/compare-books.js';
import type { Finding } from '../domain/findings.js';
import type { Bilingual } from '../domain/place.js';
import { withoutSpaces } from '../domain/text.js';
import { explainRefusal } from '../read/refusal.js';
import type { Language } from '../render/language.js';
import { placeText } from '../render/place-text.js';
import { checkBook } from './check-book.js';
import { readBook } from './read-book.js';

/** Something about a published file. The key is the same for what is said of all files of a set. */
export interface PublishRemark extends Bilingual {
  readonly key: string;
}

/** What keeps a file from being published, and what its reader may ask about. */
export interface PublishCheck {
  readonly faults: readonly PublishRemark[];
  readonly warnings: readonly PublishRemark[];
}

/** Where in the base data the words of a finding were filled in, if that is known. */
export type PlaceOf = (finding: Finding) => string | undefined;

/** Differences beyond these are counted only. */
const MOST_TOLD = 12;

/** Reads a file of the set again as any reader would, compares it with the book that it prints, and checks it. */
export async function checkPublished(
  folder: string,
  path: string,
  printed: BudgetBook,
  placeOf: PlaceOf = () => undefined,
): Promise<PublishCheck> {
  const read = await readBook(join(folder, path));
  if (!read.ok) {
    const { zh, en } = explainRefusal(read.refusal);
    const fault = { key: path, zh: `${path} 无法读回：${zh}`, en: `${path} cannot be read again: ${en}` };
    return { faults: [fault], warnings: [] };
  }
  const differences = compareBooks(printed, read.value);
  const { findings } = checkBook(read.value);
  const of = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity);
  return {
    faults: [
      ...differencesIn(path, differences),
      ...of('error').map((finding) => told(path, finding, placeOf(finding))),
    ],
    warnings: of('warning').map((finding) => told(path, finding, placeOf(finding))),
  };
}

/** Headings with nothing below them: texts that base data does not have. No reader of the files can tell that they are missing. */
export function emptyHeadings({ parts }: PrintedDocument): readonly PublishRemark[] {
  const shown = parts.filter(({ is }) => is !== 'page-break');
  return shown.flatMap((part, index) => {
    const next = shown[index + 1];
    if (part.is !== 'heading' || (next && (next.is !== 'heading' || next.level > part.level))) return [];
    return {
      key: part.text,
      zh: `“${part.text}”下面没有内容，请补填（职责、机构设置填在“文字材料”）。`,
      en: `Nothing stands below “${part.text}”: fill it in (duties and organisation in 文字材料).`,
    };
  });
}

function differencesIn(path: string, differences: readonly BookDifference[]): PublishRemark[] {
  const told = differences.slice(0, MOST_TOLD).map(({ is, fact }) => ({
    key: `${path} ${is} ${fact}`,
    zh: `${path} 读回后${WORDS[is].zh}：${fact}`,
    en: `${path}, read again, ${WORDS[is].en}: ${fact}`,
  }));
  const more = differences.length - told.length;
  if (more === 0) return told;
  return [...told, { key: path, zh: `${path} 另有 ${more} 处不同。`, en: `${path}: ${more} more differences.` }];
}

const WORDS: Readonly<Record<BookDifference['is'], Bilingual>> = {
  lost: { zh: '缺少', en: 'lacks' },
  added: { zh: '多出', en: 'has in addition' },
  text: { zh: '文字中的数不同', en: 'differs in a figure of the text' },
};

function told(path: string, { rule, message, evidence }: Finding, filledIn: string | undefined): PublishRemark {
  const at = evidence[0]?.at;
  const place = (language: Language) => filledIn ?? `${path}${at ? ` ${placeText(at, language)}` : ''}`;
  return {
    key: `${rule} ${withoutSpaces(message.zh)}`,
    zh: `${place('zh')}${filledIn === undefined ? ' ' : '：'}${message.zh} ${rule}`,
    en: `${place('en')}${filledIn === undefined ? ' ' : ': '}${message.en} ${rule}`,
  };
}
