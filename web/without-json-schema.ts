import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const stub = '\0no-json-schema:';

/** Leaves out how zod writes JSON schemas, a fifth of it: the dashboard only checks values. */
export function withoutJsonSchema(): Plugin {
  return {
    name: 'without-json-schema',
    enforce: 'pre',
    resolveId: {
      filter: { id: /\/(?:json-schema-processors|to-json-schema)\.js$/ },
      handler: (id, importer) =>
        importer?.endsWith('/zod/v4/classic/schemas.js')
          ? `${stub}${new URL(id, `file://${importer}`).pathname}`
          : null,
    },
    load: {
      filter: { id: /^\0no-json-schema:/ },
      handler(id) {
        const source = readFileSync(id.slice(stub.length), 'utf8');
        const names = [...source.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name);
        if (names.length === 0) throw new Error(`${id} exports nothing`);
        return `const absent = () => () => { throw new Error('The dashboard is built without JSON schemas'); };
          export { ${names.map((name) => `absent as ${name}`).join(', ')} };`;
      },
    },
  };
}
