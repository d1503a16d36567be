const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
// Control characters are no characters of a page; they would make it invalid.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** Text as it may stand in an element or in an attribute between quotes. */
export const escapeHtml = (text: string): string =>
  text.replace(CONTROL, '').replace(/[&<>"']/g, (mark) => MARKS[mark]!);

/** The same with its line ends kept. */
export const escapeLines = (text: string): string => escapeHtml(text).replace(/\r?\n/g, '<br>');
