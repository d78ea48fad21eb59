import type { Plan } from '@cine/contract/operations/together/dates';
import {
  CalendarDays,
  Clapperboard,
  type LucideIcon,
  Sparkles,
  Star,
  Swords,
  UserRoundPlus,
  Vote,
} from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '#components/form/button.tsx';
import { Door, Doors } from '#components/layout/doors/doors.tsx';
import { titleOf } from '#components/movie/reasons-in-words.ts';
import { Avatar } from '#components/people/avatar.tsx';
import { GroupPicture } from '#components/people/group-picture/group-picture.tsx';
import type { Progress } from '#data/queries/use-progress.ts';
import { useWaiting } from '#data/queries/waiting/use-waiting.ts';
import type { Sources, Waits } from '#data/queries/waiting/what-waits.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';

type Props = {
  uid: string;
  progress: Progress | null;
  plans: readonly Plan[] | null;
  /** Besides tonight's, which has its place. */
  votes: Sources['votes'];
};

/** More at once would be a list of things to do. */
const mostWaiting = 3;

const icons: Record<Waits['kind'], LucideIcon> = {
  celebration: Sparkles,
  evening: Clapperboard,
  groupEvening: Clapperboard,
  vote: Vote,
  duel: Swords,
  dates: CalendarDays,
  request: UserRoundPlus,
  rating: Star,
};

/** What waits for the user; nothing if nothing does. */
export default function Waiting({ uid, progress, plans, votes }: Props) {
  const { say } = useWords();
  const [isWhole, setWhole] = useState(false);
  const waiting = useWaiting({ uid, progress, plans, votes });
  if (waiting.length === 0) return null;
  const more = isWhole ? 0 : waiting.length - mostWaiting;
  return (
    <section className={layout.stackS} aria-labelledby="waiting-title">
      <h2 id="waiting-title">{say('player.waiting')}</h2>
      <Doors isList>
        {waiting.slice(0, isWhole ? waiting.length : mostWaiting).map((each) => (
          <Card key={JSON.stringify(each)} of={each} />
        ))}
      </Doors>
      {more > 0 && (
        <Button kind="quiet" onClick={() => setWhole(true)}>
          {say('player.moreWaits', { count: more })}
        </Button>
      )}
    </section>
  );
}

function Card({ of: each }: { of: Waits }) {
  const { say, locale } = useWords();
  const { href, name, state, picture } = partsOf(each);
  return <Door href={href} Icon={icons[each.kind]} picture={picture} name={name} state={state} waits />;

  function partsOf(waits: Waits): { href: string; name: string; state: string; picture?: ReactNode } {
    switch (waits.kind) {
      case 'celebration':
        return {
          href: `/evening/${waits.sessionId}`,
          name: titleOf(waits.movie, locale),
          state: say('player.celebrationWaits'),
        };
      case 'evening':
        return {
          href: `/evening/${waits.sessionId}?invited`,
          name: waits.by.name,
          state: say('player.eveningWaits'),
          picture: <Avatar {...waits.by} />,
        };
      case 'groupEvening':
        return {
          href: `/evening/${waits.sessionId}?group=${waits.groupId}`,
          name: waits.group.name,
          state: say('player.groupEveningWaits'),
          picture: <GroupPicture of={waits.group.picture} size="s" />,
        };
      case 'vote':
        return {
          href: `/polls/${waits.pollId}`,
          name: waits.group?.name ?? say('player.voteTonight'),
          state: say('player.voteMissing'),
          picture: waits.group && <GroupPicture of={waits.group.picture} size="s" />,
        };
      case 'duel':
        return {
          href: `/duels/${waits.duelId}`,
          name: waits.by?.name ?? say('player.somebody'),
          state: say('player.duelWaits'),
          picture: waits.by && <Avatar {...waits.by} />,
        };
      case 'dates':
        return {
          href: `/d/${waits.code}`,
          name: waits.name ?? say('player.somebody'),
          state: say('player.datesWait'),
        };
      case 'request':
        return {
          href: '/friends',
          name: waits.by.name,
          state: say('player.requestWaits', { others: waits.count - 1 }),
          picture: <Avatar {...waits.by} />,
        };
      case 'rating':
        return {
          href: `/movies/${waits.movie.movieId}`,
          name: titleOf(waits.movie, locale),
          state: say('player.ratingWaits'),
        };
    }
  }
}
