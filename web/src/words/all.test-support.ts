import type { Locale } from '@cine/contract/primitives';
import type { Words } from './catalogues.ts';
import { words as english } from './en/index.ts';
import { more as moreEnglish } from './en/more.ts';
import { words as french } from './fr/index.ts';
import { more as moreFrench } from './fr/more.ts';
import { words as russian } from './ru/index.ts';
import { more as moreRussian } from './ru/more.ts';

/** All texts of each language. */
export const allWords = {
  fr: { ...french, ...moreFrench },
  en: { ...english, ...moreEnglish },
  ru: { ...russian, ...moreRussian },
} satisfies Record<Locale, Words>;
