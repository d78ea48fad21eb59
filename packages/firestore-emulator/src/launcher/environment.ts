/**
 * Variables that keep `firebase emulators:…` fast and off the network: an offline start hangs for seconds without
 * `npm_config_offline`.
 */
const TUNING = {
  npm_config_offline: 'true',
  FIREBASE_FUNCTIONS_DISCOVERY_OUTPUT_PATH: 'true',
  METADATA_SERVER_DETECTION: 'none',
  NO_UPDATE_NOTIFIER: '1',
  CI: '1',
};

/** The environment for the Firebase CLI; variables that are set already stay as they are. */
export function offlineEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...TUNING, ...env };
}
