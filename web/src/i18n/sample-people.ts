import type { Locale } from '@cine/contract/primitives';

/** Apart from the languages' texts, which are deployed: only a local suite's first page says it. */
export const enterAs: Record<Locale, string> = { fr: 'Entrer comme', en: 'Come in as', ru: 'Войти как' };
