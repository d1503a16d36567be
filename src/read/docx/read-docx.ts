import { type Result, refuse } from '../../domain/result.js';
import { reading } from '../bounds.js';
import type { FlowBlock } from '../flow/flow.js';
import { flowDocument } from '../image/flow-document.js';
import { isEncryptedOffice } from '../office/container.js';
import { elements, readXml, type XmlNode } from '../office/xml.js';
import { ZipParts } from '../office/zip-parts.js';
import type { ReadRefusal } from '../refusal.js';
import type { SourceDocument } from '../source.js';
import { BodyReader, type Embedded, type Notes } from './body.js';
import { embeddedTable } from './embedded-sheet.js';
import { isNextPage } from './paragraph.js';
import { WordStyles } from './styles.js';

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Reads a Word file (DOCX): paragraphs and tables in document order; headers, footers, hidden and deleted text are left out. */
export async function readDocx(name: string, bytes: Uint8Array): Promise<Result<SourceDocument, ReadRefusal>> {
  if (bytes.length === 0) return refuse({ kind: 'empty' });
  if (isEncryptedOffice(bytes)) return refuse({ kind: 'encrypted' });
  return reading('DOCX', async () =>
    flowDocument({ name, bytes, mediaType: MEDIA_TYPE }, readBlocks(new ZipParts(bytes, 'DOCX'))),
  );
}

function readBlocks(parts: ZipParts): FlowBlock[] {
  const main = mainPart(parts);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const text = parts.readText(main);
  if (text === undefined) throw new Error('no document part');
  const styles = new WordStyles(parts.readText(`${folder}styles.xml`), parts.readText(`${folder}numbering.xml`));
  const reader = new BodyReader(styles, readNotes(parts, folder), embeddedIn(parts, main));
  const blocks: FlowBlock[] = [];
  readXml(text, new Set(['body']), (node) => {
    if (node.name === 'sectPr')
      return void (isNextPage(node) && blocks.push({ is: 'line', text: '', pageStart: true }));
    blocks.push(...reader.read([node]));
  });
  return blocks;
}

/** Embedded workbooks and pictures by their relation to the main part. */
function embeddedIn(parts: ZipParts, main: string): Embedded {
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const targets = new Map<string, string>();
  const relations = parts.readText(`${folder}_rels/${main.slice(folder.length)}.rels`) ?? '';
  readXml(relations, new Set(['Relationships']), ({ attributes }) => {
    if (attributes['TargetMode'] !== 'External') targets.set(attributes['Id'] ?? '', attributes['Target'] ?? '');
  });
  const load = (relation: string): Uint8Array | undefined => {
    const target = targets.get(relation);
    return target === undefined ? undefined : parts.read(target.startsWith('/') ? target : folder + target);
  };
  return {
    sheet: (relation) => {
      const part = load(relation);
      return part ? embeddedTable(part) : [];
    },
    picture: ({ relation, wide, high }) => [{ is: 'picture', wide, high, load: () => load(relation) }],
  };
}

function mainPart(parts: ZipParts): string {
  let main = 'word/document.xml';
  const relations = parts.readText('_rels/.rels');
  if (relations !== undefined)
    readXml(relations, new Set(['Relationships']), ({ attributes }) => {
      if (attributes['Type']?.endsWith('/officeDocument') && attributes['Target']) main = attributes['Target'];
    });
  return main.replace(/^\//, '');
}

function readNotes(parts: ZipParts, folder: string): Notes {
  const notes = new Map<string, readonly XmlNode[]>();
  for (const kind of ['footnote', 'endnote']) {
    const text = parts.readText(`${folder}${kind}s.xml`);
    if (text === undefined) continue;
    readXml(text, new Set([`${kind}s`]), (node) => {
      if (!/eparator|Notice/.test(node.attributes['type'] ?? ''))
        notes.set(`${kind}/${node.attributes['id'] ?? ''}`, elements(node));
    });
  }
  return notes;
}
