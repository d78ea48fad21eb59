import type { Locale } from '@cine/contract/primitives';
import type { Words } from './catalogues.ts';
import * as english from './en/index.ts';
import * as moreEnglish from './en/more.ts';
import * as french from './fr/index.ts';
import * as moreFrench from './fr/more.ts';
import * as russian from './ru/index.ts';
import * as moreRussian from './ru/more.ts';

type Surplus<Texts> = {
  [Page in keyof Texts]-?: Exclude<keyof Texts[Page], keyof Words[Page & keyof Words]>;
}[keyof Texts];
type Others = typeof english & typeof moreEnglish & typeof russian & typeof moreRussian;
/** No language has a text that French lacks. */
const surplus: Record<Surplus<Others>, never> = {};

export const allWords = {
  fr: { ...french, ...moreFrench, ...surplus },
  en: { ...english, ...moreEnglish },
  ru: { ...russian, ...moreRussian },
} satisfies Record<Locale, Words>;
