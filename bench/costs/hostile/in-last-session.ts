import type { Below, Call, Hostile, Move } from './move.ts';

type SessionMove = { sessionId: string; hostile: Hostile; call: Call; below: Below };

export function inLastSession(act: (move: SessionMove) => Promise<unknown>): Move {
  return (hostile, call, below) => {
    const sessionId = hostile.opened.at(-1)?.id ?? 'none';
    return act({ sessionId, hostile, call, below });
  };
}
