/** What telling people, friendship, arrivals and collections cost, triggers included. */
import { measureArrivals } from './people/arrivals.ts';
import { measureCollections } from './people/collections.ts';
import { measureTelling } from './people/telling.ts';

// Business events would stand among the figures.
console.info = () => undefined;

await measureTelling();
await measureArrivals();
await measureCollections();
