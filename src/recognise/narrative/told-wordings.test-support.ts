import type { DocumentFacts } from '../../domain/book.js';
import { readLines } from '../../read/text/read-text.js';
import { recogniseNarrative } from './index.js';

/** The disclosure whose made-up sentences tests read. */
export const FACTS: DocumentFacts = {
  type: 'budget',
  year: 2025,
  department: { name: '江湾区科学技术局', code: null },
  region: null,
};

/** subject value unit, then of, in and base by the values and words of the others. */
export function told(text: string): string[] {
  const { statements } = recogniseNarrative([{ is: 'narrative', lines: readLines(text) }], FACTS);
  const worth = (id: string | null) => statements.find((one) => one.id === id)?.value;
  return statements.map((one) =>
    [
      `${one.measure} ${one.subject} ${one.value}${one.unit ?? ''}`,
      one.of && `of ${worth(one.of)}`,
      one.partOf && `in ${worth(one.partOf)}`,
      one.base && `base ${one.base}`,
    ]
      .filter(Boolean)
      .join(' | '),
  );
}

const HALF_WIDTH: Readonly<Record<string, string>> = { '（': '(', '）': ')', '，': ',', '：': ':', '；': ';' };
/** As copies of web pages print it. */
export const inHalfWidth = (text: string): string => text.replace(/[（），：；]/g, (sign) => HALF_WIDTH[sign] ?? sign);
