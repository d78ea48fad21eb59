import { resolve } from 'node:path';
import { build } from 'esbuild';

/** What a built entry loads at once, also through its chunks: built files, itself included, and packages. */
export async function entryImports(entry: string): Promise<{ files: string[]; packages: string[] }> {
  const { metafile } = await build({
    entryPoints: [entry],
    outdir: '/',
    write: false,
    metafile: true,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
  });
  const files = new Set([Object.keys(metafile.inputs).find((file) => resolve(file) === entry)!]);
  const packages = new Set<string>();
  for (const file of files) {
    for (const { path, kind, external } of metafile.inputs[file]!.imports) {
      if (kind === 'import-statement') (external ? packages : files).add(path);
    }
  }
  return { files: [...files].map((file) => resolve(file)), packages: [...packages].sort() };
}
