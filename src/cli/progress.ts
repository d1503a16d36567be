import type { WriteStream } from 'node:tty';

/** Work that is done sooner shows no progress. */
const SHOWN_AFTER_MS = 1000;
const ERASE = '\r\u001b[2K';

let isShown = false;

/** A line on the terminal that tells how many files are done; nothing where standard error is no terminal. */
export function showProgress(terminal: WriteStream): (done: number, files: number) => void {
  if (!terminal.isTTY) return () => {};
  const start = performance.now();
  let timer: NodeJS.Timeout | undefined;
  let text = '';
  const draw = (): void => {
    terminal.write(`${ERASE}${text}`);
    isShown = true;
  };
  return (done, files) => {
    const seconds = Math.round((performance.now() - start) / 1000);
    text = `已读 ${done}/${files} 个文件，用时 ${seconds} 秒  ${done}/${files} files`;
    if (done === 0) timer = setTimeout(draw, SHOWN_AFTER_MS).unref();
    else if (seconds >= SHOWN_AFTER_MS / 1000) draw();
    if (done < files) return;
    clearTimeout(timer);
    hideProgress();
  };
}

/** Takes the line away, so that something else can be printed in its place. */
export function hideProgress(): void {
  if (!isShown) return;
  process.stderr.write(ERASE);
  isShown = false;
}
