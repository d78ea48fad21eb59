import type { DuelOdds, DuelSide } from '@cine/contract/game/duels/duel-rules';
import { numberFormat } from '#i18n/formats.ts';
import type { Teller } from '#i18n/names.ts';

/** What may happen, in the order in which it is shown. */
export const endings = ['win', 'draw', 'loss'] as const;

/** The odds of a side, from those of the challenger. */
export function oddsOfSide({ win, draw, loss }: DuelOdds, side: DuelSide): DuelOdds {
  return side === 'challenger' ? { win, draw, loss } : { win: loss, draw, loss: win };
}

/** A probability: "59.6%". What may happen is never "0%", nor what may not "100%". */
export function shareInWords(share: number, { say, locale }: Teller): string {
  const written = (value: number) =>
    numberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(value);
  // Beyond this, floating-point numbers only have their own errors to tell.
  const isSure = share < 1e-9 || share > 1 - 1e-9;
  if (!isSure && share < 0.001) return say('duels.lessThan', { share: written(0.001) });
  if (!isSure && share > 0.999) return say('duels.moreThan', { share: written(0.999) });
  return written(share);
}
