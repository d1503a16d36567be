import type { Bilingual } from '../../domain/place.js';

/** Why no PDF could be made. */
export type PdfRefusal =
  /** Typesetter or fonts are optional packages, and one is absent. */
  | { readonly kind: 'typesetter-missing' }
  /** No font that is installed has these. */
  | { readonly kind: 'characters-missing'; readonly characters: string }
  /** The typesetter gave up on what we handed it. */
  | { readonly kind: 'not-typeset'; readonly reason: string };

/** The optional packages that PDF needs. */
export const PDF_PACKAGES =
  '@myriaddreamin/typst-ts-node-compiler @expo-google-fonts/noto-serif-sc @expo-google-fonts/noto-sans-sc';

export function explainPdfRefusal(refusal: PdfRefusal): Bilingual {
  switch (refusal.kind) {
    case 'typesetter-missing':
      return {
        zh: `生成 PDF 需要安装可选组件：npm install ${PDF_PACKAGES}`,
        en: `Making a PDF needs optional packages: npm install ${PDF_PACKAGES}`,
      };
    case 'characters-missing':
      return {
        zh: `已安装的字体都没有“${refusal.characters}”，请安装含此字的字体（如 SimSun-ExtB、花园明朝）后再生成 PDF，或改用 DOCX、HTML。`,
        en: `No installed font has “${refusal.characters}”: install one that does (such as SimSun-ExtB or HanaMin) and make the PDF again, or use DOCX or HTML.`,
      };
    case 'not-typeset':
      return {
        zh: `PDF 排版失败（${refusal.reason}），请改用其他格式，并把此文件反馈给我们。`,
        en: `Typesetting the PDF failed (${refusal.reason}): use another format, and report it to us.`,
      };
  }
}
