/** What the exit code of a command means; of the first three the highest one reached is given. */
export const EXIT = { clean: 0, errorsFound: 1, refused: 2, hungUp: 129, interrupted: 130, terminated: 143 } as const;
