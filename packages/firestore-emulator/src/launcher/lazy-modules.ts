/**
 * Preloaded into the Firebase CLI and its functions workers, which load hundreds of its modules and use few:
 * loads each when it is first used.
 */
import Module from 'node:module';
import { sep } from 'node:path';

type Exports = Record<PropertyKey, unknown>;
type Load = (request: string, parent: { filename: string } | undefined, isMain: boolean) => Exports;

const modules = Module as unknown as { _load: Load };
const load = modules._load;
const ofCli = `${sep}firebase-tools${sep}lib${sep}`;
const entries = `${ofCli}bin${sep}`;
const worker = `${sep}functionsEmulatorRuntime.js`;
/** Workers load all of it for the sake of old projects; the functions themselves import what they need. */
const functionsSdk = `${sep}node_modules${sep}firebase-functions${sep}`;

modules._load = (request, parent, isMain) => {
  const file = parent?.filename ?? '';
  const isOfCli = request.startsWith('.') && file.includes(ofCli) && !file.includes(entries);
  const isLate =
    isOfCli || (file.endsWith(worker) && request.includes(functionsSdk) && request.endsWith('.js'));
  return isLate ? lazy(() => load(request, parent, isMain)) : load(request, parent, isMain);
};

// Stack traces need the maps of the functions' sources, not those of their packages.
if (process.sourceMapsEnabled) Module.setSourceMapsSupport?.(true, { nodeModules: false });

function lazy(loadNow: () => Exports): Exports {
  let loaded: Exports | undefined;
  const exports = (): Exports => {
    loaded ??= loadNow();
    return loaded;
  };
  return new Proxy({} as Exports, {
    get: (_, name) => exports()[name],
    set: (_, name, value) => Reflect.set(exports(), name, value),
    has: (_, name) => Reflect.has(exports(), name),
    ownKeys: () => Reflect.ownKeys(exports()),
    getOwnPropertyDescriptor: (_, name) => {
      const descriptor = Reflect.getOwnPropertyDescriptor(exports(), name);
      return descriptor && { ...descriptor, configurable: true };
    },
  });
}
