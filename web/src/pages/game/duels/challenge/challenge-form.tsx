import { type DuelKind, duelKinds, duelRules } from '@cine/contract/game/duels/duel-rules';
import type { OutputOf } from '@cine/contract/operation';
import { type previewDuel, proposeDuel } from '@cine/contract/operations/game/duels';
import { hour } from '@cine/contract/time';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { ChoiceCards } from '#components/form/choice-cards.tsx';
import { Form } from '#components/form/form.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { useAction } from '#components/form/use-action.ts';
import { call } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { noBetInWords } from '../duel-in-words.ts';
import { OddsBar } from '../odds/odds-bar.tsx';
import { betIn } from './bet.ts';
import type { ChallengedPlayer } from './challenge-dialog.tsx';
import { Stakes } from './stakes.tsx';

type Props = {
  about: ChallengedPlayer;
  preview: OutputOf<typeof previewDuel>;
  /** Called when a fighter isn't as the preview says. */
  onChanged: () => void;
};

/** The form that proposes a duel: its kind, the odds, the bet. */
export function ChallengeForm({ about, preview, onChanged }: Props) {
  const { say } = useWords();
  const [, go] = useLocation();
  const { fault, runLast, buttonStateOf } = useAction();
  const [kind, setKind] = useState<DuelKind>('real');
  const [typed, setTyped] = useState('');
  const { odds, pays, seen, mostBet } = preview[kind];
  const bet = betIn(mostBet === 0 ? '' : typed, mostBet);

  async function propose() {
    try {
      const { id } = await call(proposeDuel, { ...about, kind, bet: bet!, seen });
      go(`/duels/${id}`);
    } catch (error) {
      onChanged();
      throw error;
    }
  }

  return (
    <Form className={layout.stackL} onSubmit={() => bet !== null && void runLast('propose', propose)}>
      <ChoiceCards
        className={layout.stackS}
        legend={say('duels.kind')}
        options={duelKinds}
        value={kind}
        onChange={setKind}
        titleOf={(each) => say(`duels.kind_${each}`)}
        hintOf={(each) => say(`duels.kindHint_${each}`)}
      />
      <OddsBar odds={odds} />
      <BetField
        typed={typed}
        onType={setTyped}
        isFaulty={bet === null}
        preview={preview[kind]}
        level={preview.challenger.level}
      />
      <Stakes pays={pays} bet={bet ?? 0} />
      <p>{say('duels.answeredWithin', { hours: duelRules.openForMs / hour, count: bet ?? 0 })}</p>
      {fault && <Notice>{fault}</Notice>}
      <div className={layout.row}>
        <Button kind="main" type="submit" {...buttonStateOf('propose')}>
          {say('duels.send', { count: bet ?? 0 })}
        </Button>
      </div>
    </Form>
  );
}

type BetFieldProps = {
  typed: string;
  onType: (typed: string) => void;
  isFaulty: boolean;
  preview: Pick<OutputOf<typeof previewDuel>['real'], 'mostBet' | 'noBet'>;
  /** The user's own. */
  level: number;
};

function BetField({ typed, onType, isFaulty, preview: { mostBet: most, noBet }, level }: BetFieldProps) {
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
