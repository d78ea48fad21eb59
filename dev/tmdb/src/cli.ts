/** The command that starts the stand-in for TMDB. */
import { parseArgs } from 'node:util';
import { readCatalogue, samplePath } from './catalogue.ts';
import { startTmdb } from './server.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4070' },
    catalogue: { type: 'string', default: samplePath },
    token: { type: 'string' },
    'requests-per-second': { type: 'string', default: '50' },
  },
});

const catalogue = readCatalogue(values.catalogue);
const server = await startTmdb({
  port: Number(values.port),
  catalogue,
  requestsPerSecond: Number(values['requests-per-second']),
  ...(values.token !== undefined && { token: values.token }),
});
console.log(
  `Local stand-in for TMDB on ${server.url}/3: ${catalogue.movies.length} sample movies, ${catalogue.label}. It is not the real service.`,
);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void server.close());
}
