import { changeCustomMovie } from '@cine/contract/operations/movies/custom-movies';
import { chooseMovie } from '@cine/contract/operations/together/sessions';
import { Link, useLocation } from 'wouter';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { useReplaceQuestion } from '#components/movie/chosen/use-replace-question.tsx';
import { useAccount } from '#data/auth/user.tsx';
import type { Seat } from '#data/firebase.ts';
import { call } from '#data/queries/call.ts';
import { useOpenSessions } from '#data/queries/use-open-sessions.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import type { Custom } from './custom-movie-owner.tsx';
import styles from './movie.module.css';

type Props = {
  movieId: number;
  custom: Custom;
  /** The session the movie is looked at in, or all that the user is in. */
  sessionId: string | null;
  /** The seat of the user who chooses. */
  seat: Seat;
};

/** Chooses a custom movie for a session, whose list has only services' movies. That shares a private one. */
export function ChooseForSession({ movieId, custom, sessionId, seat }: Props) {
  const { say } = useWords();
  const { uid } = useAccount();
  const [, navigate] = useLocation();
  const { fault, runLast, buttonStateOf } = useAction();
  const sessions = useOpenSessions(uid);
  const { mayChoose, question } = useReplaceQuestion();
  if (sessions.state !== 'there') return null;
  const open = sessions.data.filter(({ id }) => sessionId === null || id === sessionId);
  const openSessions = new Map(open.map(({ id, data }) => [id, data]));
  const isPrivate = custom.audience === 'private';

  async function choose(id: string) {
    if (!(await mayChoose(openSessions.get(id) ?? null, movieId))) return;
    const done = await runLast(id, async () => {
      if (isPrivate) await call(changeCustomMovie, { movieId, audience: 'group' });
      await call(chooseMovie, { sessionId: id, movieId }, seat);
    });
    if (done) navigate(`/evening/${id}`);
  }

  return (
    <section className={styles.part} aria-labelledby="for-session-title">
      <h2 id="for-session-title">{say('customMovies.forSession')}</h2>
      {open.length === 0 && (
        <p>
          {say('customMovies.noSession')} <Link href="/evening">{say('customMovies.toSessions')}</Link>
        </p>
      )}
      {isPrivate && open.length > 0 && <p className={prose.note}>{say('customMovies.shareHint')}</p>}
      {open.length > 0 && (
        <ul className={layout.stackL}>
          {open.map(({ id, data: { hostId, attendees, chosen, code } }) => {
            const name = attendees[hostId]?.name ?? say('session.somebody');
            const isHost = hostId === uid;
            return (
              <li className={layout.spreadRow} key={id}>
                <strong>
                  {isHost ? say('customMovies.sessionOfYours') : say('customMovies.sessionOf', { name })}
                  {open.length > 1 && <span translate="no"> {code}</span>}
                </strong>
                {chosen?.movieId === movieId ? (
                  <p>{say('customMovies.isTonights')}</p>
                ) : (
                  <Button kind="main" {...buttonStateOf(id)} onClick={() => void choose(id)}>
                    {say(isPrivate ? 'customMovies.shareAndChoose' : 'customMovies.choose')}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {fault && <Notice>{fault}</Notice>}
      {question}
    </section>
  );
}
