export type Language = 'zh' | 'en';

/** The language of messages on standard error: Chinese first, English second, both when none was chosen. */
export const both = (text: { readonly zh: string; readonly en: string }): string => `${text.zh} ${text.en}`;
