import { Firestore } from '@google-cloud/firestore';
import { PROJECT } from './with-server.ts';

/** A client of the Admin SDK that acts as the owner. */
export function firestoreAt(host: string): Firestore {
  const customHeaders = { Authorization: 'Bearer owner' };
  return new Firestore({ projectId: PROJECT, host, ssl: false, customHeaders });
}
