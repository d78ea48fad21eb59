import type { ServerResponse } from 'node:http';

/** Spells dots at the beginning of a path's parts so that Hosting's patterns match these, as deployed. */
export function spellDots(url: string): string {
  return url.replace(/^[^?#]*/, (path) => path.replaceAll(/\/\.(?!\.?(?:\/|$))/g, '/%2E'));
}

/** Lets an answer not name what serves it. */
export function hideServer(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse;
  response.writeHead = (...args: unknown[]) => {
    response.removeHeader('X-Powered-By');
    return writeHead(...args);
  };
}
