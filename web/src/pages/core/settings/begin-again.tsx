import { levelOf, prestigeLevel, xpOfLevels } from '@cine/contract/game/level';
import { beginAgain } from '@cine/contract/operations/core/players';
import { ConfirmButton } from '#components/form/confirm-button.tsx';
import { call } from '#data/queries/call.ts';
import type { Progress } from '#data/queries/use-progress.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import styles from './settings.module.css';

/** Offers to begin again at level 1 for a star, once the user may. */
export function BeginAgain({ progress }: { progress: Progress }) {
  const { say } = useWords();
  const level = levelOf(xpOfLevels(progress));
  if (level < prestigeLevel) return null;
  const star = progress.prestige.stars + 1;
  return (
    <div className={`${layout.stackS} ${styles.setting}`}>
      <p>{say('titles.mayBegin', { level })}</p>
      <div>
        <ConfirmButton
          title={say('titles.beginTitle')}
          hint={say('titles.beginHint')}
          yes={say('titles.begin')}
          no={say('common.cancel')}
          act={() => call(beginAgain, { star, confirmed: true })}
        >
          {say('titles.begin')}
        </ConfirmButton>
      </div>
    </div>
  );
}
