/** The release, as in package.json, which is deployed with neither the functions nor the dashboard. */
export const release = '0.1.0';
