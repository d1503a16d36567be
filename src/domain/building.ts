/**
 * A thing that is given its keys one after another. Where many are made, this is several times faster than a literal
 * with conditional spreads; when all keys are given it is cast to the thing itself.
 */
export type Building<Thing> = { -readonly [Key in keyof Thing]?: Thing[Key] };
