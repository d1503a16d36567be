import type { DocumentFacts } from '../domain/book.js';
import type { SourceDocument } from '../read/source.js';
import type { Block } from './blocks.js';
import { departmentOf } from './document/department.js';
import { regionOfName } from './document/region.js';
import { typeOf } from './document/type.js';
import { yearOf } from './document/year.js';

/** Which department, year and kind of document this is. */
export function recogniseDocument(source: SourceDocument, blocks: readonly Block[]): DocumentFacts {
  const department = departmentOf(source, blocks);
  const region = department.name === null ? null : regionOfName(department.name);
  return {
    type: typeOf(source, blocks),
    ...yearOf(source, blocks),
    department,
    region: region === null ? null : { name: region, code: null },
  };
}
