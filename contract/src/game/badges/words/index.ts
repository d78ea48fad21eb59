import type { Locale } from '../../../primitives.ts';
import { badgeNames as englishNames } from './names-en.ts';
import { badgeNames as frenchNames } from './names-fr.ts';
import { badgeNames as russianNames } from './names-ru.ts';
import { badgeTexts as englishTexts } from './texts-en.ts';
import { badgeTexts as frenchTexts } from './texts-fr.ts';
import { badgeTexts as russianTexts } from './texts-ru.ts';

type Texts = Record<Locale, string>;
type OpenBadgeId = keyof typeof frenchNames;

export function openBadgeWords(id: string): { name: Texts; description: Texts } {
  const openId = id as OpenBadgeId;
  return {
    name: { fr: frenchNames[openId], en: englishNames[openId], ru: russianNames[openId] },
    description: { fr: frenchTexts[openId], en: englishTexts[openId], ru: russianTexts[openId] },
  };
}
