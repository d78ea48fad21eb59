import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { printSchema } from 'graphql';
import { builder } from '#faces/graph/schema/builder.ts';
import { callTypes } from '../../scripts/client/calls.ts';
import { clientTypes } from '../../scripts/client/types.ts';
import { openApi } from '../src/api/docs/open-api.ts';
import '#faces/graph/schema/query.ts';

/** OpenAPI's tags only sort the documentation. */
const withoutTags = (document: object) =>
  JSON.stringify(document, (key, value) => (key === 'tags' ? undefined : value));

const surface: Record<string, { text: () => string; digest: string }> = {
  'OpenAPI document': { text: () => withoutTags(openApi()), digest: 'fd582c6931cbb1ce' },
  'GraphQL schema': { text: () => printSchema(builder.toSchema()), digest: 'b909447c3122c59d' },
  "client's answers": { text: () => clientTypes(openApi()), digest: '8464e97a2dd49c10' },
  "client's calls": { text: callTypes, digest: '99ea5a0ac386106f' },
};

describe('What programs outside see', () => {
  for (const [name, { text, digest }] of Object.entries(surface)) {
    it(`changes only on purpose: the ${name}`, () => {
      const now = createHash('sha256').update(text()).digest('hex').slice(0, 16);
      expect(now, 'If clients may see this change, put its digest here').to.equal(digest);
    });
  }
});
