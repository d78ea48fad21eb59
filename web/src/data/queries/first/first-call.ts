import { browserIdHeader } from '@cine/contract/browser-id';
import { addressOfDoor, type Door } from '@cine/contract/doors';
import { functionsEmulator } from '../../config.ts';
import { browserId } from '../../device/browser-id.ts';
import type { Seat } from '../../firebase.ts';
import { headersOf } from '../../request-headers.ts';
import { signInOf } from '../../sign-in-of.ts';

/**
 * Calls an operation as Firebase's SDK does, with the kept sign-in: the SDK would first have the server
 * confirm it. Throws unless the operation succeeds.
 */
export async function callFirst(seat: Seat, door: Door, name: string, input: object): Promise<unknown> {
  const { projectId, idToken } = await signInOf(seat);
  const headers = await headersOf(seat, idToken);
  headers.set('content-type', 'application/json');
  headers.set(browserIdHeader, browserId());
  const response = await fetch(`${addressOfDoor(door, projectId!, functionsEmulator)}/${name}`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ data: input }),
  });
  if (!response.ok) throw new Error(`${name} answered ${response.status}`);
  return (await response.json()).result;
}
