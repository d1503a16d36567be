import { EXIT } from './exit-codes.js';
import { hideProgress } from './progress.js';

let interrupted = { code: EXIT.interrupted as number, words: '已中断。Interrupted.' };

/** From now on Ctrl-C is how the command ends, not how it is broken off. */
export function expectInterrupt(): void {
  interrupted = { code: EXIT.clean, words: '已停止等待。No longer watching.' };
}

/**
 * Ends the command at once on Ctrl-C or a request to end: workers end with the process, and an output file that is not
 * complete is dropped on exit (see output.ts).
 */
export function endWhenInterrupted(): void {
  process.once('SIGINT', () => end(interrupted.code, interrupted.words));
  process.once('SIGHUP', () => end(EXIT.hungUp, '终端已关闭。Hung up.'));
  process.once('SIGTERM', () => end(EXIT.terminated, '已终止。Terminated.'));
}

function end(code: number, words: string): never {
  hideProgress();
  process.stderr.write(`${words}\n`);
  process.exit(code);
}
