/** What a poll costs in an evening of 20 with 5,000 movies, triggers included, and how fast it is counted. */
import { measurePolls } from './groups/polls.ts';
import { measureSchulze } from './groups/schulze.ts';

// Business events would stand among the figures.
console.info = () => undefined;

await measurePolls();
await measureSchulze();
// What a shared page costs is measured there, and reported here, too.
await import('./sharing.bench.ts');
