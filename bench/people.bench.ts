/** What telling people, friendship, arrivals and collections cost, triggers included. */
import { startIdentityToolkit } from '../functions/test/stand-ins/identity-toolkit.ts';
import { measureArrivals } from './people/arrivals.ts';
import { measureCollections } from './people/collections.ts';
import { measureTelling } from './people/telling.ts';

// Business events would stand among the figures.
console.info = () => undefined;

// Settings of notifications ask for the member's address.
const identities = await startIdentityToolkit();
await measureTelling();
await measureArrivals();
await measureCollections();
await identities.close();
