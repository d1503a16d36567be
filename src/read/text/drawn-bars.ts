const DRAWN = /[│┃║]/;
const WIDE = '｜';
/** A line drawn between rows: corners, crossings and strokes, nothing else. */
const RULE = /^[ \t\u3000]*[─━═┄┈╌┌┍┎┏┐┑┒┓└┕┖┗┘┙┚┛├-╋╒-╬]{3,}[ \t\u3000]*$/;
const STROKE = /[─━═┄┈╌]/g;
/** Words are now and then parted by a wide bar; a table has several rows with several of them. */
const FEWEST_ROWS = 3;

/** Tables drawn with box characters (│ ─ ┼) or with wide bars (｜), written with plain bars and dashes as other tables are. */
export function withPlainBars(text: string): string {
  const drawn = DRAWN.test(text);
  const wide = text.includes(WIDE) && text.split('\n').filter(hasWideCells).length >= FEWEST_ROWS;
  if (!drawn && !wide) return text;
  const lines = text.split('\n').map((line) => {
    if (drawn && RULE.test(line)) return line.replace(STROKE, '-').replace(/[^- \t\u3000\r]/g, '+');
    const plain = drawn ? line.replace(/[│┃║]/g, '|') : line;
    return wide && hasWideCells(plain) ? plain.replaceAll(WIDE, '|') : plain;
  });
  return lines.join('\n');
}

const hasWideCells = (line: string): boolean => line.indexOf(WIDE) !== line.lastIndexOf(WIDE);
