/** The way to each thing, as names of what is tapped; and what a stranger with a code does. */
export type Taps = { ways: Record<string, string[]>; joining: Joining };

export type Joining = { taps: number; fields: number };
