import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { SourceDocument } from '../../read/source.js';

/** A source document in few bytes, to be kept until the files beside it are known. */
export const packSource = (source: SourceDocument): Uint8Array => deflateRawSync(serialize(source), { level: 1 });

export const unpackSource = (packed: Uint8Array): SourceDocument => deserialize(inflateRawSync(packed));
