import { measureDuels, measureOdds } from './character/combat.ts';

await measureDuels();
await measureOdds();
