/** The formats that a reader exists for, and archives, which hold files of them. */
export type Format =
  | 'text'
  | 'csv'
  | 'html'
  | 'pdf'
  | 'docx'
  | 'doc'
  | 'xlsx'
  | 'xls'
  | 'ofd'
  | 'odt'
  | 'ods'
  | 'image'
  | 'zip';

/** What users call a format. */
export const FORMAT_NAME: Readonly<Record<Format, string>> = {
  text: 'TXT',
  csv: 'CSV',
  html: 'HTML',
  pdf: 'PDF',
  docx: 'DOCX',
  doc: 'DOC',
  xlsx: 'XLSX',
  xls: 'XLS',
  ofd: 'OFD',
  ods: 'ODS',
  odt: 'ODT',
  image: 'PNG / JPEG / TIFF',
  zip: 'ZIP',
};

/**
 * What an extension promises. WPS writes .wps and .et in either of the Office formats; .doc and .xls have been the names of
 * many things, and are held to what they say, so that the reader learns of the difference.
 */
const PROMISED: Readonly<Record<string, readonly Format[]>> = {
  '.txt': ['text', 'csv'],
  '.text': ['text', 'csv'],
  '.md': ['text', 'csv'],
  '.tsv': ['csv', 'text'],
  '.csv': ['csv', 'text'],
  '.htm': ['html'],
  '.html': ['html'],
  '.xhtml': ['html'],
  '.shtml': ['html'],
  '.pdf': ['pdf'],
  '.docx': ['docx'],
  '.docm': ['docx'],
  '.dotx': ['docx'],
  '.doc': ['doc'],
  '.dot': ['doc'],
  '.wps': ['doc', 'docx'],
  '.xlsx': ['xlsx'],
  '.xlsm': ['xlsx'],
  '.xltx': ['xlsx'],
  '.xlsb': ['xlsx'],
  '.xls': ['xls'],
  '.xlt': ['xls'],
  '.et': ['xls', 'xlsx'],
  '.ofd': ['ofd'],
  '.ods': ['ods'],
  '.odt': ['odt'],
  '.png': ['image'],
  '.jpg': ['image'],
  '.jpeg': ['image'],
  '.tif': ['image'],
  '.tiff': ['image'],
  '.zip': ['zip'],
};

/** The extension of a file's name in small letters, with its dot; empty where there is none. */
export const extensionOf = (name: string): string => /\.[^./\\]{1,8}$/.exec(name)?.[0].toLowerCase() ?? '';

/** The formats that a file of this extension may have, the likeliest first; undefined for unknown extensions. */
export const promisedFormats = (extension: string): readonly Format[] | undefined => PROMISED[extension];

/** The likeliest format of a file of this name; undefined for unknown extensions. */
export const formatByName = (name: string): Format | undefined => promisedFormats(extensionOf(name))?.[0];

/** Formats in which disclosures are sometimes handed round, and which are refused with a word on what to do. */
export const REFUSED_EXTENSIONS: ReadonlySet<string> = new Set(['.rar', '.7z', '.rtf']);
