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
  'OpenAPI document': { text: () => withoutTags(openApi()), digest: '0cbe228728f88d07' },
  'GraphQL schema': { text: () => printSchema(builder.toSchema()), digest: 'f40acd8c487fa925' },
  "client's answers": { text: () => clientTypes(openApi()), digest: 'c87c1bb475dd6605' },
  "client's calls": { text: callTypes, digest: 'a22f71e6a65c7959' },
};

describe('What programs outside see', () => {
  for (const [name, { text, digest }] of Object.entries(surface)) {
    it(`changes only on purpose: the ${name}`, () => {
      const now = createHash('sha256').update(text()).digest('hex').slice(0, 16);
      expect(now, 'If clients may see this change, put its digest here').to.equal(digest);
    });
  }
});
