import { type Command, Option } from 'commander';
import type { Bilingual } from '../domain/place.js';

export type Language = 'zh' | 'en';

/** What is said on standard error when no language was chosen: Chinese first, English second. */
let spoken: readonly Language[] = ['zh', 'en'];

export const languageOption = (): Option =>
  new Option('--lang <lang>', '语言  language').choices(['zh', 'en']).default('zh');

/** From now on messages are in the language that a command was asked for, in both where it was not asked. */
export function speakAsAsked(command: Command): void {
  if (command.getOptionValueSource('lang') === 'cli') spoken = [command.getOptionValue('lang')];
}

/** A message, a piece in each language; `between` parts the two. */
export const said = (text: Bilingual, between = ' '): string => spoken.map((language) => text[language]).join(between);
