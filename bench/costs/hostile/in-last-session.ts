import type { Below, Call, Hostile, Move } from './move.ts';

export function inLastSession(
  act: (sessionId: string, hostile: Hostile, call: Call, below: Below) => Promise<unknown>,
): Move {
  return (hostile, call, below) => act(hostile.opened.at(-1)?.id ?? 'none', hostile, call, below);
}
