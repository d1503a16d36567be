import type { FindingEvidence } from '../../domain/findings.js';
import type { Place } from '../../domain/place.js';
import type { Language } from '../language.js';
import { placeText } from '../place-text.js';

/** A file's name as a relative URI. */
export const uriOf = (name: string): string => name.split('/').map(encodeURIComponent).join('/');

/**
 * Where evidence stands. Lines of text are regions; pages, sheets and cells are logical locations, because viewers cannot
 * show them in files that are no text.
 */
export function locationOf(
  { at }: FindingEvidence,
  artifact: { readonly uri: string; readonly index: number },
  language: Language,
  fact?: string,
): object {
  const isText = at.line !== undefined && at.page === undefined && at.sheet === undefined && at.table === undefined;
  const place = placeText(at, language);
  const name = fact ?? place;
  return {
    physicalLocation: {
      artifactLocation: at.file === undefined ? artifact : { uri: uriOf(at.file) },
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
