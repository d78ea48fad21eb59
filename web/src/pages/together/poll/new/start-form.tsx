import type { InputOf } from '@cine/contract/operation';
import { startPoll } from '@cine/contract/operations/together/polls';
import { type Method, maxOptions, methodSchema, minOptions } from '@cine/contract/polls/ballot';
import { type PollPlace, pollSeconds } from '@cine/contract/polls/poll';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { ChoiceCards } from '#components/form/choice-cards.tsx';
import { Form } from '#components/form/form.tsx';
import { useAction } from '#components/form/use-action.ts';
import { call } from '#data/queries/call.ts';
import { keysForRetries } from '#data/queries/keys-for-retries.ts';
import type { LivePollPlace } from '#data/queries/polls/use-poll-place.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import type { Movie } from '../movie-picker.tsx';
import { ChosenMovies } from './chosen-movies.tsx';
import { Duration, MovieCount, type Services, WhoseServices } from './selects.tsx';
import styles from './start-form.module.css';

type From = NonNullable<InputOf<typeof startPoll>['movies']>['from'];
const sources: readonly From[] = ['list', 'nominations', 'choice'];
const secrecies = ['secret', 'open'] as const;

type Props = { where: PollPlace; place: LivePollPlace };

type PollDraft = {
  method: Method;
  from: From;
  count: number;
  chosen: readonly Movie[];
  isSecret: boolean;
  seconds: number;
  services: Services;
};

type PartProps = { draft: PollDraft; onChange: (part: Partial<PollDraft>) => void };

/** Starts a poll: how votes are cast, which movies, who sees the votes and how long. */
export function StartForm({ where, place }: Props) {
  const { say } = useWords();
  const [, navigate] = useLocation();
  const { busy, fault, runLast } = useAction();
  const [draft, setDraft] = useState<PollDraft>({
    method: 'deck',
    from: 'list',
    count: 5,
    chosen: [],
    isSecret: true,
    seconds: place.group ? pollSeconds.most : pollSeconds.usual,
    services: 'common',
  });
  const change = (part: Partial<PollDraft>) => setDraft((former) => ({ ...former, ...part }));
  const { method, from, count, chosen, isSecret, seconds, services } = draft;
  const [isChecked, setChecked] = useState(false);
  const [keyFor] = useState(keysForRetries);
  const isShort = from === 'choice' && chosen.length < minOptions;

  function submit() {
    setChecked(true);
    if (isShort) return;
    const movies = {
      list: { from: 'list', count },
      nominations: { from: 'nominations' },
      choice: { from: 'choice', movieIds: chosen.map(({ movieId }) => movieId) },
    } as const;
    void runLast('start', async () => {
      const poll = {
        place: where,
        method,
        movies: movies[from],
        secret: isSecret,
        seconds,
        ...(place.group && { services }),
      };
      const { id } = await call(startPoll, { ...poll, key: keyFor(poll) });
      navigate(`/polls/${id}`, { replace: true });
    });
  }

  return (
    <Form className={layout.stackXl} onSubmit={submit}>
      <ChoiceCards
        className={`${layout.stackS} ${layout.titled}`}
        legend={say('polls.how')}
        options={methodSchema.options}
        value={method}
        onChange={(each) => change({ method: each })}
        titleOf={(each) => say(`polls.${each}`)}
        hintOf={(each) => say(`polls.${each}_hint`)}
      />
      {place.group && <WhoseServices services={services} onChange={(each) => change({ services: each })} />}
      <WhichMovies where={where} place={place} draft={draft} onChange={change} />
      {isChecked && isShort && <Notice>{say('polls.chooseTwo')}</Notice>}
      {method !== 'product' && <HowVotesRun draft={draft} onChange={change} />}
      {fault && <Notice>{fault}</Notice>}
      <div className={styles.foot}>
        <Button kind="main" type="submit" busy={busy !== null}>
          {say(from === 'nominations' ? 'polls.startNominating' : 'polls.start')}
        </Button>
      </div>
    </Form>
  );
}

function WhichMovies({ where, place, draft: { from, count, chosen }, onChange }: Props & PartProps) {
  const { say } = useWords();
  return (
    <>
      <ChoiceCards
        className={`${layout.stackS} ${layout.titled}`}
        legend={say('polls.which')}
        options={sources}
        value={from}
        onChange={(each) => onChange({ from: each })}
        titleOf={(each) => say(`polls.from_${each}`)}
        hintOf={(each) => say(`polls.from_${each}_hint`)}
      />
      {from === 'list' && (
        <MovieCount
          value={count}
          least={minOptions}
          most={maxOptions}
          onChange={(each) => onChange({ count: each })}
        />
      )}
      {from === 'choice' && (
        <ChosenMovies
          where={where}
          chosen={chosen}
          session={place.session}
          most={maxOptions}
          onChange={(movies) => onChange({ chosen: movies })}
        />
      )}
    </>
  );
}

/** Who sees the votes, and until when they are cast. */
function HowVotesRun({ draft: { isSecret, seconds }, onChange }: PartProps) {
  const { say } = useWords();
  return (
    <details className={surface.disclosure}>
      <summary>{say('pollBanner.options')}</summary>
      <div className={layout.stackL}>
        <ChoiceCards
          className={`${layout.stackS} ${layout.titled}`}
          legend={say('polls.whoSees')}
          options={secrecies}
          value={isSecret ? 'secret' : 'open'}
          onChange={(each) => onChange({ isSecret: each === 'secret' })}
          hintOf={(each) => say(`polls.${each}`)}
        />
        <Duration value={seconds} onChange={(each) => onChange({ seconds: each })} />
      </div>
    </details>
  );
}
