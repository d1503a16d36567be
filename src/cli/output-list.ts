import { InvalidArgumentError } from 'commander';
import { OUTPUT_NAMES, type OutputName } from '../app/output-options.js';

/** Outputs as they are written on the command line: docx,pdf,xlsx. */
export function outputList(text: string): readonly OutputName[] {
  const names = text.split(/[,，、\s]+/).filter((name) => name !== '');
  const unknown = names.filter((name) => !isOutput(name));
  if (unknown.length > 0 || names.length === 0)
    throw new InvalidArgumentError(`可选 choose from: ${OUTPUT_NAMES.join(',')}`);
  return [...new Set(names.filter(isOutput))];
}

const isOutput = (name: string): name is OutputName => (OUTPUT_NAMES as readonly string[]).includes(name);
