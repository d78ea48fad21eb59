import { operation, type RestRoute } from '@cine/contract/operation';
import { expect } from 'chai';
import * as z from 'zod';
import { serve } from '#platform/endpoints/serve.ts';
import { routesOf } from './routes.ts';

function served(...rest: RestRoute[]) {
  return rest.map((route) =>
    serve(
      operation({
        name: 'test-any',
        summary: 'Does nothing.',
        caller: 'signed-in',
        input: z.strictObject({}),
        output: z.strictObject({}),
        limit: { perTenMinutes: 10, counted: 'leased' },
        ceiling: { reads: 2, writes: 1 },
        refusals: [],
        rest: route,
      }),
      async () => ({}),
    ),
  );
}

describe('The routes', () => {
  const placeAt = routesOf(
    served(
      { method: 'GET', path: '/api/movies/{movieId}' },
      { method: 'POST', path: '/api/movies/preview' },
      { method: 'DELETE', path: '/api/movies/{movieId}' },
      { method: 'POST', path: '/api/sessions/{sessionId}/people/{uid}' },
    ),
  );
  const at = (path: string) => {
    const place = placeAt(path);
    return place && [[...place.byMethod.keys()], place.parameters];
  };

  it('match an address with all its methods and named parts', () => {
    expect(at('/api/movies/12')).to.deep.equal([['GET', 'DELETE'], { movieId: '12' }]);
    expect(at('/api/sessions/one/people/a%2Fb')).to.deep.equal([['POST'], { sessionId: 'one', uid: 'a/b' }]);
  });

  it('ignore a trailing slash', () => {
    for (const path of ['/api/movies/12', '/api/movies/preview', '/api/sessions/one/people/two'])
      expect(at(`${path}/`), path).to.deep.equal(at(path));
    expect(at('/api/movies/12/')).to.deep.equal([['GET', 'DELETE'], { movieId: '12' }]);
  });

  it('match what is encoded although it needn’t be', () => {
    expect(at('/api/mov%69es/%31%32')).to.deep.equal(at('/api/movies/12'));
  });

  it('prefer a literal address to one with parameters, in any order of definition', () => {
    expect(at('/api/movies/preview')).to.deep.equal([['POST'], {}]);
  });

  it('match no address that is shorter, longer, partly empty or malformed', () => {
    for (const path of [
      '/api/movies',
      '/api/movies/',
      '/api/movies//',
      '/api/movies/1//',
      '/api//movies/1',
      '/api/movies/%ff',
      '/movies/1',
      '',
    ]) {
      expect(at(path), path).to.equal(null);
    }
  });
});
