/** Signs that fonts and converters take for narrow or for wide: quotation marks, dashes, dots, Greek and other symbols. */
const AMBIGUOUS =
  /[\u00a1\u00a7\u00a8\u00b0-\u00b4\u00b6-\u00ba\u00d7\u00f7\u0391-\u03c9\u2010\u2013-\u2016\u2018\u2019\u201c\u201d\u2020-\u2022\u2025\u2026\u2030\u2032\u2033\u203b\u2103\u2105\u2116\u2150-\u2199\u2200-\u22ff\u2460-\u24ff\u2500-\u25ff\u2605\u2606]/;
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

/** How many places of a typewriter a sign takes: 2 for Chinese ones, and for ambiguous ones as told. */
export const placesOf = (sign: string, ambiguous: 1 | 2): 1 | 2 =>
  sign < '\u0080' ? 1 : WIDE.test(sign) || sign > '\uffff' ? 2 : AMBIGUOUS.test(sign) ? ambiguous : 1;
