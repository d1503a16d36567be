import type { Bilingual } from '../domain/place.js';

/** Why a file cannot be read. */
export type ReadRefusal =
  | { readonly kind: 'not-found'; readonly path: string }
  | { readonly kind: 'unsupported-format'; readonly extension: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'not-text' }
  /** A password is needed to open it. */
  | { readonly kind: 'encrypted' }
  /** Cut off, broken, or not of the format that it is said to be: DOCX, XLS … */
  | { readonly kind: 'damaged'; readonly format: string }
  /** Small on disk but beyond bounds when opened: inflated bytes, nesting levels, cells. */
  | { readonly kind: 'too-much-inside'; readonly what: 'bytes' | 'nesting' | 'cells'; readonly limit: number }
  | { readonly kind: 'unreadable'; readonly reason: string };

export function explainRefusal(refusal: ReadRefusal): Bilingual {
  switch (refusal.kind) {
    case 'not-found':
      return { zh: `找不到 ${refusal.path}，请检查路径。`, en: `${refusal.path} is not there: check the path.` };
    case 'unsupported-format':
      return {
        zh: `暂不支持 ${refusal.extension || '无扩展名的'} 文件，请先转为文本（.txt）。`,
        en: `${refusal.extension || 'A file without an extension'} is not supported yet: convert it to text (.txt) first.`,
      };
    case 'empty':
      return { zh: '文件是空的，请提供有内容的文件。', en: 'The file is empty: give one with content.' };
    case 'too-large':
      return {
        zh: `文件有 ${refusal.bytes} 字节，超过上限 ${refusal.limit} 字节，请拆分后再试。`,
        en: `The file has ${refusal.bytes} bytes, the limit is ${refusal.limit}: split it and try again.`,
      };
    case 'not-text':
      return {
        zh: '文件内容不是文本（扩展名与内容不符），请确认文件格式。',
        en: 'The content is not text, whatever its extension says: check the file format.',
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
    case 'unreadable':
      return {
        zh: `文件无法读取：${refusal.reason}。请检查权限。`,
        en: `The file cannot be read: ${refusal.reason}. Check its permissions.`,
      };
  }
}

function tooMuch(what: 'bytes' | 'nesting' | 'cells', limit: number): Bilingual {
  const named = {
    bytes: { zh: `解压后超过 ${limit} 字节`, en: `inflates to more than ${limit} bytes` },
    nesting: { zh: `内容嵌套超过 ${limit} 层`, en: `is nested more than ${limit} levels deep` },
    cells: { zh: `单元格超过 ${limit} 个`, en: `has more than ${limit} cells` },
  }[what];
  return {
    zh: `文件${named.zh}，不像是一份公开文件，请核对后拆分再试。`,
    en: `The file ${named.en}, more than any disclosure needs: check it, or split it.`,
  };
}
