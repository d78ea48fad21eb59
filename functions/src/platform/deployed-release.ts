import { releaseOf } from '@cine/contract/release';

/** What runs: the release, with the commit where the build knew one. */
export function deployedRelease(): string {
  return releaseOf(process.env.BUILT_COMMIT);
}
