import type { BaseSheet } from '../../compile/base-field.js';

/** Rows of a sheet, from 0: title, what it is about, totals and checks, header; then what is filled in. */
export const TITLE_ROW = 0;
export const ABOUT_ROW = 1;
export const TOTALS_ROW = 2;
export const HEADER_ROW = 3;
export const FIRST_ROW = 4;

/** How many rows are laid out for input. */
export const rowsOf = (sheet: BaseSheet, filled: number): number => (sheet.room === 0 ? filled : filled + sheet.room);
