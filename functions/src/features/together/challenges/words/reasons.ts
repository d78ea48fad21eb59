/** Why term statistics say that a movie fits, in each language. Keywords are TMDB's, in English. */
import type { Locale } from '@cine/contract/primitives';
import type { Evidence } from '../labels/term-scores.ts';

type ReasonWords = {
  keywords: (list: string) => string;
  overview: string;
  title: string;
  genre: string;
  nothing: string;
};

const words: Readonly<Record<Locale, ReasonWords>> = {
  fr: {
    keywords: (list) => `Mots-clés : ${list}.`,
    overview: 'Le résumé en parle.',
    title: 'Le titre en parle.',
    genre: 'Seul le genre s’en approche.',
    nothing: 'Rien de tout ça dans ses mots-clés ni son résumé.',
  },
  en: {
    keywords: (list) => `Keywords: ${list}.`,
    overview: 'Its overview says so.',
    title: 'Its title says so.',
    genre: 'Only its genre comes close.',
    nothing: 'Nothing of it in its keywords or overview.',
  },
  ru: {
    keywords: (list) => `Ключевые слова: ${list}.`,
    overview: 'Об этом говорит описание.',
    title: 'Об этом говорит название.',
    genre: 'Подходит разве что жанр.',
    nothing: 'Ни в ключевых словах, ни в описании ничего такого нет.',
  },
};

/** How many keywords a reason names. */
const mostKeywords = 4;

export function reasonInWords(evidence: readonly Evidence[], locale: Locale): string {
  const say = words[locale];
  const keywords = [...new Set(evidence.flatMap((each) => each.keywords))].slice(0, mostKeywords);
  const parts = [
    ...(keywords.length > 0 ? [say.keywords(keywords.join(', '))] : []),
    ...(evidence.some(({ mentions }) => mentions > 0) ? [say.overview] : []),
    ...(evidence.some(({ hasTitle }) => hasTitle) ? [say.title] : []),
  ];
  if (parts.length > 0) return parts.join(' ');
  return evidence.some(({ hasGenre }) => hasGenre) ? say.genre : say.nothing;
}

const nearness: Readonly<Record<Locale, { near: string; far: string }>> = {
  fr: { near: 'Proche par le sens', far: 'Éloigné par le sens' },
  en: { near: 'Close in meaning', far: 'Far in meaning' },
  ru: { near: 'Близко по смыслу', far: 'Далеко по смыслу' },
};

/** Why vectors say that a movie fits: how near its overview and keywords are, in percent. */
export function nearnessInWords(isNear: boolean, share: number, locale: Locale): string {
  const percent = new Intl.NumberFormat(locale, { style: 'percent' }).format(Math.max(0, share));
  return `${nearness[locale][isNear ? 'near' : 'far']} (${percent}).`;
}

const conditions: Readonly<Record<Locale, string>> = {
  fr: 'Remplit toutes les conditions.',
  en: 'Meets all the conditions.',
  ru: 'Подходит по всем условиям.',
};

/** Why a movie fits a sentence that is nothing but rules. */
export function conditionsInWords(locale: Locale): string {
  return conditions[locale];
}
