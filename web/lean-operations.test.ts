import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { parseAst } from 'vite';
import { leanOperations } from './lean-operations.ts';

type Transform = { handler: (this: { parse: typeof parseAst }, code: string) => { code: string } };

describe('The operations that the dashboard is built with', () => {
  const lean = (code: string) =>
    (leanOperations().transform as Transform).handler
      .call({ parse: parseAst }, code)
      .code.replace(/\s+/g, ' ');

  it('have their name and door, and the schema of answers that a device keeps', () => {
    const own = "name: 'a-show', caller: 'member'";
    const keptOffline = 'keptOffline: 20';
    const server = "summary: 'Shows.', input, output: z.array(x), limit: { perTenMinutes: 5 }";
    expect(lean(`export const show = operation({ ${own}, ${server}, holdsCatalogue: true });`)).to.equal(
      "export const show = { name: 'a-show', holdsCatalogue: true };",
    );
    expect(
      lean(`export const show = operation({ ...shared, ${own}, ${server}, ${keptOffline}, rest: {} });`),
    ).to.equal("export const show = { ...shared, name: 'a-show', output: z.array(x), keptOffline: 20, };");
  });

  it('are asked by no page or piece for what was left out', () => {
    const left = 'summary|input|limit|ceiling|refusals|rest|creates|causes|caller';
    const asking = globSync('src/**/*.{ts,tsx}', {
      cwd: import.meta.dirname,
      exclude: ['**/*.test*.ts'],
    }).flatMap((file) => {
      const code = readFileSync(join(import.meta.dirname, file), 'utf8');
      const imported = [...code.matchAll(/import \{([^}]+)\} from '@cine\/contract\/operations\//g)].flatMap(
        ([, names]) => names!.split(',').map((name) => name.trim().replace(/^type /, '')),
      );
      return imported
        .filter((name) => name !== '')
        .filter((name) => new RegExp(`\\b${name}\\.(?:${left})\\b`).test(code))
        .map((name) => `${file}: ${name}`);
    });
    expect(asking, 'Export the schema from the contract').to.deep.equal([]);
  });

  it('stand beside schemas and constants as they are', () => {
    const code =
      'export const most = 20; const shared = { limit: 1 }; export const schema = z.array(x).max(most);';
    expect(lean(code)).to.equal(code);
  });
});
