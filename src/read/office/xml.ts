import { Parser } from 'htmlparser2';
import { asSeen } from '../../domain/printed-characters.js';
import { MOST_NESTING, Refused } from '../bounds.js';

/** An XML element under its name without prefix. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlNode | string)[];
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads XML piece by piece: every element right inside one of the `holders` is handed over whole and then forgotten.
 * Declared entities are not expanded and nothing outside is fetched; broken XML is read as far as it goes.
 */
export function readXml(text: string, holders: ReadonlySet<string>, hand: (node: XmlNode) => void): void {
  const open: XmlNode[] = [];
  let depth = 0;
  let whole: XmlNode | undefined;
  let holding = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > MOST_NESTING)
          throw new Refused({ kind: 'too-much-inside', what: 'nesting', limit: MOST_NESTING });
        const local = localName(name);
        if (!whole && holding === 0) {
          if (holders.has(local)) holding = depth;
          return;
        }
        const node: XmlNode = { name: local, attributes: locally(attributes), children: [] };
        open.at(-1)?.children.push(node);
        whole ??= node;
        open.push(node);
      },
      ontext(data) {
        open.at(-1)?.children.push(asSeen(data));
      },
      onclosetag() {
        depth--;
        if (whole) {
          const node = open.pop();
          if (node !== whole) return;
          whole = undefined;
          hand(node);
        } else if (depth < holding) holding = 0;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(text);
  parser.end();
}

function locally(attributes: Record<string, string>): Record<string, string> {
  const result: Record<string, string> = {};
  for (const name in attributes) result[localName(name)] = attributes[name]!;
  return result;
}

/** The elements right inside another one. */
export const elements = (node: XmlNode | undefined): XmlNode[] =>
  (node?.children ?? []).filter((child): child is XmlNode => typeof child !== 'string');

export const child = (node: XmlNode | undefined, name: string): XmlNode | undefined => {
  for (const one of node?.children ?? []) if (typeof one !== 'string' && one.name === name) return one;
  return undefined;
};

/** The `val` attribute of an element inside another one. */
export const settingOf = (node: XmlNode | undefined, name: string): string | undefined =>
  child(node, name)?.attributes['val'];

/** True where an on/off property such as <w:vanish/> is on. */
export const isOn = (node: XmlNode | undefined, name: string): boolean => {
  const property = child(node, name);
  return property !== undefined && !/^(?:0|false|off)$/.test(property.attributes['val'] ?? '');
};
