import type { SessionDocument } from '@cine/contract/documents/sessions';
import type { StreakToday } from '@cine/contract/game/streak-days';
import { showMovie } from '@cine/contract/operations/movies/movies';
import type { Plan } from '@cine/contract/operations/together/dates';
import { CalendarCheck, ChevronRight, Vote } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { momentOf } from '#components/dates/moments.ts';
import emptySeats from '#components/feedback/scenes/empty-seats.svg?drawing';
import { Scene } from '#components/feedback/scenes/scene.tsx';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import buttons from '#components/form/button.module.css';
import { Poster } from '#components/movie/poster/poster.tsx';
import { listInWords, titleOf } from '#components/movie/reasons-in-words.ts';
import { Avatar } from '#components/people/avatar.tsx';
import { StartEvening } from '#components/people/start-evening.tsx';
import { Together } from '#components/people/together.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { useAnswer } from '#data/queries/use-answer.ts';
import type { Row } from '#data/queries/use-documents.ts';
import { useGroups } from '#data/queries/use-groups.ts';
import { ifKnown, type Live } from '#data/queries/use-live.ts';
import { serverNow } from '#data/server-time.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import textures from '#style/textures.module.css';
import { type NextDate, nextDateOf } from './next-date.ts';
import styles from './stage.module.css';

type Props = {
  sessions: Live<Row<SessionDocument>[]>;
  plans: readonly Plan[] | null;
  streak: StreakToday;
  /** The vote of the evening under way that waits for the user. */
  pollId: string | null;
};

/** Tonight, before all else: the evening under way, the date that is fixed, or the way to begin one. */
export function Stage({ sessions, plans, streak, pollId }: Props) {
  const { say } = useWords();
  const [latest, ...others] = sessions.state === 'there' ? sessions.data : [];
  if (latest) return <UnderWay of={latest} isOnly={others.length === 0} pollId={pollId} />;
  if (sessions.state === 'loading' || plans === null)
    return (
      <section aria-busy>
        <h1 className="unseen">{say('player.tonight')}</h1>
        <Skeleton size="stage" />
      </section>
    );
  const date = nextDateOf(plans, serverNow());
  return date ? <Fixed date={date} /> : <Free streak={streak} />;
}

type FrameProps = { picture: ReactNode; title: string; actions: ReactNode; children?: ReactNode };

function Frame({ picture, title, actions, children }: FrameProps) {
  return (
    <section className={`${textures.velvet} ${styles.stage}`} aria-labelledby="stage-title">
      <div className={styles.picture}>{picture}</div>
      <div className={styles.words}>
        <h1 id="stage-title">{title}</h1>
        {children}
      </div>
      <div className={styles.actions}>{actions}</div>
    </section>
  );
}

type UnderWayProps = { of: Row<SessionDocument>; isOnly: boolean } & Pick<Props, 'pollId'>;

function UnderWay({ of: { id, data }, isOnly, pollId }: UnderWayProps) {
  const { say, locale } = useWords();
  const { uid } = useAccount();
  const { chosen, attendees } = data;
  const { data: movie } = useAnswer(showMovie, chosen && { movieId: chosen.movieId, sessionId: id });
  const present = Object.entries(attendees).filter(([, attendee]) => attendee.present);
  const others = present.filter(([other]) => other !== uid).map(([, { name }]) => name);
  return (
    <Frame
      picture={
        chosen ? (
          <Poster movie={movie} title={titleOf(chosen, locale)} sizes="8rem" />
        ) : (
          <Scene of={emptySeats} />
        )
      }
      title={chosen ? titleOf(chosen, locale) : say('player.underWay')}
      actions={
        <>
          {pollId !== null && (
            <Link href={`/polls/${pollId}`} className={`${buttons.button} ${buttons.main}`}>
              <Vote aria-hidden />
              {say('player.vote')}
            </Link>
          )}
          <Link
            href={isOnly ? `/evening/${id}` : '/evening'}
            className={pollId === null ? `${buttons.button} ${buttons.main}` : layout.tapLink}
          >
            {say('player.toSession')}
            <ChevronRight aria-hidden />
          </Link>
        </>
      }
    >
      <Together people={attendees}>
        <p className={styles.people}>
          {present.slice(0, mostFaces).map(([other, { name, figure }]) => (
            <Avatar key={other} uid={other} name={name} figure={figure} size="s" />
          ))}
        </p>
      </Together>
      <p>
        {others.length > 0
          ? say('player.with', { names: listInWords(others, locale) })
          : say('player.aloneYet')}
      </p>
    </Frame>
  );
}

function Fixed({ date: { code, at, due, withNames } }: { date: NextDate }) {
  const { say, locale } = useWords();
  return (
    <Frame
      picture={<CalendarCheck aria-hidden className={styles.calendar} />}
      title={momentOf(at, locale)}
      actions={
        <>
          <Link href={`/d/${code}`} className={`${buttons.button} ${buttons.main}`}>
            {say(due ? 'player.openDate' : 'player.seeDate')}
          </Link>
          <Link href="/evening" className={layout.tapLink}>
            {say('player.startBefore')}
          </Link>
        </>
      }
    >
      <p>
        {withNames.length > 0
          ? say('player.with', { names: listInWords(withNames, locale) })
          : say('player.dateFixed')}
      </p>
    </Frame>
  );
}

const mostFaces = 5;
const mostGroups = 2;
/** Beside a group's name. */
const fewFaces = 3;

function Free({ streak }: { streak: StreakToday }) {
  const { say } = useWords();
  const { kind } = useAccount();
  const groups = ifKnown(useGroups()) ?? [];
  const days = streak.tonight;
  return (
    <Frame
      picture={<Scene of={emptySeats} />}
      title={say('player.tonight')}
      actions={
        <>
          {kind === 'member' && <StartEvening />}
          <Link
            href="/evening"
            className={kind === 'member' ? layout.tapLink : `${buttons.button} ${buttons.main}`}
          >
            {say('player.joinByCode')}
          </Link>
        </>
      }
    >
      {streak.state === 'open' ? (
        <p>{say(streak.freezes ? 'player.streakByFreeze' : 'player.streakGoesOn', { days })}</p>
      ) : (
        groups.length === 0 && <p>{say('player.tonightHint')}</p>
      )}
      {groups.length > 0 && (
        <ul className={styles.groups}>
          {groups.slice(0, mostGroups).map(({ id, data: { name, members } }) => (
            <li key={id} className={styles.group}>
              <Together people={members}>
                <span className={styles.people}>
                  {Object.entries(members)
                    .slice(0, fewFaces)
                    .map(([uid, member]) => (
                      <Avatar key={uid} uid={uid} name={member.name} figure={member.figure} size="s" />
                    ))}
                </span>
              </Together>
              <Link href={`/groups/${id}`} className={`${surface.coverLink} ${layout.oneLine}`}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Frame>
  );
}
