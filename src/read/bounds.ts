import { type Result, refuse } from '../domain/result.js';
import type { ReadRefusal } from './refusal.js';

/** XML or HTML nested deeper than this is no document that a person wrote. */
export const MOST_NESTING = 400;
/** The parts of an office file that are read may inflate to this many bytes together. */
export const MOST_INFLATED = 192 * 1024 * 1024;
/** Fields of all tables of one file, blank ones included. */
export const MOST_CELLS = 3_000_000;

/** Thrown from deep inside a parser; a reader turns it into its refusal at its edge. */
export class Refused extends Error {
  readonly refusal: ReadRefusal;
  constructor(refusal: ReadRefusal) {
    super(refusal.kind);
    this.refusal = refusal;
  }
}

/** Runs a reader's work. What the parsers throw on broken input means that the file is damaged; bugs of ours look the same to the user. */
export async function reading<T>(
  format: string,
  work: () => Promise<Result<T, ReadRefusal>> | Result<T, ReadRefusal>,
): Promise<Result<T, ReadRefusal>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refused) return refuse(error.refusal);
    if (error instanceof RangeError || error instanceof TypeError || error instanceof Error)
      return refuse({ kind: 'damaged', format });
    throw error;
  }
}
