import type { Plugin } from 'vite';

const stub = '\0no-regexes';

/** Leaves out Firestore pipelines' regular expressions, a quarter of its SDK: the dashboard uses queries. */
export function withoutRegexes(): Plugin {
  return {
    name: 'without-regexes',
    enforce: 'pre',
    resolveId: { filter: { id: /^re2js$/ }, handler: () => stub },
    load: {
      filter: { id: /^\0no-regexes$/ },
      handler: () =>
        `export const RE2JS = { compile() { throw new Error('The dashboard is built without pipelines'); } };`,
    },
  };
}
