import { type Command, InvalidArgumentError, Option } from 'commander';
import type { OpenOptions } from '../app/open-disclosures.js';
import { showProgress } from './progress.js';
import { tellPassedOver } from './refusals.js';

/** The options of commands that read files. */
export interface OpeningOptions {
  readonly jobs?: number;
  readonly timeout?: number;
}

export function addOpeningOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--jobs <n>', '同时读取的文件数，默认按需  files read at the same time').argParser(
        wholeNumber(1, 256),
      ),
    )
    .addOption(
      new Option('--timeout <seconds>', '每个文件的时限（秒），默认按大小  seconds that a file may take').argParser(
        wholeNumber(1, 86_400),
      ),
    );
}

/** What the options ask for, with progress shown on a terminal. */
export const openingOf = (options: OpeningOptions): OpenOptions => ({
  jobs: options.jobs,
  seconds: options.timeout,
  onProgress: showProgress(process.stderr),
  onPassedOver: tellPassedOver,
});

/** A whole number within bounds, from the words of an option. */
export const wholeNumber =
  (least: number, most: number) =>
  (text: string): number => {
    const number = /^\d{1,6}$/.test(text) ? Number.parseInt(text, 10) : -1;
    if (number < least || number > most)
      throw new InvalidArgumentError(
        `应为 ${least} 到 ${most} 的整数 must be a whole number from ${least} to ${most}.`,
      );
    return number;
  };
