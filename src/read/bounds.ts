import { type Result, refuse } from '../domain/result.js';
import type { ReadRefusal } from './refusal.js';
import { RunApart } from './run-apart.js';

/** XML or HTML nested deeper than this is no document that a person wrote. */
export const MOST_NESTING = 400;
/** The parts of an office file that are read may inflate to this many bytes together. */
export const MOST_INFLATED = 96 * 1024 * 1024;
/** Fields of all tables of one file, blank ones included. */
export const MOST_CELLS = 600_000;

/** Thrown from deep inside a parser; a reader turns it into its refusal at its edge. */
export class Refused extends Error {
  readonly refusal: ReadRefusal;
  constructor(refusal: ReadRefusal) {
    super(refusal.kind);
    this.refusal = refusal;
  }
}

/**
 * Runs a reader's work. Parsers throw anything on broken input, so whatever they throw means that the file is damaged;
 * a bug of ours on a whole file looks the same to its user.
 */
export async function reading<T>(
  format: string,
  work: () => Promise<Result<T, ReadRefusal>> | Result<T, ReadRefusal>,
): Promise<Result<T, ReadRefusal>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RunApart) throw error;
    return refuse(error instanceof Refused ? error.refusal : { kind: 'damaged', format });
  }
}
