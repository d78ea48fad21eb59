import type { Locale } from '@cine/contract/primitives';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { ru } from './ru.ts';

/** What an assistant's program shows its user, and the prompt that it then sends to its model. */
export type AssistantWords = {
  movie: string;
  evening: string;
  eveningOf: (code: string) => string;
  tonight: string;
  tonightHint: string;
  code: string;
  joinFirst: (code: string) => string;
  askTonight: string;
};

const words: Record<Locale, AssistantWords> = { en, fr, ru };

export function wordsIn(locale: Locale): AssistantWords {
  return words[locale];
}
