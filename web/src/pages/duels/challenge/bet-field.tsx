import { duelRules } from '@cine/contract/game/duels/duel-rules';
import { TextField } from '../../../pieces/form/text-field.tsx';
import { useWords } from '../../../words/index.tsx';
import { noBetReason } from './bet.ts';

type Props = {
  typed: string;
  onType: (typed: string) => void;
  isFaulty: boolean;
  possible: Parameters<typeof noBetReason>[0];
};

/** How much each puts in, or why there can be no bet. */
export function BetField({ typed, onType, isFaulty, possible }: Props) {
  const { say } = useWords();
  const reason = noBetReason(possible);
  const { bettingLevel, purseParts } = duelRules;
  if (reason !== null)
    return <p>{say(`duels.noBet_${reason}`, { level: bettingLevel, coins: purseParts })}</p>;
  const most = possible.mostBet;
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
