/** Why a movie is on tonight's list, in words; the reader is `me`. */
import type { OfferPlace } from '@cine/contract/availability/places';
import { coveredProviders, providerName } from '@cine/contract/availability/providers';
import type { Advance, Candidate } from '@cine/contract/operations/together/tonight';
import type { Locale } from '@cine/contract/primitives';
import { challengeTitle } from '@cine/contract/text/challenge-title';
import { isolate } from '@cine/contract/text/isolate';
import { typeset } from '@cine/contract/text/typeset';
import { listFormat } from '#i18n/formats.ts';
import type { Say } from '#i18n/index.tsx';

/** Words and names for reasons; the reader is `me`. */
export type Teller = {
  say: Say;
  locale: Locale;
  me: string | null;
  nameOf: (uid: string) => string;
  /** How many people it is for; several by default. */
  heads?: number | undefined;
  /** Whose services serve for all who are together, if one's do. */
  lender?: string | null | undefined;
};

/** A title in the reader's language, or the known one, with the language's spaces. */
export function titleOf(
  { title, titles }: { title: string; titles: { fr?: string | undefined; ru?: string | undefined } },
  locale: Locale,
): string {
  return typeset(locale, (locale === 'en' ? undefined : titles[locale]) ?? title);
}

/** The original title, unless it differs from the shown one only by its case. */
export function otherTitle(originalTitle: string, title: string): string | null {
  return originalTitle.localeCompare(title.replaceAll(/\s/g, ' '), undefined, { sensitivity: 'accent' }) === 0
    ? null
    : originalTitle;
}

/** A list of names in a sentence: "Léa, Tom et toi". Those from right to left leave its order alone. */
export function listInWords(
  names: readonly string[],
  locale: Locale,
  type: 'conjunction' | 'disjunction' = 'conjunction',
) {
  return listFormat(locale, { type }).format(names.map(isolate));
}

/** The services to name, without tiers that another one includes. */
export function namedOf(providers: readonly number[]): number[] {
  return providers.filter((id, at) =>
    providers.every((other, otherAt) => {
      if (other === id || !coveredProviders([other]).includes(id)) return true;
      return coveredProviders([id]).includes(other) && at < otherAt;
    }),
  );
}

export function servicesOf(providers: readonly number[], locale: Locale): string[] {
  return [...new Set(namedOf(providers).map((id) => providerName(id, locale)))];
}

const keysOfKind = {
  flatrate: { all: 'movie.forAll', one: 'movie.forOne', alone: 'movie.forYou' },
  free: { all: 'movie.freeForAll', one: 'movie.forOneFree', alone: 'movie.freeForAll' },
  ads: { all: 'movie.adsForAll', one: 'movie.forOneAds', alone: 'movie.adsForAll' },
} as const;

/** Where to open a movie: services for all, or of those who have the same; a single one isn't named. */
export function placesInWords(
  places: readonly OfferPlace[],
  { say, locale, me, nameOf, heads, lender = null }: Teller,
): string {
  const isAlone = heads === 1 || places.every(({ uid }) => uid !== null && uid === me);
  const alike = Map.groupBy(places, ({ uid, kind, providers }) =>
    JSON.stringify([uid === null || isAlone ? uid : 'each', kind, providers]),
  );
  return [...alike.values()]
    .map((group) => {
      const { uid, kind, providers } = group[0]!;
      const { all, one, alone } = keysOfKind[kind];
      const services = listInWords(servicesOf(providers, locale), locale, 'disjunction');
      // Others may lack them.
      if (uid === null && kind === 'flatrate' && lender !== null)
        return lender === me
          ? say('movie.atYours', { services })
          : say('movie.atTheirs', { services, name: nameOf(lender) });
      if (uid === null || isAlone) return say(isAlone ? alone : all, { services });
      const names = group.flatMap((place) => (place.uid === null ? [] : [nameOf(place.uid)]));
      return say(one, { services, name: listInWords(names, locale) });
    })
    .join(' · ');
}

export function advancesInWords(advances: readonly Advance[], { say, locale, nameOf }: Teller): string[] {
  const groups = new Map<string, Advance[]>();
  for (const advance of advances) {
    const title = challengeTitle(advance.titles, locale);
    const key = JSON.stringify([!advance.completes, title === null, title]);
    groups.set(key, [...(groups.get(key) ?? []), advance]);
  }
  const completing = [...groups.values()].sort(
    (one, other) => Number(other[0]!.completes) - Number(one[0]!.completes),
  );
  return completing.map((group) => {
    const challenge = challengeTitle(group[0]!.titles, locale);
    const names = listInWords([...new Set(group.map(({ uid }) => nameOf(uid)))], locale);
    const verb = group[0]!.completes ? 'completes' : 'advances';
    return challenge === null
      ? say(`movie.${verb}Untitled`, { names })
      : say(`movie.${verb}`, { challenge, names });
  });
}

export function seenInWords(seenBy: readonly string[], { say, locale, me, nameOf }: Teller): string | null {
  if (seenBy.length === 0) return null;
  if (seenBy.length === 1 && seenBy[0] === me) return say('movie.seenByYou');
  return say('movie.seenBy', { names: listInWords(seenBy.map(nameOf), locale) });
}

export function reasonsInWords(
  candidate: Pick<Candidate, 'advances' | 'seenBy'> & { places: readonly OfferPlace[] },
  teller: Teller,
): string {
  const { places, advances, seenBy } = candidate;
  return [placesInWords(places, teller), ...advancesInWords(advances, teller), seenInWords(seenBy, teller)]
    .filter(Boolean)
    .join(' · ');
}
