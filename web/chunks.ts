/** How the dashboard's code is split into files. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Rolldown } from 'vite';

type Group = NonNullable<
  Extract<NonNullable<Rolldown.OutputOptions['codeSplitting']>, object>['groups']
>[number];

type IsModule = (id: string) => boolean;

/** The page frame's code, who has an account, and whom they know. */
const frameSources = [
  'app/status-bars.tsx',
  'app/session-bar.tsx',
  'app/unread-count.tsx',
  'data/auth/account-reader.tsx',
  'components/people/circle-reader.tsx',
];

/** Pages that many visits begin with: what they reach isn't loaded with what only others share. */
const joining = sources('pages/together/join/index.tsx');
const member = sources('pages/core/player/index.tsx', ...frameSources);

/** What texts are put together with: a language's texts load before the dashboard's script is evaluated. */
const messages = /\/contract\/src\/text\/message\.ts$/;
const session = sources('pages/together/session/index.tsx');
/** What the player's page loads after it is shown. */
const lately = sources('pages/core/player/all/', 'pages/core/player/waiting/');

/** The ways to sign in that the first page loads after it is shown. */
const ways = sources(
  'components/account/ways/order.ts',
  'components/account/ways/use-way.ts',
  'components/account/ways/way-state.tsx',
  'components/account/ways/ways.tsx',
  'data/auth/ways/attempt.ts',
  'data/auth/ways/provider-list.ts',
  'data/auth/ways/to-link.ts',
  'data/auth/ways/under-way.ts',
);

const builder = sources('pages/together/challenges/builder/', 'components/challenge/rules/');
const firebase = /node_modules\/(?:@?firebase|idb)\//;
const auth = either(
  /node_modules\/(?:@?firebase\/(?:app|auth|component|functions|logger|util)|idb)\//,
  sources('data/auth-sdk.ts'),
);
const frame = sources(...frameSources);

/**
 * Few files instead of one for each set of pages, since each costs a request. The Firebase packages that no
 * group has are loaded when they are used.
 */
export const chunkGroups: Group[] = [
  { name: 'ahead', test: either(messages, sources('ahead.ts')), priority: 1 },
  { name: 'first', tags: ['$initial'] },
  { name: 'auth', test: auth },
  { name: 'ways', test: ways },
  { name: 'builder', test: builder, includeDependenciesRecursively: false, minShareCount: 2 },
  shared('joining', joining),
  shared('member', member),
  shared('evening', session),
  shared('lately', lately),
  shared('others', () => true),
  { name: 'frame', test: frame },
];

type Modules = { getModuleInfo: (id: string) => { importers: string[] } | null };

/** What a page that matches shares with others, without what an earlier group has. */
function shared(name: string, isPage: IsModule): Group {
  return {
    name: (id, modules) => (isReachedBy(isPage, id, modules) ? name : null),
    test: (id) => !firebase.test(id),
    minShareCount: 2,
  };
}

/** Whether a page imports a module, or something that imports it. */
function isReachedBy(isPage: IsModule, module: string, modules: Modules): boolean {
  const seen = new Set<string>();
  const isReached = (id: string): boolean => {
    if (seen.has(id)) return false;
    seen.add(id);
    return isPage(id) || (modules.getModuleInfo(id)?.importers ?? []).some(isReached);
  };
  return isReached(module);
}

/** Whether a module is one of these files of `web/src`, or in one of these folders. Throws if one is gone. */
function sources(...paths: readonly string[]): IsModule {
  const places = paths.map((path) => join(import.meta.dirname, 'src', path));
  const gone = places.find((place) => !existsSync(place));
  if (gone) throw new Error(`There is no ${gone}, which chunks.ts names`);
  return (id) => places.some((place) => id.startsWith(place));
}

function either(pattern: RegExp, isModule: IsModule): IsModule {
  return (id) => pattern.test(id) || isModule(id);
}
