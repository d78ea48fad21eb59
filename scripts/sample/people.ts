/** The sample's people and their password. */
import type { SamplePerson } from '../build.ts';

export const samplePassword = 'popcorn-and-lights-off';

/** The members of the sample's last month (`last-month/`). Anybody at this machine may sign in as one. */
export const samplePeople = [
  { name: 'Léa', email: 'lea@cine.example', password: samplePassword },
  { name: 'Inès', email: 'ines@cine.example', password: samplePassword },
  { name: 'Kate', email: 'kate@cine.example', password: samplePassword },
] as const satisfies readonly SamplePerson[];
