import {
  type Appearance,
  builds,
  eyeColours,
  hairColours,
  hairStyles,
  skins,
} from '@cine/contract/game/characters/appearance';
import { randomFrom } from '../movie/poster/random.ts';

/** What a user's form begins with: not the same for everybody, and the same each time. */
export function firstLook(uid: string): Appearance {
  // Within 32 bits at each step: beyond 53 the last letters would be lost.
  const seed = [...uid].reduce((sum, letter) => (Math.imul(sum, 31) + letter.codePointAt(0)!) >>> 0, 0);
  const random = randomFrom(seed);
  return {
    build: random.pick(builds),
    skin: random.pick(skins),
    hair: random.pick(hairStyles),
    hairColour: random.pick(hairColours),
    eyes: random.pick(eyeColours),
  };
}
