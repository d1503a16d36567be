import type { WriteStream } from 'node:tty';

/** Work that is done sooner shows no progress. */
const REDRAWN_EVERY_MS = 1000;
const ERASE = '\r\u001b[2K';

let isShown = false;

/** A line on the terminal that tells how many files are done, and that time goes on; nothing where standard error is no terminal. */
export function showProgress(terminal: WriteStream): (done: number, files: number) => void {
  if (!terminal.isTTY) return () => {};
  const start = performance.now();
  let clock: NodeJS.Timeout | undefined;
  let counts = '';
  const draw = (): void => {
    const seconds = Math.round((performance.now() - start) / 1000);
    const [zh, en] = [`已读 ${counts} 个文件，用时 ${seconds} 秒`, `${counts} files`];
    terminal.write(`${ERASE}${zh}  ${en}`);
    isShown = true;
  };
  return (done, files) => {
    counts = `${done}/${files}`;
    clock ??= setInterval(draw, REDRAWN_EVERY_MS).unref();
    if (isShown) draw();
    if (done < files) return;
    clearInterval(clock);
    hideProgress();
  };
}

/** Takes the line away, so that something else can be printed in its place. */
export function hideProgress(): void {
  if (!isShown) return;
  process.stderr.write(ERASE);
  isShown = false;
}
