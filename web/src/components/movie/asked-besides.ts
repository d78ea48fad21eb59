import type { Asked } from '@cine/contract/operations/movies/smart-search';

/** What is asked besides what was read before. */
export function askedBesides(before: Asked, now: Asked): Asked {
  const keys = new Set(before.rules.map((rule) => JSON.stringify(rule)));
  return {
    ...now,
    rules: now.rules.filter((rule) => !keys.has(JSON.stringify(rule))),
    mood: now.mood === before.mood ? null : now.mood,
    text: now.text === before.text ? '' : now.text,
    providers: now.providers.filter((id) => !before.providers.includes(id)),
    onMyServices: now.onMyServices && !before.onMyServices,
    unseen: now.unseen && !before.unseen,
    order: now.order === before.order ? null : now.order,
  };
}

/** What is asked by both; what the first says of a mood, a text or an order holds. */
export function askedByBoth(first: Asked, second: Asked, mostRules: number): Asked {
  return {
    rules: [...first.rules, ...askedBesides(first, second).rules].slice(0, mostRules),
    mood: first.mood ?? second.mood,
    text: first.text || second.text,
    providers: [...new Set([...first.providers, ...second.providers])],
    onMyServices: first.onMyServices || second.onMyServices,
    unseen: first.unseen || second.unseen,
    order: first.order ?? second.order,
  };
}
