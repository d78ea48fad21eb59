/** A broadcast while an operator writes it. */
import {
  type Broadcast,
  type BroadcastTexts,
  maxBroadcastBody,
  maxBroadcastTitle,
  pagePathSchema,
} from '@cine/contract/operations/faces/broadcasts';
import type { Locale } from '@cine/contract/primitives';

export type Draft = {
  id: string;
  texts: BroadcastTexts;
  /** Null for all members. */
  region: string | null;
  /** As typed: an address of this site, or nothing. */
  opens: string;
};

export const limits = { title: maxBroadcastTitle, body: maxBroadcastBody };

const blankText = { title: '', body: '' };

/** A new draft. Its id makes saving it twice one draft. */
export function newDraft(id: string): Draft {
  return { id, texts: { fr: blankText, en: blankText, ru: blankText }, region: null, opens: '' };
}

export function draftOf({ id, texts, region, opens }: Broadcast): Draft {
  return { id, texts, region, opens: opens ?? '' };
}

/** The page that a typed or pasted address names; null for none, undefined if it isn't one of this site. */
export function pageAt(typed: string, origin: string): string | null | undefined {
  const address = typed.trim();
  if (address === '') return null;
  const path = address.startsWith(`${origin}/`) ? address.slice(origin.length) : address;
  return pagePathSchema.safeParse(path).success ? path : undefined;
}

export function faultyTexts({ texts }: Draft): { locale: Locale; part: 'title' | 'body' }[] {
  return (Object.keys(texts) as Locale[]).flatMap((locale) =>
    (['title', 'body'] as const)
      .filter((part) => !hasFittingLength(texts[locale][part], limits[part]))
      .map((part) => ({ locale, part })),
  );
}

function hasFittingLength(text: string, max: number): boolean {
  const { length } = text.trim();
  return length > 0 && length <= max;
}
