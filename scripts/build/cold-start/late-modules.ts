import { build as bundle, type Plugin } from 'esbuild';

/** Modules that are loaded when first used, instead of with the modules that import them. */
export type LateModules = {
  /** The folder or file whose imports are late. */
  from: string;
  /** The imported paths, as they are written there. */
  imports: readonly string[];
};

/** Marks imports that this plugin adds, which aren't late. */
const now = { isNow: true };

/**
 * Bundles late modules into files of their own, which an instance neither reads nor runs when it starts.
 * Importers get an object that looks like the module, and loads it, at once, when one of its exports is used.
 */
export function lateModules(lists: readonly LateModules[]): Plugin {
  return {
    name: 'late-modules',
    setup(build) {
      const late = lists.flatMap(({ from, imports }) =>
        imports.map((path) => ({
          path,
          from,
          file: `late-${path.replaceAll(/\W+/g, '-').replace(/^-/, '')}`,
        })),
      );
      const entries = build.initialOptions.entryPoints as Record<string, string>;
      for (const { file } of late) entries[file] = file;
      build.onResolve({ filter: /^late-/ }, ({ path, kind }) =>
        kind === 'entry-point' ? { path, namespace: 'late' } : { path: `./${path}.js`, external: true },
      );
      build.onLoad({ filter: /./, namespace: 'late' }, (entry) => {
        const { path, from } = late.find(({ file }) => file === entry.path)!;
        return { contents: `module.exports = ${required(path)};`, resolveDir: from, pluginData: now };
      });

      const filter = new RegExp(`^(?:${oneOf(late.map(({ path }) => path))})$`);
      build.onResolve({ filter }, async ({ path, ...importing }) => {
        const { importer, kind, pluginData } = importing;
        const module = late.find((each) => each.path === path && importer.startsWith(each.from));
        if (!module || pluginData?.isNow || kind === 'entry-point') return;
        // It would get a module with a default export alone.
        if (kind === 'dynamic-import')
          return { errors: [{ text: `${path} is loaded late anyway: import it at the top of the file` }] };
        if (kind === 'require-call') return { path: module.file, namespace: 'instead-of' };
        const real = await build.resolve(path, { ...importing, pluginData: { ...pluginData, ...now } });
        return { path: module.file, namespace: 'instead-of', suffix: '?names', pluginData: real.path };
      });
      build.onLoad({ filter: /./, namespace: 'instead-of' }, async ({ path, pluginData }) => ({
        contents: standInFor(path, pluginData && (await exportsOf(pluginData as string))),
      }));
    },
  };
}

/** What matches one of these texts in a regular expression. */
export function oneOf(texts: readonly string[]): string {
  return texts.map((text) => text.replaceAll(/[^\w/@-]/g, '\\$&')).join('|');
}

function required(path: string): string {
  return `require(${JSON.stringify(path)})`;
}

/** A module in CommonJS with these exports; without a list, with whichever the late file has. */
function standInFor(file: string, names?: readonly string[]): string {
  const load = `${required(file)}.default`;
  if (names) {
    const getters = names.map((name) => `get ${name}() { return ${load}.${name}; }`);
    return `module.exports = { ${getters.join(', ')} };`;
  }
  // A bound function can be called, constructed and read, and has no property that a module must have.
  return `const forward = (trap) => [trap, (_, ...rest) => Reflect[trap](${load}, ...rest)];
    const traps = ['get', 'has', 'apply', 'construct'].map(forward);
    module.exports = new Proxy(function () {}.bind(), Object.fromEntries(traps));`;
}

async function exportsOf(file: string): Promise<string[]> {
  const { metafile } = await bundle({
    entryPoints: [file],
    write: false,
    metafile: true,
    outdir: '/',
    format: 'esm',
  });
  return Object.values(metafile.outputs)[0]!.exports;
}
