import { greedyKinds } from './greedy.ts';
import { honestKinds } from './honest.ts';
import type { Kind } from './lives.ts';

export const kinds: readonly Kind[] = [...honestKinds, ...greedyKinds];
