import { providerName } from '@cine/contract/availability/providers';
import { moods } from '@cine/contract/movies/moods';
import type { Asked } from '@cine/contract/operations/movies/smart-search';
import type { Teller } from '#i18n/names.ts';
import { ruleInWords } from '#i18n/rules.ts';

/** A part of what is asked: in words, what is asked without it, and its rule's index if it is a rule. */
export type AskedPart = { key: string; words: string; without: Asked; rule: number | null };

/** The parts of what is asked, in the order in which they narrow. */
export function partsInWords(search: Asked, teller: Teller): AskedPart[] {
  const { rules, mood, text, providers, onMyServices, unseen, order } = search;
  const { say, locale } = teller;
  const part = (key: string, words: string, change: Partial<Asked>, rule: number | null = null) => ({
    key,
    words,
    without: { ...search, ...change },
    rule,
  });
  return [
    ...rules.map((rule, at) =>
      part(`rule ${at}`, ruleInWords(rule, teller, 'whole'), { rules: rules.toSpliced(at, 1) }, at),
    ),
    ...(mood === null ? [] : [part('mood', moods.get(mood)?.names[locale] ?? mood, { mood: null })]),
    ...(text === '' ? [] : [part('text', say('search.askedText', { text }), { text: '' })]),
    ...providers.map((id) =>
      part(`service ${id}`, providerName(id, locale), {
        providers: providers.filter((other) => other !== id),
      }),
    ),
    ...(onMyServices ? [part('mine', say('search.onMyServices'), { onMyServices: false })] : []),
    ...(unseen ? [part('unseen', say('search.askedUnseen'), { unseen: false })] : []),
    ...(order === null ? [] : [part('order', say(`search.asked_${order}`), { order: null })]),
  ];
}
