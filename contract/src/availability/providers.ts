/** The services that users subscribe to, and the stores, by TMDB's ids. */
import type { Locale } from '../primitives.ts';

/** A service that users subscribe to, by TMDB's `provider_id`. */
export type Provider = {
  id: number;
  /** As the brand writes it, the same in every language. */
  name: string;
  /** Whether it is the tier with ads. */
  withAds?: true;
  /** Other provider ids that this subscription includes: its ad tier, or its id elsewhere. */
  covers?: readonly number[];
  /** The id shown for selection, if this is another one of the same service: elsewhere, or before. */
  sameAs?: number;
  /** Whether it asks for no subscription, but shows ads or is paid by the public. */
  isFree?: true;
};

/**
 * The services users can select. Missing ones are refused rather than guessed, since an unknown tier could
 * promise movies that aren't there.
 */
export const providers: readonly Provider[] = [
  { id: 8, name: 'Netflix', covers: [1796] },
  { id: 1796, name: 'Netflix', withAds: true },
  { id: 119, name: 'Prime Video', covers: [9, 2100] },
  { id: 9, name: 'Prime Video', covers: [119, 2100], sameAs: 119 },
  { id: 2100, name: 'Prime Video', withAds: true },
  { id: 337, name: 'Disney+', covers: [390] },
  { id: 390, name: 'Disney+', covers: [337], sameAs: 337 },
  { id: 381, name: 'Canal+' },
  { id: 1899, name: 'HBO Max', covers: [384] },
  { id: 384, name: 'HBO Max', covers: [1899], sameAs: 1899 },
  { id: 350, name: 'Apple TV' },
  { id: 531, name: 'Paramount+' },
  { id: 1770, name: 'Paramount+ with Showtime', covers: [531] },
  { id: 11, name: 'MUBI' },
  { id: 201, name: 'MUBI Amazon Channel' },
  { id: 15, name: 'Hulu' },
  { id: 386, name: 'Peacock' },
  { id: 387, name: 'Peacock Premium', covers: [386] },
  { id: 39, name: 'NOW' },
  { id: 591, name: 'NOW Cinema' },
  { id: 29, name: 'Sky Go' },
  { id: 210, name: 'Sky' },
  { id: 30, name: 'WOW' },
  { id: 43, name: 'STARZ' },
  { id: 1794, name: 'STARZ Amazon Channel' },
  { id: 37, name: 'Showtime' },
  { id: 34, name: 'MGM+' },
  { id: 583, name: 'MGM+ Amazon Channel' },
  { id: 526, name: 'AMC+' },
  { id: 528, name: 'AMC+ Amazon Channel' },
  { id: 99, name: 'Shudder' },
  { id: 204, name: 'Shudder Amazon Channel' },
  { id: 258, name: 'Criterion Channel' },
  { id: 151, name: 'BritBox' },
  { id: 224, name: 'BFI Player' },
  { id: 287, name: 'BFI Player Amazon Channel' },
  { id: 189, name: 'Curzon Home Cinema' },
  { id: 56, name: 'OCS' },
  { id: 685, name: 'OCS Amazon Channel' },
  { id: 239, name: 'UniversCiné' },
  { id: 1732, name: 'UniversCiné Amazon Channel' },
  { id: 310, name: 'LaCinetek' },
  { id: 513, name: 'Shadowz' },
  { id: 1736, name: 'Shadowz Amazon Channel' },
  { id: 1870, name: 'Pass Warner Amazon Channel' },
  { id: 550, name: 'Tënk' },
  { id: 283, name: 'Crunchyroll' },
  { id: 415, name: 'Animation Digital Network' },
  { id: 1773, name: 'SkyShowtime' },
  { id: 76, name: 'Viaplay' },
  { id: 63, name: 'Filmin' },
  { id: 149, name: 'Movistar Plus+' },
  { id: 298, name: 'RTL+' },
  { id: 421, name: 'Joyn PLUS+' },
  { id: 230, name: 'Crave' },
  { id: 21, name: 'Stan' },
  { id: 385, name: 'BINGE' },
  { id: 122, name: 'Hotstar' },
  { id: 97, name: 'Watcha' },
  { id: 84, name: 'U-NEXT' },
  { id: 113, name: 'Иви' },
  { id: 115, name: 'Okko' },
  { id: 116, name: 'Амедиатека' },
  { id: 117, name: 'Кинопоиск' },
  { id: 501, name: 'Wink' },
  { id: 557, name: 'more.tv' },
  { id: 570, name: 'PREMIER' },
];

const adsInWords: Record<Locale, string> = { fr: 'avec pub', en: 'with ads', ru: 'с рекламой' };

/** Stores and free services, which appear only in offers. */
export const stores: readonly Provider[] = [
  { id: 2, name: 'Apple TV Store' },
  { id: 3, name: 'Google Play Movies' },
  { id: 7, name: 'Fandango at Home' },
  { id: 10, name: 'Amazon Video' },
  { id: 20, name: 'maxdome Store' },
  { id: 35, name: 'Rakuten TV' },
  { id: 38, name: 'BBC iPlayer', isFree: true },
  { id: 40, name: 'CHILI' },
  { id: 41, name: 'ITVX', isFree: true },
  { id: 58, name: 'Canal VOD' },
  { id: 61, name: 'Orange VOD' },
  { id: 68, name: 'Microsoft Store' },
  { id: 73, name: 'Tubi', isFree: true },
  { id: 103, name: 'Channel 4', isFree: true },
  { id: 130, name: 'Sky Store' },
  { id: 132, name: 'SBS On Demand', isFree: true },
  { id: 135, name: 'ABC iview', isFree: true },
  { id: 146, name: 'ICI TOU.TV', isFree: true },
  { id: 147, name: 'M6+', isFree: true },
  { id: 192, name: 'YouTube' },
  { id: 219, name: 'ARD Mediathek', isFree: true },
  { id: 222, name: 'RaiPlay', isFree: true },
  { id: 234, name: 'ARTE', isFree: true },
  { id: 236, name: 'france.tv', isFree: true },
  { id: 300, name: 'Pluto TV', isFree: true },
  { id: 304, name: 'Joyn', isFree: true },
  { id: 314, name: 'CBC Gem', isFree: true },
  { id: 333, name: '5', isFree: true },
  { id: 359, name: 'Mediaset Infinity', isFree: true },
  { id: 461, name: 'RTBF Auvio', isFree: true },
  { id: 537, name: 'ZDF', isFree: true },
  { id: 538, name: 'Plex', isFree: true },
  { id: 572, name: 'RTL play', isFree: true },
  { id: 691, name: 'Play Suisse', isFree: true },
];

const named: ReadonlyMap<number, Provider> = new Map(
  [...providers, ...stores].map((provider) => [provider.id, provider]),
);
const byId: ReadonlyMap<number, Provider> = new Map(providers.map((provider) => [provider.id, provider]));

export function isProvider(id: number): boolean {
  return byId.has(id);
}

/** A provider's name, with words of the language for its tier with ads; `#id` if it is unknown. */
export function providerName(id: number, locale: Locale): string {
  const { name, withAds } = named.get(id) ?? { name: `#${id}` };
  return withAds ? `${name} ${adsInWords[locale]}` : name;
}

/** A service's name and tier; `#id` if it is unknown. */
export function serviceOf(id: number): { id: number; name: string; withAds: boolean } {
  const { name, withAds } = named.get(id) ?? { name: `#${id}` };
  return { id, name, withAds: withAds ?? false };
}

/** The provider ids that these subscriptions open, ascending: themselves and the tiers they cover. */
export function coveredProviders(subscriptions: readonly number[]): number[] {
  const covered = new Set<number>();
  for (const id of subscriptions) {
    covered.add(id);
    for (const other of byId.get(id)?.covers ?? []) covered.add(other);
  }
  return [...covered].sort((a, b) => a - b);
}
