import type { Rolldown } from 'vite';

type Group = NonNullable<
  Extract<NonNullable<Rolldown.OutputOptions['codeSplitting']>, object>['groups']
>[number];

/** Pages that many visits begin with: what they reach isn't loaded with what only others share. */
const joining = /\/pages\/together\/join\/index\.tsx$/;
const member =
  /\/pages\/core\/player\/index\.tsx$|\/app\/(?:status-bars|session-bar|unread-count)\.tsx$|\/account-reader\.tsx$/;

const session = /\/pages\/together\/session\/index\.tsx$/;
/** What the player's page loads after it is shown. */
const lately = /\/pages\/core\/player\/lately\/[\w-]+\.tsx$|\/tonight-best\.tsx$/;

const builder = /\/pages\/together\/challenges\/builder\//;
const firebase = /node_modules\/(?:@?firebase|idb)\//;
const auth = /node_modules\/(?:@?firebase\/(?:app|auth|component|logger|util)|idb)\/|\/data\/auth-sdk\.ts$/;
const frame =
  /\/app\/(?:status-bars|session-bar|unread-count)\.tsx$|\/account-reader\.tsx$|node_modules\/@?firebase\/functions\//;

/**
 * Few files instead of one for each set of pages, since each costs a request. The Firebase packages that no
 * group has are loaded when they are used.
 */
export const chunkGroups: Group[] = [
  { name: 'ahead', test: /\/web\/src\/ahead\.ts$/, priority: 1 },
  { name: 'first', tags: ['$initial'] },
  { name: 'auth', test: auth },
  { name: 'builder', test: builder, includeDependenciesRecursively: false, minShareCount: 2 },
  shared('joining', joining),
  shared('member', member),
  shared('evening', session),
  shared('lately', lately),
  shared('others', /./),
  { name: 'frame', test: frame },
];

type Modules = { getModuleInfo: (id: string) => { importers: string[] } | null };

/** What a page that matches shares with others, without what an earlier group has. */
function shared(name: string, page: RegExp): Group {
  return {
    name: (id, modules) => (isReachedBy(page, id, modules) ? name : null),
    test: (id) => !firebase.test(id),
    minShareCount: 2,
  };
}

/** Whether a page imports a module, or something that imports it. */
function isReachedBy(page: RegExp, module: string, modules: Modules): boolean {
  const seen = new Set<string>();
  const isReached = (id: string): boolean => {
    if (seen.has(id)) return false;
    seen.add(id);
    return page.test(id) || (modules.getModuleInfo(id)?.importers ?? []).some(isReached);
  };
  return isReached(module);
}
