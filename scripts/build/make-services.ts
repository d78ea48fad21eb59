/**
 * Writes `contract/src/availability/tmdb-services.ts` from TMDB's answer to `/watch/providers/movie`:
 * `npx node scripts/build/make-services.ts answer.json`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { providers, stores } from '@cine/contract/availability/providers';
import { regions } from '@cine/contract/availability/regions';
import { providersWire } from '../../functions/src/clients/tmdb/wire.ts';

const target = fileURLToPath(new URL('../../contract/src/availability/tmdb-services.ts', import.meta.url));
const named = new Set([...providers, ...stores.filter(({ isFree }) => isFree)].map(({ id }) => id));
const { results } = providersWire.parse(JSON.parse(readFileSync(process.argv[2]!, 'utf8')));
const lines = regions.flatMap((region) => {
  const ids = results
    .filter(
      ({ provider_id, display_priorities }) => named.has(provider_id) && region in (display_priorities ?? {}),
    )
    .sort((one, other) => one.display_priorities![region]! - other.display_priorities![region]!)
    .map(({ provider_id }) => provider_id);
  return ids.length === 0 ? [] : `  ${region}: '${ids.join(' ')}',`;
});
writeFileSync(
  target,
  `/** The services of each region by TMDB's ids, most common first. Made by \`scripts/build/make-services.ts\`. */
export const tmdbServices: Readonly<Record<string, string>> = {
${lines.join('\n')}
};
`,
);
