import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReadRefusal } from '../../src/read/refusal.js';

/** A file that is made to break a reader, and what must come of it: a book, or one of these refusals. */
export interface HostileFile {
  readonly name: string;
  readonly bytes: Uint8Array | string;
  readonly gives: 'book' | 'any' | readonly ReadRefusal['kind'][];
  /** For archives: what must come of the files in it, where they are told of one by one. */
  readonly inside?: Readonly<Record<string, 'book' | readonly ReadRefusal['kind'][]>>;
}

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));

/** One of the repository's own documents, whole. */
export const whole = (path: string): Buffer => readFileSync(join(fixtures, path));

/** The first part of a document. */
export const cut = (bytes: Buffer, share: number): Buffer => bytes.subarray(0, Math.floor(bytes.length * share));

/** A little disclosure as text. */
export const smallText = (department = '云岭县档案馆'): string => `${department}2025年部门预算公开
一般公共预算支出表
单位：万元
科目编码	科目名称	合计	基本支出	项目支出
	合计	300.00	200.00	100.00
201	一般公共服务支出	300.00	200.00	100.00
`;
