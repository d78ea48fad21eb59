import type { Figure } from '@cine/contract/game/characters/figure';
import { levelOf, xpForLevel, xpOfLevels } from '@cine/contract/game/level';
import { Link } from 'wouter';
import { firstLook } from '#components/character/first-look.ts';
import { ProgressBar } from '#components/feedback/progress-bar.tsx';
import buttons from '#components/form/button.module.css';
import { Stars } from '#components/people/stars.tsx';
import type { useAccount } from '#data/auth/user.tsx';
import { lazyComponent } from '#data/lazy-component.tsx';
import type { Progress } from '#data/queries/use-progress.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import styles from './foyer.module.css';

// Loaded late, as drawings are large.
const Character = lazyComponent(() =>
  import('#components/character/face.tsx').catch(() => ({ default: () => null })),
);

/** In pixels; the page makes it smaller where there is less room. */
const height = 384;

type Props = { account: ReturnType<typeof useAccount>; progress: Progress | null };

/** The user's character in its light, or the shadow of one to be created, and how far the next level is. */
export function Hero({ account, progress }: Props) {
  const { say } = useWords();
  const { uid, kind, figure } = account;
  const shadow: Figure = { characterClass: 'warrior', appearance: firstLook(uid), worn: [] };
  return (
    <header className={styles.hero} data-theme="dark">
      <div className={styles.figure} data-shadow={!figure || undefined} aria-hidden>
        <Character figure={figure ?? shadow} size={height} />
      </div>
      <div className={styles.words}>
        <h1>{say('common.page_game')}</h1>
        {progress && <Level progress={progress} />}
        {kind === 'member' && (
          <Link href="/character" className={figure ? layout.tapLink : `${buttons.button} ${buttons.main}`}>
            {say(figure ? 'common.page_character' : 'foyer.noCharacter')}
          </Link>
        )}
      </div>
    </header>
  );
}

function Level({ progress }: { progress: Progress }) {
  const { say } = useWords();
  const xp = xpOfLevels(progress);
  const level = levelOf(xp);
  const from = xpForLevel(level);
  const to = xpForLevel(level + 1);
  const words = say('player.toNext', { xp: to - xp, level: level + 1 });
  return (
    <>
      <p className={styles.level}>
        {say('foyer.level', { level })}
        <Stars count={progress.prestige.stars} />
      </p>
      <ProgressBar words={words} share={(xp - from) / (to - from)} />
      <p className={styles.next} aria-hidden>
        {words}
      </p>
    </>
  );
}
