import { applicationDefault } from 'firebase-admin/app';
import { credentialsMissing } from '../../functions/src/clients/cloud/request.ts';

/** Makes sure of credentials for a project. Throws in words; Firestore's client would end the process. */
export async function assertCredentials(): Promise<void> {
  // Google's library looks for credentials at a cloud's server, too, and warns where there is none.
  process.removeAllListeners('warning').on('warning', (warning) => {
    if (warning.name !== 'MetadataLookupWarning') console.warn(warning);
  });
  try {
    await applicationDefault().getAccessToken();
  } catch (cause) {
    throw new Error(credentialsMissing, { cause });
  }
}
