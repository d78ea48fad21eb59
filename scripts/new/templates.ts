/** The texts of the files that `npm run new:…` writes. */
import { measuredRow } from '../reference/costs.ts';
import { camelCase, type Names } from './names.ts';

/** An operation that any signed-in user may call, and that answers with the time: enough to begin with. */
export function definition({ operation, constant, path, summary }: Names): string {
  return `
export const ${constant} = operation({
  name: '${operation}',
  summary: '${escaped(summary)}',
  caller: 'signed-in',
  input: z.strictObject({}),
  output: z.strictObject({ at: instantSchema }),
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 2, writes: 1 },
  refusals: [],
  rest: { method: 'GET', path: '${path}' },
});
`;
}

export const definitionImports = [
  `import * as z from 'zod';`,
  `import { operation } from '../../operation.ts';`,
  `import { instantSchema } from '../../primitives.ts';`,
];

/** `up` leads from the use case to `functions/src/`. */
export function useCase({ constant, summary }: Names, contract: string): string {
  return `import * as operations from '@cine/contract/operations/${contract}';
import { serve } from '#platform/endpoints/serve.ts';
import { toInstant } from '#platform/time/instant.ts';

/** ${summary} */
export const ${constant} = serve(operations.${constant}, async (context) => ({
  at: toInstant(context.now()),
}));
`;
}

export function test({ operation, constant }: Names, contract: string): string {
  return `import { ${constant} } from '@cine/contract/operations/${contract}';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { member } from '#test/builders.ts';
import { suite } from '#test/suite.ts';

describe('${operation}', () => {
  before(async () => {
    await suite();
  });

  it('answers a member with the time', async () => {
    const user = await member('User');
    const { at } = await user.call(${constant}, {});
    expect(Date.parse(at)).to.be.closeTo(Date.now(), minute);
  });
});
`;
}

export const handlers = `import type { Handlers } from '#platform/endpoints/feature.ts';

export const handlers: Handlers = {
};
`;

export const featureLine = (wing: string, feature: string): string =>
  `export { handlers as ${camelCase(feature)} } from './features/${wing}/${feature}/handlers.ts';\n`;

export const featureRow = (feature: string, knows: string): string => `| \`${feature}\` | ${knows} |`;

/** Only the call limit is counted: one document, once per instance. */
export const costsRow = ({ operation }: Names): string => measuredRow(operation, '', 1, 1, 0, 0);

export const scene = (constant: string): string => `scene(${constant}, 'host', [], () => ({}))`;

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
}
