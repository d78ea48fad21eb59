import {
  type Appearance,
  builds,
  eyeColours,
  hairColours,
  hairStyles,
  skins,
} from '@cine/contract/game/characters/appearance';
import { randomFrom } from '../../../pieces/movie/poster/random.ts';

/** What a user's form begins with: not the same for everybody, and the same each time. */
export function firstLook(uid: string): Appearance {
  const random = randomFrom([...uid].reduce((sum, letter) => sum * 31 + letter.codePointAt(0)!, 0) % 2 ** 32);
  return {
    build: random.pick(builds),
    skin: random.pick(skins),
    hair: random.pick(hairStyles),
    hairColour: random.pick(hairColours),
    eyes: random.pick(eyeColours),
  };
}
