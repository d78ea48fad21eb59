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
  'OpenAPI document': { text: () => withoutTags(openApi()), digest: '47e9bc04aed9a636' },
  'GraphQL schema': { text: () => printSchema(builder.toSchema()), digest: '1eedd32df64fe197' },
  "client's answers": { text: () => clientTypes(openApi()), digest: '9cbfcdeecaccc9b8' },
  "client's calls": { text: callTypes, digest: 'bb1eff14e5b54b73' },
};

describe('What programs outside see', () => {
  for (const [name, { text, digest }] of Object.entries(surface)) {
    it(`changes only on purpose: the ${name}`, () => {
      const now = createHash('sha256').update(text()).digest('hex').slice(0, 16);
      expect(now, 'If clients may see this change, put its digest here').to.equal(digest);
    });
  }
});
