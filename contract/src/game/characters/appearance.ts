/** What a character can look like: builds, skins, hair, eyes. */
import * as z from 'zod';

export const builds = ['slight', 'middling', 'sturdy'] as const;
export const skins = ['porcelain', 'rose', 'honey', 'copper', 'umber', 'ebony'] as const;
export const hairStyles = [
  'shaved',
  'cropped',
  'quiff',
  'curls',
  'bob',
  'afro',
  'bun',
  'braid',
  'long',
] as const;
export const hairColours = [
  'black',
  'brown',
  'chestnut',
  'auburn',
  'blond',
  'grey',
  'white',
  'plum',
] as const;
export const eyeColours = ['brown', 'hazel', 'green', 'blue', 'grey', 'amber'] as const;

/** What a character looks like without its equipment, drawn by the dashboard. */
export const appearanceSchema = z.strictObject({
  build: z.enum(builds),
  skin: z.enum(skins),
  hair: z.enum(hairStyles),
  hairColour: z.enum(hairColours),
  eyes: z.enum(eyeColours),
});
export type Appearance = z.infer<typeof appearanceSchema>;
