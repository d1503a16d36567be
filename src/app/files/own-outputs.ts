import { BASE_SHEETS } from '../../compile/base-sheets.js';
import type { Bilingual } from '../../domain/place.js';
import type { OwnOutput } from '../../read/refusal.js';
import type { SourceDocument, SourceLine } from '../../read/source.js';
import { CHECKLIST_WORDS } from '../../render/report/checklist/checklist-view.js';
import { NOTICE } from '../../render/report/notice/notice-words.js';
import { REPORT_FIELDS } from '../../render/report-csv.js';
import { WORDS } from '../../render/report-words.js';

/**
 * Which of Mingsuan's own files a document is, if any: reports, base data and the like lie beside disclosures and hold the
 * same figures, but are none. Each is known by words that it always prints near its beginning; no compiled disclosure has them.
 */
export function ownOutputOf({ lines }: Pick<SourceDocument, 'lines'>): OwnOutput | undefined {
  const head = lines.slice(0, HEAD).map(({ text }) => squeezed(text));
  const json = ownJson(head.join(''));
  if (json) return json;
  const marked = MARKS.find(({ line }) => head.some((text) => line.test(text)));
  if (marked) return marked.what;
  if (isBaseWorkbook(lines)) return 'base-data';
  return isMarkedCopy(lines) ? 'report' : undefined;
}

/** Which of Mingsuan's own files a text is, by the format that its JSON begins with. */
export function ownJson(text: string): OwnOutput | undefined {
  const start = squeezed(text.slice(0, 2000));
  if (!start.startsWith('{"')) return undefined;
  const format = /"format":"mingsuan-(\w+)\/\d+"/.exec(start)?.[1];
  if (format !== undefined) return JSON_FORMATS.get(format);
  if (start.includes('/sarif-schema-') && start.includes('"name":"Mingsuan"')) return 'report';
  return start.includes('data-package"') && start.includes('"name":"mingsuan-') ? 'data-package' : undefined;
}

const JSON_FORMATS: ReadonlyMap<string, OwnOutput> = new Map([
  ['findings', 'report'],
  ['diff', 'comparison'],
  ['base', 'base-data'],
  ['book', 'book'],
  ['certificate', 'certificate'],
]);

/** Lines in which a mark is looked for: a long name or a cover may stand before it. */
const HEAD = 60;

/** Each format parts cells and wraps words in its own way: marks are compared without any space. */
const squeezed = (text: string): string => text.slice(0, 2000).replace(/\s+/g, '');

/** A line that begins with these words in either language, with any number for a number and any words for 〇 in them. */
function beginsWith({ zh, en }: Bilingual): RegExp {
  const [own, english] = [zh, en].map((text) =>
    squeezed(text)
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/\d+/g, '\\d+')
      .replace(/〇/g, '.+'),
  );
  return new RegExp(`^(?:${own}|${english})`);
}

/** The line of heads above a table's columns. */
const headOf = (columns: readonly Bilingual[]): Bilingual => ({
  zh: columns.map(({ zh }) => zh).join(''),
  en: columns.map(({ en }) => en).join(''),
});

const REPORT_WORDS: readonly Bilingual[] = [
  WORDS.proven(7, 7),
  WORDS.nothingRead,
  WORDS.blankForm,
  NOTICE.nothing('〇'),
  NOTICE.opening('〇', 7, 7, 7),
  { zh: '文件部门和年度结论错误疑点建议', en: 'FileDepartmentandyearVerdictErrorsWarningsAdvice' },
  headOf(REPORT_FIELDS),
  headOf(CHECKLIST_WORDS.columns),
];

const MARKS: readonly { readonly what: OwnOutput; readonly line: RegExp }[] = [
  ...REPORT_WORDS.map((words) => ({ what: 'report', line: beginsWith(words) }) as const),
  { what: 'comparison', line: /(?:相同变化新增消失|samechangedaddedgone)$|^(?:两份内容相同。|Bothsaythesame\.)$/ },
  { what: 'book', line: /^#.*(?:\d{4}|\?)(?:budget|final-accounts|targets|blank-form|unknown)\(.+\.\w{2,5}\)$/ },
  { what: 'book', line: /^sourcedepartmentyearparttitlecodenamecolumnoperatorvalueunit/ },
  { what: 'data-package', line: /^(?:[a-z]+_id)+fiscal_yearmof_div_codemof_div_name/ },
  { what: 'data-package', line: /^#数据字典Codebook$|^本数据包由明算从公开文件整理而成。/ },
];

/** Whether most sheets of the base workbook are there, as when it is compiled. */
function isBaseWorkbook(lines: readonly SourceLine[]): boolean {
  if (lines[0]?.at.sheet === undefined) return false;
  const names = new Set(lines.map(({ at }) => at.sheet));
  return BASE_SHEETS.filter(({ name }) => names.has(name)).length * 2 > BASE_SHEETS.length;
}

/** Whether the list of findings follows the pages, as in a copy of a disclosure with its places marked. */
const isMarkedCopy = (lines: readonly SourceLine[]): boolean =>
  lines.some(
    ({ text, at }, index) =>
      at.page !== undefined &&
      /^\s*(?:核对发现的问题|Findings\s*of\s*the\s*check)\s*$/.test(text) &&
      lines.slice(index + 1, index + 5).some((line) => VERDICT.test(squeezed(line.text))),
  );
const VERDICT =
  /^(?:有\d+处错误必须改|没有错误，有\d+处疑点|未发现错误。|\d+error\(s\)mustbefixed|Noerrors;|Noerrorfound\.)/;
