/** At which of the two doors the dashboard calls an operation. */
import { functionsRegion, type Operation } from './operation.ts';

/** The functions that answer callables, by name; `largeDoor` those that hold the catalogue in memory. */
export const doors = ['door', 'largeDoor'] as const;
export type Door = (typeof doors)[number];

export function doorOf({ holdsCatalogue }: Pick<Operation, 'holdsCatalogue'>): Door {
  return holdsCatalogue ? 'largeDoor' : 'door';
}

/** A door's address for the SDK's `getFunctions`: the deployed one, or the emulator's at `host:port`. */
export function addressOfDoor(door: Door, project: string, emulator?: string): string {
  const path = emulator
    ? `http://${emulator}/${project}/${functionsRegion}`
    : `https://${functionsRegion}-${project}.cloudfunctions.net`;
  return `${path}/${door}`;
}
