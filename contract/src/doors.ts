import { functionsRegion, type Operation } from './operation.ts';

/** The functions that answer callables, by name; `largeDoor` those that hold the catalogue in memory. */
export const doors = ['door', 'largeDoor'] as const;
export type Door = (typeof doors)[number];

/** The function that answers an operation. */
export function doorOf({ holdsCatalogue }: Pick<Operation, 'holdsCatalogue'>): Door {
  return holdsCatalogue ? 'largeDoor' : 'door';
}

/**
 * A door's address, as the SDK's `getFunctions` takes it: the deployed one, or that of the functions emulator
 * at `host:port`.
 */
export function addressOfDoor(door: Door, project: string, emulator?: string): string {
  const path = emulator
    ? `http://${emulator}/${project}/${functionsRegion}`
    : `https://${functionsRegion}-${project}.cloudfunctions.net`;
  return `${path}/${door}`;
}
