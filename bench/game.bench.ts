/** What the game costs with a million players (3.1 GB; `GAME_PLAYERS` makes fewer), in four minutes. */
import { measureBoards } from './game/boards.ts';
import { measureEvening } from './game/evening.ts';
import { measureWrites, reportWatch } from './writes/measure.ts';

const movies = 5_000;
const players = Number(process.env.GAME_PLAYERS ?? 1_000_000);

// Business events would stand among the figures.
console.info = () => undefined;

reportWatch(await measureWrites({ movies, candidates: movies }), movies);
await measureBoards(players);
// The last, as it moves this process's time.
await measureEvening();
