import { addressOfDoor } from '@cine/contract/doors';
import { authHost, databaseHost, functionsEmulator, loadOptions } from './config.ts';

/** Opens the connections of a returning user's first requests. */
export async function connectAhead(): Promise<void> {
  connectTo(authHost);
  connectTo(databaseHost);
  const { projectId } = await loadOptions();
  connectTo(new URL(addressOfDoor('largeDoor', projectId!, functionsEmulator)).origin);
}

function connectTo(origin: string): void {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'preconnect', href: origin, crossOrigin: 'anonymous' });
  document.head.append(link);
}
