import type { OutputOf } from '@cine/contract/operation';
import type { previewDuel } from '@cine/contract/operations/game/duels';
import { TextField } from '../../../../components/form/text-field.tsx';
import { useWords } from '../../../../i18n/index.tsx';
import { noBetInWords } from '../duel-in-words.ts';

type Props = {
  typed: string;
  onType: (typed: string) => void;
  isFaulty: boolean;
  preview: Pick<OutputOf<typeof previewDuel>['real'], 'mostBet' | 'noBet'>;
  /** The user's own. */
  level: number;
};

export function BetField({ typed, onType, isFaulty, preview: { mostBet: most, noBet }, level }: Props) {
  const { say } = useWords();
  if (noBet !== null) return <p>{noBetInWords(noBet, level, say)}</p>;
  return (
    <TextField
      label={say('duels.bet')}
      hint={say('duels.betHint', { most })}
      fault={isFaulty ? say('duels.betFault', { most }) : null}
      inputMode="numeric"
      autoComplete="off"
      placeholder="0"
      value={typed}
      onChange={({ target }) => onType(target.value)}
    />
  );
}
