/** What a spreadsheet might compute: everything that begins like a formula and is no plain number. */
export const FORMULA = /^[=+@＝＋＠\t\r\n]|^[-－](?!\d[\d,]*(?:\.\d+)?%?$)/;
