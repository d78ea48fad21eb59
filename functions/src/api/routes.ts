import { addressesOf, type RestRoute } from '@cine/contract/operation';
import { TrieRouter } from 'hono/router/trie-router';
import type { Handler } from '#platform/endpoints/serve.ts';

type Method = RestRoute['method'];

/** The operations of an address by method, and the parts of its path by name. */
export type RouteMatch = { byMethod: ReadonlyMap<Method, Handler>; parameters: Record<string, string> };

/** Finds a path's operations, literal ones before those with parameters. Ignores a trailing slash. */
export function routesOf(handlers: Iterable<Handler>): (path: string) => RouteMatch | null {
  const routes = [...handlers].flatMap((handler) =>
    addressesOf(handler.operation.rest).map(({ method, path }) => ({ method, path, handler })),
  );
  const router = new TrieRouter<RouteMatch['byMethod']>();
  for (const [path, here] of Map.groupBy(routes, (each) => each.path)) {
    const byMethod = new Map(here.map(({ method, handler }) => [method, handler]));
    router.add('ALL', path.replaceAll(/\{(\w+)\}/g, ':$1'), byMethod);
  }
  return (path) => {
    const address = normalized(path.replace(/\/$/, ''));
    if (address === null) return null;
    const [route] = router
      .match('ALL', address)[0]
      .map(([byMethod, parameters]) => ({
        byMethod,
        parts: Object.entries(parameters as Record<string, string>),
      }))
      .sort((one, other) => one.parts.length - other.parts.length);
    if (!route) return null;
    const decoded = route.parts.map(([name, text]) => [name, decodeURIComponent(text)]);
    return { byMethod: route.byMethod, parameters: Object.fromEntries(decoded) };
  };
}

/** A path with nothing encoded that needn't be, as `mov%69es` may be; null if it can't be decoded. */
function normalized(path: string): string | null {
  try {
    return path
      .split('/')
      .map((segment) => encodeURIComponent(decodeURIComponent(segment)))
      .join('/');
  } catch {
    return null;
  }
}
