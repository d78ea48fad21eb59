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
  'OpenAPI document': { text: () => withoutTags(openApi()), digest: '585d995c6f923db4' },
  'GraphQL schema': { text: () => printSchema(builder.toSchema()), digest: 'd868c1d194ce472a' },
  "client's answers": { text: () => clientTypes(openApi()), digest: '7b0444990d372f38' },
  "client's calls": { text: callTypes, digest: 'c35e1f3d631f3fcb' },
};

describe('What programs outside see', () => {
  for (const [name, { text, digest }] of Object.entries(surface)) {
    it(`changes only on purpose: the ${name}`, () => {
      const now = createHash('sha256').update(text()).digest('hex').slice(0, 16);
      expect(now, 'If clients may see this change, put its digest here').to.equal(digest);
    });
  }
});
