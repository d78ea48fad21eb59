import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentCodec } from '@cine/contract/documents/codec';
import { allCodecs } from '../../functions/test/codecs.ts';

const root = join(import.meta.dirname, '../..');

/** A kind of document that has former versions, and where its documents are. */
export type Kind = {
  codec: DocumentCodec<unknown>;
  collection: string;
  isNested: boolean;
  isAt: (path: string) => boolean;
};

/** All kinds with former versions, by the path in the comment on each codec. */
export async function kindsWithFormerVersions(): Promise<Kind[]> {
  const paths = new Map(
    globSync(['contract/src/documents/**/*.ts', 'functions/src/**/documents.ts'], { cwd: root }).flatMap(
      (file) => pathsIn(readFileSync(join(root, file), 'utf8')),
    ),
  );
  const codecs = (await allCodecs()).filter(({ version }) => version > 1);
  return codecs.map((codec) => kindAt(codec, paths.get(codec.name)));
}

/** A codec's name, and the path that its comment begins with. */
function pathsIn(source: string): [name: string, path: string][] {
  const commented =
    /\/\*\*\s*(?:\*\s*)?`([^`\s]+\/[^`\s]+)`(?:(?!\*\/).)*?\*\/\s*export const \w+[^(]*\(\s*'(\w+)'/gs;
  return [...source.matchAll(commented)].map(([, path, name]) => [name!, path!]);
}

function kindAt(codec: DocumentCodec<unknown>, path: string | undefined): Kind {
  if (path === undefined) throw new Error(`The comment on the codec of ${codec.name} begins with no path`);
  const segments = path.split('/');
  const pattern = new RegExp(
    `^${segments.map((segment) => segment.replace(/\{[^}]+\}/g, '[^/]+')).join('/')}$`,
  );
  return {
    codec,
    collection: segments.at(-2)!,
    isNested: segments.length > 2,
    isAt: (at) => pattern.test(at),
  };
}
