import { posix } from 'node:path';
import XLSX from '@e965/xlsx';
import type { FlowPicture } from '../flow/flow.js';
import { mayHoldText } from '../image/read-pictures.js';
import { pointsOfEmu } from '../office/picture-size.js';
import { child, elements, readXml, type XmlNode } from '../office/xml.js';
import type { ZipParts } from '../office/zip-parts.js';

/** A large picture that lies on a sheet, and the cell at its upper left corner. */
export interface SheetPicture extends FlowPicture {
  readonly cell: string;
}

/** The large pictures on the sheets of a workbook (XLSX), by the name of the sheet. */
export function sheetPictures(parts: ZipParts): Map<string, SheetPicture[]> {
  const pictures = new Map<string, SheetPicture[]>();
  if (!parts.names.some((name) => name.startsWith('xl/drawings/drawing'))) return pictures;
  const book = 'xl/workbook.xml';
  const sheets = relationsOf(parts, book);
  readXml(parts.readText(book) ?? '', new Set(['sheets']), ({ attributes }) => {
    const sheet = sheets.get(attributes['id'] ?? '')?.target;
    const drawings = sheet === undefined ? [] : [...relationsOf(parts, sheet).values()];
    const found = drawings.flatMap(({ type, target }) => (type === 'drawing' ? picturesOf(parts, target) : []));
    if (found.length > 0) pictures.set(attributes['name'] ?? '', found);
  });
  return pictures;
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

/** What a part refers to, by the ids that it uses; targets are paths in the archive. */
function relationsOf(parts: ZipParts, part: string): Map<string, Relation> {
  const relations = new Map<string, Relation>();
  const folder = posix.dirname(part);
  const text = parts.readText(`${folder}/_rels/${posix.basename(part)}.rels`) ?? '';
  readXml(text, new Set(['Relationships']), ({ attributes }) => {
    if (attributes['TargetMode'] === 'External') return;
    const target = posix.resolve('/', folder, attributes['Target'] ?? '').slice(1);
    relations.set(attributes['Id'] ?? '', { type: posix.basename(attributes['Type'] ?? ''), target });
  });
  return relations;
}

function picturesOf(parts: ZipParts, drawing: string): SheetPicture[] {
  const images = relationsOf(parts, drawing);
  const pictures: SheetPicture[] = [];
  readXml(parts.readText(drawing) ?? '', new Set(['wsDr']), (anchor) => {
    const picture = child(anchor, 'pic');
    const image = images.get(child(child(picture, 'blipFill'), 'blip')?.attributes['embed'] ?? '');
    if (!picture || image?.type !== 'image') return;
    const extent = child(anchor, 'ext') ?? child(child(child(picture, 'spPr'), 'xfrm'), 'ext');
    const [wide, high] = [pointsOfEmu(extent?.attributes['cx']), pointsOfEmu(extent?.attributes['cy'])];
    if (!mayHoldText(wide, high)) return;
    const load = () => parts.read(image.target);
    pictures.push({ is: 'picture', wide, high, load, cell: cellOf(child(anchor, 'from')) });
  });
  return pictures;
}

function cellOf(from: XmlNode | undefined): string {
  const count = (name: string): number => {
    const text = elements(from).find((one) => one.name === name)?.children[0];
    const number = Number.parseInt(typeof text === 'string' ? text : '0', 10);
    return number >= 0 && number < 1_048_576 ? number : 0;
  };
  return XLSX.utils.encode_cell({ c: Math.min(count('col'), 16_383), r: count('row') });
}
