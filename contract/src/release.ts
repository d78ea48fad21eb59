/** The release, as in package.json, which is deployed with neither the functions nor the dashboard. */
export const release = '0.1.0';

/** The release and the commit that it was built from, as a version of SemVer; the release alone if nobody knows. */
export function releaseOf(commit: string | undefined): string {
  return commit ? `${release}+${commit.slice(0, 12)}` : release;
}
