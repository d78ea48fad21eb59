/** The release, as in package.json, which is deployed with neither the functions nor the dashboard. */
export const release = '0.1.0';

/** The release, with the commit that it was built from where that is known. */
export function releaseOf(commit: string | undefined): string {
  return commit ? `${release}+${commit.slice(0, 12)}` : release;
}
