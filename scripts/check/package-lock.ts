/**
 * Adds the packages for other platforms that package-lock.json lacks, or lists them with `--check`. npm may
 * leave them out, but `npm ci` needs them on every platform.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Lock, type LockedPackage, resolve } from '../build/deploy-lock.ts';

const file = join(import.meta.dirname, '../..', 'package-lock.json');

/** The words in the names of platform packages that mean an `os` or a `cpu`. */
const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const processors = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
];

/** The entries that a lock lacks, by path. Throws for one whose platform can't be read from its name. */
export function missingFrom({ packages }: Lock): Record<string, LockedPackage> {
  const tree = new Map(Object.entries(packages));
  const missing: Record<string, LockedPackage> = {};
  for (const [path, entry] of tree) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (resolve(tree, path, name) !== undefined) continue;
      missing[`node_modules/${name}`] = platformEntry(name, version, entry.dev === true);
    }
  }
  return missing;
}

/** With its fields in npm's order. */
function platformEntry(name: string, version: string, dev: boolean): LockedPackage {
  const words = name.split(/[/-]/);
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  if (os.length === 0 || cpu.length === 0)
    throw new Error(`${name} is missing from package-lock.json: run npm install`);
  const libc = ['musl', 'gnu'].find((library) => words.some((word) => word.startsWith(library)));
  return {
    version,
    cpu,
    ...(dev && { dev }),
    ...(os[0] === 'linux' && libc && { libc: [libc === 'gnu' ? 'glibc' : libc] }),
    optional: true,
    os,
  };
}

if (import.meta.main) {
  const lock = JSON.parse(readFileSync(file, 'utf8')) as Lock;
  const missing = missingFrom(lock);
  const names = Object.keys(missing);
  if (names.length === 0) {
    console.log('package-lock.json is complete.');
  } else if (process.argv.includes('--check')) {
    console.log(
      `package-lock.json lacks these; npx node scripts/check/package-lock.ts adds them:\n${names.join('\n')}`,
    );
    process.exitCode = 1;
  } else {
    const packages = Object.entries({ ...lock.packages, ...missing });
    packages.sort(([one], [other]) => one.localeCompare(other, 'en'));
    writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`);
    console.log(`Added to package-lock.json: ${names.length} packages.`);
  }
}
