/** Keeps `firebase emulators:…` off the network; without `npm_config_offline`, it hangs for seconds. */
const FOR_CLI = {
  npm_config_offline: 'true',
  FIREBASE_FUNCTIONS_DISCOVERY_OUTPUT_PATH: 'true',
  NO_UPDATE_NOTIFIER: '1',
  CI: '1',
};
const FOR_ALL = { METADATA_SERVER_DETECTION: 'none' };

type Environment = NodeJS.ProcessEnv;

/** Adds them to the CLI's environment; returns what removes them for a script. */
export function tune(env: Environment): (forScript: Environment) => Environment {
  const added = Object.keys(FOR_CLI).filter((name) => env[name] === undefined);
  Object.assign(env, { ...FOR_CLI, ...FOR_ALL, ...env });
  return (forScript) =>
    Object.fromEntries(Object.entries(forScript).filter(([name]) => !added.includes(name)));
}
