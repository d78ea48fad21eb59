/**
 * Variables that keep `firebase emulators:…` fast and off the network: an offline start hangs for seconds
 * without `npm_config_offline`.
 */
const FOR_CLI = {
  npm_config_offline: 'true',
  FIREBASE_FUNCTIONS_DISCOVERY_OUTPUT_PATH: 'true',
  NO_UPDATE_NOTIFIER: '1',
  CI: '1',
};
const FOR_ALL = { METADATA_SERVER_DETECTION: 'none' };

type Environment = NodeJS.ProcessEnv;

/**
 * Sets them in the Firebase CLI's environment, unless they are set already. Returns a function that takes
 * those for the CLI out of a script's environment: npm may be online there.
 */
export function tune(env: Environment): (forScript: Environment) => Environment {
  const added = Object.keys(FOR_CLI).filter((name) => env[name] === undefined);
  Object.assign(env, { ...FOR_CLI, ...FOR_ALL, ...env });
  return (forScript) =>
    Object.fromEntries(Object.entries(forScript).filter(([name]) => !added.includes(name)));
}
