import { posix } from 'node:path';
import { Refused } from '../bounds.js';
import { child, elements, readXml, type XmlNode } from '../office/xml.js';
import type { ZipParts } from '../office/zip-parts.js';

/** A page of an OFD file: its objects in drawing order, and its size in millimetres. */
export interface OfdPage {
  readonly objects: readonly XmlNode[];
  readonly box: PhysicalBox;
  /** Gives the file of a picture by the number of its resource. */
  readonly picture: (resource: string) => Uint8Array | undefined;
}

interface PhysicalBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Deeper groups of objects are no page that a program wrote. */
const MOST_GROUPS = 20;
const MOST_PAGES = 5_000;
const A4: PhysicalBox = { left: 0, top: 0, width: 210, height: 297 };

/** The pages of all documents in an OFD file (GB/T 33190—2016), one after the other. */
export function* ofdPages(parts: ZipParts): Generator<OfdPage> {
  let count = 0;
  for (const root of pathsIn(parts, 'OFD.xml', 'DocRoot')) {
    const document = new OfdDocument(parts, root);
    for (const page of document.pages) {
      if (++count > MOST_PAGES) throw new Refused({ kind: 'too-much-inside', what: 'pages', limit: MOST_PAGES });
      yield document.page(page);
    }
  }
  if (count === 0) throw new Error('no page');
}

class OfdDocument {
  readonly pages: readonly string[];
  private readonly parts: ZipParts;
  private readonly common: XmlNode | undefined;
  private readonly templates = new Map<string, string>();
  private readonly pictures = new Map<string, string>();

  constructor(parts: ZipParts, path: string) {
    this.parts = parts;
    const [root] = rootsOf(parts, path, 'Document');
    const folder = posix.dirname(path);
    this.common = child(root, 'CommonData');
    this.pages = elements(child(root, 'Pages')).flatMap((page) => located(folder, page.attributes['BaseLoc']));
    for (const one of elements(this.common)) {
      if (one.name === 'TemplatePage')
        for (const at of located(folder, one.attributes['BaseLoc'])) this.templates.set(one.attributes['ID'] ?? '', at);
      if (one.name === 'PublicRes' || one.name === 'DocumentRes')
        for (const at of located(folder, textOf(one))) this.addResources(at);
    }
  }

  page(path: string): OfdPage {
    const [root] = rootsOf(this.parts, path, 'Page');
    const area = child(root, 'Area') ?? child(this.common, 'PageArea');
    const below: XmlNode[] = [];
    const above: XmlNode[] = [];
    for (const one of elements(root)) {
      const template = one.name === 'Template' ? this.templates.get(one.attributes['TemplateID'] ?? '') : undefined;
      if (template === undefined) continue;
      const [drawn] = rootsOf(this.parts, template, 'Page');
      (one.attributes['ZOrder'] === 'Foreground' ? above : below).push(...objectsOf(child(drawn, 'Content')));
    }
    return {
      objects: [...below, ...objectsOf(child(root, 'Content')), ...above],
      box: boxOf(textOf(child(area, 'PhysicalBox'))) ?? A4,
      picture: (resource) => {
        const at = this.pictures.get(resource);
        return at === undefined ? undefined : this.parts.read(at);
      },
    };
  }

  private addResources(path: string): void {
    const [root] = rootsOf(this.parts, path, 'Res');
    const folder = posix.join(posix.dirname(path), root?.attributes['BaseLoc'] ?? '');
    for (const media of elements(child(root, 'MultiMedias')))
      for (const at of located(folder, textOf(child(media, 'MediaFile'))))
        this.pictures.set(media.attributes['ID'] ?? '', at);
  }
}

/** The objects of layers and groups, as deep as they are nested. */
function objectsOf(node: XmlNode | undefined, depth = 0): XmlNode[] {
  if (depth > MOST_GROUPS) return [];
  return elements(node).flatMap((one) =>
    one.name === 'Layer' || one.name === 'PageBlock' ? objectsOf(one, depth + 1) : [one],
  );
}

/** The whole of a part, where its root has this name. */
function rootsOf(parts: ZipParts, path: string, name: string): XmlNode[] {
  const children: XmlNode[] = [];
  let attributes: Readonly<Record<string, string>> = {};
  const text = parts.readText(path) ?? '';
  readXml(text, new Set([name]), (node) => children.push(node));
  const location = new RegExp(`<(?:\\w+:)?${name}\\b[^>]*?\\bBaseLoc\\s*=\\s*"([^"]*)"`).exec(
    text.slice(0, 4_096),
  )?.[1];
  if (location !== undefined) attributes = { BaseLoc: location };
  return text === '' ? [] : [{ name, attributes, children }];
}

function pathsIn(parts: ZipParts, path: string, name: string): string[] {
  const found: string[] = [];
  readXml(parts.readText(path) ?? '', new Set(['DocBody']), (node) => {
    if (node.name === name) found.push(...located('', textOf(node)));
  });
  return found;
}

const textOf = (node: XmlNode | undefined): string =>
  (node?.children ?? []).map((one) => (typeof one === 'string' ? one : '')).join('');

/** A path in the archive: from its root, or from the folder of the part that names it. */
function located(folder: string, path: string | undefined): string[] {
  const printed = path?.trim() ?? '';
  return printed === '' ? [] : [posix.resolve('/', folder, printed).slice(1)];
}

function boxOf(text: string): PhysicalBox | undefined {
  const [left = 0, top = 0, width = 0, height = 0] = numbersOf(text);
  return width > 0 && height > 0 ? { left, top, width, height } : undefined;
}

/** The numbers of an attribute such as Boundary, parted by blanks. */
export const numbersOf = (text: string | undefined): number[] =>
  (text ?? '')
    .trim()
    .split(/[\s,]+/)
    .filter((one) => one !== '')
    .map((one) => Number.parseFloat(one))
    .map((one) => (Number.isFinite(one) ? one : 0));
