import { pointsIn } from '@cine/contract/game/characters/points';
import { type CharacterView, resetPoints } from '@cine/contract/operations/game/characters';
import { ConfirmButton } from '../../../../components/form/confirm-button.tsx';
import { dateInWords } from '../../../../i18n/days.ts';
import { useWords } from '../../../../i18n/index.tsx';
import prose from '../../../../style/prose.module.css';
import type { ChangeCharacter } from '../use-character.ts';

type Props = { character: CharacterView; changeBy: ChangeCharacter; onDone: () => void };

/** Takes all allotted points back, or says from which day on that is possible again. */
export function TakeBack({ character: { allotted, resetsAgainAt }, changeBy, onDone }: Props) {
  const { say, locale } = useWords();
  if (resetsAgainAt !== null)
    return (
      <p className={prose.note}>
        {say('character.takenBack', { day: dateInWords(resetsAgainAt.slice(0, 10), locale) })}
      </p>
    );
  return (
    <div>
      <ConfirmButton
        kind="quiet"
        title={say('character.takeBackTitle')}
        hint={say('character.takeBackHint', { count: pointsIn(allotted) })}
        yes={say('character.takeBack')}
        no={say('common.cancel')}
        act={async () => {
          await changeBy(resetPoints, { confirmed: true });
          onDone();
        }}
      >
        {say('character.takeBack')}
      </ConfirmButton>
    </div>
  );
}
