import type { Rolldown } from 'vite';

type Group = NonNullable<
  Extract<NonNullable<Rolldown.OutputOptions['codeSplitting']>, object>['groups']
>[number];

/** The page that a guest opens first, by a session's link. */
const joining = /\/pages\/join\/index\.tsx$/;

/**
 * Few files instead of one for each set of pages: what the first page needs, what joining needs, and what at least
 * three pages share. Firebase's packages and their `idb` are loaded when they are used.
 */
export const chunkGroups: Group[] = [
  { name: 'first', tags: ['$initial'] },
  // The service worker's script needs only these, and would load all that is shared.
  { name: 'durations', test: /\/contract\/src\/time\.ts$/ },
  {
    name: (id, modules) => (isReachedByJoining(id, modules) ? 'joining' : 'shared'),
    test: (id) => !/node_modules\/(?:@?firebase|idb)\//.test(id),
    minShareCount: 3,
  },
];

type Modules = { getModuleInfo: (id: string) => { importers: string[] } | null };

/** Whether the page for joining imports a module, or something that imports it. */
function isReachedByJoining(module: string, modules: Modules): boolean {
  const seen = new Set<string>();
  const isReached = (id: string): boolean => {
    if (seen.has(id)) return false;
    seen.add(id);
    return joining.test(id) || (modules.getModuleInfo(id)?.importers ?? []).some(isReached);
  };
  return isReached(module);
}
