import { addressOfDoor } from '@cine/contract/doors';
import { preconnect } from 'react-dom';
import { loadOptions, local } from './config.ts';

/** Opens the connections that a returning user's first requests take, while their code still loads. */
export async function connectAhead(): Promise<void> {
  const at = (port: number) => `http://127.0.0.1:${port}`;
  connect(local ? at(local.ports.auth) : 'https://identitytoolkit.googleapis.com');
  connect(local ? at(local.ports.firestore) : 'https://firestore.googleapis.com');
  const { projectId } = await loadOptions();
  connect(local ? at(local.ports.functions) : new URL(addressOfDoor('largeDoor', projectId!)).origin);
}

function connect(origin: string): void {
  preconnect(origin, { crossOrigin: 'anonymous' });
}
