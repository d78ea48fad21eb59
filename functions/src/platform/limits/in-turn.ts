/** What is under way, and what waits for it to end. */
export type Turns = { underWay: number; waiting: (() => void)[] };

export function noTurns(): Turns {
  return { underWay: 0, waiting: [] };
}

/** Runs at most `atOnce` at a time, in the order in which they came. */
export async function inTurn<T>(turns: Turns, atOnce: number, run: () => Promise<T>): Promise<T> {
  if (turns.underWay < atOnce) turns.underWay += 1;
  else await new Promise<void>((begin) => turns.waiting.push(begin));
  try {
    return await run();
  } finally {
    const next = turns.waiting.shift();
    if (next) next();
    else turns.underWay -= 1;
  }
}
