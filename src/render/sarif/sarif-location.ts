import { basename, isAbsolute, sep } from 'node:path';
import type { FindingEvidence } from '../../domain/findings.js';
import type { Place } from '../../domain/place.js';
import type { Language } from '../language.js';
import { placeText } from '../place-text.js';

/** A path as a URI: relative as it was given, or of the file system. */
export const uriOf = (path: string): string =>
  `${isAbsolute(path) ? 'file://' : ''}${path.split(sep).map(encodeURIComponent).join('/')}`;

/** A file among those of a report. */
const uriAmong = (paths: readonly string[], name: string): string =>
  uriOf(paths.find((path) => basename(path) === name) ?? name);

/** The document that places are in, and the paths of its files. */
interface Artifact {
  readonly uri: string;
  readonly index: number;
  readonly paths: readonly string[];
}

/**
 * Where evidence stands. Lines of text are regions; pages, sheets and cells are logical locations, because viewers cannot
 * show them in files that are no text.
 */
export function locationOf(
  { at }: FindingEvidence,
  { paths, ...artifact }: Artifact,
  language: Language,
  fact?: string,
): object {
  const isText = at.line !== undefined && at.page === undefined && at.sheet === undefined && at.table === undefined;
  const place = placeText(at, language);
  const name = fact ?? place;
  return {
    physicalLocation: {
      artifactLocation: at.file === undefined ? artifact : { uri: uriAmong(paths, at.file) },
      ...(isText ? { region: { startLine: at.line, snippet: { text: at.quote } } } : {}),
    },
    ...(name === '' ? {} : { logicalLocations: [{ name: at.quote, fullyQualifiedName: name, kind: kindOf(at) }] }),
    properties: { ...at },
  };
}

function kindOf(at: Place): string {
  if (at.sheet !== undefined) return 'cell';
  if (at.page !== undefined) return at.box === undefined ? 'page' : 'region';
  return at.table === undefined ? 'text' : 'cell';
}
