/** What the exit code of a command means; the highest one reached is given. */
export const EXIT = { clean: 0, errorsFound: 1, refused: 2 } as const;
