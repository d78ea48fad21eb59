/** How long polls and the Schulze method take, and what a shared page costs. */
import { measurePolls } from './groups/polls.ts';
import { measureSchulze } from './groups/schulze.ts';

// Business events would stand among the figures.
console.info = () => undefined;

await measurePolls();
await measureSchulze();
// What a shared page costs is measured there, and reported here, too.
await import('./sharing.bench.ts');
