/** Lets Node load components as Vite does: a style is its class's name. Mocha requires it (.mocharc.json). */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';
import { drawingModule } from '../../drawings.ts';

const web = new URL('../..', import.meta.url).href;
const styles = 'export default new Proxy({}, { get: (_, name) => name });';

registerHooks({
  load(url, context, next) {
    if (/\.svg(\?url)?$/.test(url))
      return { format: 'module', source: `export default '${url}'`, shortCircuit: true };
    const drawing = drawingModule(decodeURI(url.replace('file://', '')));
    if (drawing) return { format: 'module', source: drawing.code, shortCircuit: true };
    if (!url.startsWith(web)) return next(url, context);
    if (url.endsWith('.css')) return { format: 'module', source: styles, shortCircuit: true };
    const sourcefile = fileURLToPath(url);
    const source = readFileSync(sourcefile, 'utf8');
    if (!url.endsWith('.tsx') && !source.includes('import.meta.env')) return next(url, context);
    standIns();
    const { code } = transformSync(source, {
      sourcefile,
      loader: url.endsWith('.tsx') ? 'tsx' : 'ts',
      jsx: 'automatic',
      define: { 'import.meta.env': '{}' },
      sourcemap: 'inline',
      target: 'es2024',
    });
    return { format: 'module', source: code, shortCircuit: true };
  },
});

/** Globals that modules read when they are loaded: an empty device. */
function standIns(): void {
  globalThis.localStorage ??= { length: 0, getItem: () => null } as unknown as Storage;
  globalThis.addEventListener ??= () => {};
}
