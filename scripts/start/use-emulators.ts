import type { Service } from './ports.ts';

/** Points the Admin SDK of this process at the emulators; import it only afterwards. */
export function useEmulators(project: string, ports: Record<Service, number>): void {
  Object.assign(process.env, {
    GCLOUD_PROJECT: project,
    // Secrets that the functions have, too, are those of home.
    FUNCTIONS_EMULATOR: 'true',
    // There is none here, and looking for it takes seconds.
    METADATA_SERVER_DETECTION: 'none',
    FIRESTORE_EMULATOR_HOST: `127.0.0.1:${ports.firestore}`,
    FIREBASE_AUTH_EMULATOR_HOST: `127.0.0.1:${ports.auth}`,
    HOSTING_EMULATOR_HOST: `127.0.0.1:${ports.hosting}`,
    FUNCTIONS_EMULATOR_HOST: `127.0.0.1:${ports.functions}`,
    CLOUD_TASKS_EMULATOR_HOST: `127.0.0.1:${ports.clock}`,
  });
}
