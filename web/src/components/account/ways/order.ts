import type { Locale } from '@cine/contract/primitives';
import type { SignInProvider } from '#data/auth/ways/provider-list.ts';

/** What people of each language mostly have; what isn't named here comes next, as the operator added it. */
const usual: Record<Locale, readonly string[]> = {
  fr: ['google', 'apple'],
  en: ['google', 'apple'],
  ru: ['vk', 'yandex', 'tid'],
};
const knownProviders = ['google', 'apple', 'vk', 'yandex', 'tid'];
/** With the button for others, there are four at most. */
const mostFirst = 3;

/** Providers in a language's order: those that are shown, and those behind "other ways". */
export function inOrder(
  providers: readonly SignInProvider[],
  locale: Locale,
): { first: readonly SignInProvider[]; others: readonly SignInProvider[] } {
  const rankOf = ({ provider }: SignInProvider) => {
    const at = usual[locale].indexOf(provider);
    if (at >= 0) return at;
    return knownProviders.includes(provider) ? 20 + knownProviders.indexOf(provider) : 10;
  };
  const sorted = providers.toSorted((one, other) => rankOf(one) - rankOf(other));
  if (sorted.length <= mostFirst) return { first: sorted, others: [] };
  const shownCount = sorted.filter((each) => rankOf(each) < 20).length || mostFirst;
  const count = Math.min(shownCount, mostFirst);
  return { first: sorted.slice(0, count), others: sorted.slice(count) };
}
