/** What duels and their odds take, and what buying, duelling and habits cost. */
import { measureDuels, measureOdds } from './character/combat.ts';
import { measureCosts } from './character/costs.ts';

// Business events would stand among the figures.
console.info = () => undefined;

await measureDuels();
await measureOdds();
await measureCosts();
