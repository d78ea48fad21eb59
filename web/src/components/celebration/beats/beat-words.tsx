import { challengeTitle } from '@cine/contract/text/challenge-title';
import { isolate } from '@cine/contract/text/isolate';
import { lazyComponent } from '#data/lazy-component.tsx';
import { withMoreWords } from '#i18n/catalogues.ts';
import { useWords } from '#i18n/index.tsx';
import type { Beat } from './beats.ts';

const EarnedWords = lazyComponent(withMoreWords(() => import('#components/badge/earned-words.tsx')));

/** What a part of a gain says. */
export function BeatWords({ beat }: { beat: Beat }) {
  const { say, locale } = useWords();
  switch (beat.kind) {
    case 'step': {
      const { titles, completed, count, target } = beat.step;
      const title = challengeTitle(titles, locale) ?? say('session.ownChallenge');
      return `${isolate(title)}: ${completed ? say('session.completed') : say('movie.step', { count, target })}`;
    }
    case 'xp':
      return say('session.xp', { xp: beat.xp });
    case 'level':
      return say('session.levelUp', { level: beat.level });
    case 'coins':
      return say('player.signedCoins', { coins: beat.coins, sign: 'more' });
    case 'streak':
      return say('player.streakDay', { day: beat.day });
    case 'badge':
      return beat.id === null ? say('reveal.secretBadge') : <EarnedWords badge={beat.id} />;
    case 'milestone':
      return say('reveal.milestone', { level: beat.level, coins: beat.coins });
    case 'title':
      return <EarnedWords title={beat.title} />;
  }
}
