import { searchMovies } from '@cine/contract/operations/movies/movies';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { moveThroughLinks } from '#components/form/keyboard.ts';
import { TextField } from '#components/form/text-field.tsx';
import { Dialog } from '#components/layout/dialog.tsx';
import { titleOf } from '#components/movie/reasons-in-words.ts';
import { useAccount } from '#data/auth/user.tsx';
import { useOnline } from '#data/offline/network.ts';
import { useAnswer } from '#data/queries/use-answer.ts';
import { useCircle } from '#data/queries/use-circle.ts';
import { ifKnown } from '#data/queries/use-live.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { addresses } from '../pages.ts';
import { nameOf, pagesOf, places } from '../places.ts';
import { matching } from './matching.ts';
import styles from './palette.module.css';

type Props = { onClose: () => void };

const everyPage = places.flatMap((place) => [place, ...pagesOf[place].doors]);
const mostMovies = 5;
/** Pause after typing before movies are searched. */
const pauseMs = 150;

/** What one begins at a page of its own, or at one that has the form. */
const actions = {
  startEvening: '/evening?others',
  proposeDates: addresses.dates,
  newGroup: addresses.newGroup,
  newChallenge: addresses.newChallenge,
  newCollection: addresses.newCollection,
  newMovie: addresses.newMovie,
  newHabit: addresses.newHabit,
  newTask: addresses.newTask,
} as const satisfies Record<string, string>;
const everyAction = Object.keys(actions) as (keyof typeof actions)[];

/** Leads to every page, action, friend and movie by its name. */
export default function Palette({ onClose }: Props) {
  const { say, locale } = useWords();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const query = useLater(typed.trim());
  const isOnline = useOnline();
  const answer = useAnswer(searchMovies, query !== '' && isOnline ? { query, limit: mostMovies } : null);
  const movies = (query !== '' && answer.data?.movies) || [];
  const { kind } = useAccount();
  const friends = Object.entries(ifKnown(useCircle())?.friends ?? {});
  const named = everyPage.map((page) => ({ page, name: say(nameOf(page)) }));
  const namedActions = everyAction.map((action) => ({
    href: actions[action],
    name: say(`palette.action_${action}`),
    note: null,
  }));
  const namedFriends = friends.map(([uid, { name }]) => ({
    href: `/people/${uid}`,
    name,
    note: say('palette.friend'),
  }));
  const ways = [
    ...matching(named, typed).map(({ page, name }) => ({ href: addresses[page], name, note: null })),
    ...(kind === 'member' ? matching(namedActions, typed) : []),
    // Only by their names: there may be hundreds.
    ...(typed.trim() === '' ? [] : matching(namedFriends, typed)),
  ];
  useEffect(() => field.current?.focus(), []);
  const first = () => list.current?.querySelector('a');

  return (
    <Dialog title={say('palette.title')} onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the field and the links within it have the focus. */}
      <div
        className={layout.stackM}
        ref={list}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') moveThroughLinks(event, () => field.current?.focus());
        }}
      >
        <TextField
          ref={field}
          label={say('palette.label')}
          type="search"
          autoComplete="off"
          maxLength={100}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={({ key }) => key === 'Enter' && first()?.click()}
        />
        <ul className={styles.found}>
          {ways.map(({ href, name, note }) => (
            <li key={`${href} ${name}`}>
              <Link href={href} onClick={onClose}>
                {name} {note !== null && <small>{note}</small>}
              </Link>
            </li>
          ))}
          {movies.map((movie) => (
            <li key={movie.movieId}>
              <Link href={`/movies/${movie.movieId}`} onClick={onClose}>
                {titleOf(movie, locale)} {movie.year !== null && <small>{movie.year}</small>}
              </Link>
            </li>
          ))}
        </ul>
        <p role="status">
          {ways.length + movies.length === 0 &&
            !answer.isAsking &&
            query === typed.trim() &&
            say('palette.none')}
        </p>
      </div>
    </Dialog>
  );
}

/** A text once it has stayed the same for a moment. */
function useLater(text: string): string {
  const [later, setLater] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setLater(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return later;
}
