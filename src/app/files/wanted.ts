import { extensionOf, promisedFormats, REFUSED_EXTENSIONS } from '../../read/detect/format.js';
import { READERS } from '../../read/readers.js';
import { lastName } from '../../read/zip/entry-name.js';

/** True for files of a folder or archive that may be disclosures by their names, archives among them. */
export function isWanted(name: string): boolean {
  const extension = extensionOf(name);
  if (/^readme\b/i.test(lastName(name))) return false;
  const formats = promisedFormats(extension);
  return formats?.some((format) => format === 'zip' || READERS[format]) ?? REFUSED_EXTENSIONS.has(extension);
}

/** What programs leave behind beside documents: lock files of Office, previews, resource forks. */
export const isLeftover = (path: string): boolean =>
  path.split('/').some((part) => part === '__MACOSX' || (part.startsWith('.') && part !== '.' && part !== '..')) ||
  /^(?:~\$|~WRL|\._)|^(?:thumbs\.db|desktop\.ini)$|\.(?:tmp|part|crdownload)$/i.test(lastName(path));
