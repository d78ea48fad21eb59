import type { SessionDocument } from '@cine/contract/documents/sessions';
import type { OutputOf } from '@cine/contract/operation';
import { chooseMovie } from '@cine/contract/operations/together/sessions';
import { type Candidate, tonight } from '@cine/contract/operations/together/tonight';
import { gainsOf } from '@cine/contract/queries';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { Loading } from '#components/feedback/loading.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import { RetryButton } from '#components/feedback/retry-notice.tsx';
import brokenFilm from '#components/feedback/scenes/broken-film.svg?drawing';
import { Button } from '#components/form/button.tsx';
import { faultOf, useAction } from '#components/form/use-action.ts';
import { saidInWords, samePlaces } from '#components/movie/candidate/said-once.ts';
import { useReplaceQuestion } from '#components/movie/chosen/use-replace-question.tsx';
import { filtersInWords, totalInWords } from '#components/movie/filters-in-words.ts';
import { type Teller, titleOf } from '#components/movie/reasons-in-words.ts';
import { call } from '#data/queries/call.ts';
import { useAnswer } from '#data/queries/use-answer.ts';
import { useDocuments } from '#data/queries/use-documents.ts';
import { candidateInputs, useRefetchOnChange } from '#data/queries/use-refetch-on-change.ts';
import { serverNow } from '#data/server-time.ts';
import { dotted } from '#i18n/dotted.ts';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { CandidateButton } from './candidate-button.tsx';
import styles from './candidate-pages.module.css';
import { Pager } from './pager.tsx';
import { televisionSeat } from './television-seat.ts';
import { useFirstFocus } from './use-remote-control.ts';
import { WhyEmpty } from './why-empty.tsx';

const candidatesPerPage = 3;
/** More pages than anybody turns with a remote control. */
const listSize = 48;

type Props = {
  id: string;
  session: SessionDocument;
  teller: Teller;
  /** Back to the chosen movie, if there is one. */
  onBack: (() => void) | null;
};

/** An evening's list on the television, page by page. */
export function CandidatePages({ id, session, teller, onBack }: Props) {
  const { say } = teller;
  const list = useAnswer(tonight, { sessionId: id, pageSize: listSize }, televisionSeat);
  const gains = useDocuments(
    useMemo(() => gainsOf(id), [id]),
    { seat: televisionSeat },
  );
  const counted = gains.state === 'there' ? gains.data.length : 0;
  useRefetchOnChange(`${candidateInputs(session)} ${counted}`, list.again);
  const { busy, fault, run } = useAction();
  const candidates = list.data?.candidates ?? [];
  const { at, pages, onPage, turn, turnAtEdge } = usePages(candidates);

  const { mayChoose, question } = useReplaceQuestion();
  async function choose({ movieId }: Candidate) {
    if (await mayChoose(session, movieId))
      await run(`${movieId}`, () => call(chooseMovie, { sessionId: id, movieId }, televisionSeat));
  }

  if (!list.data && list.refusal)
    return (
      <EmptyState
        scene={brokenFilm}
        isPage
        title={say('common.failedTitle')}
        text={faultOf(list.refusal, say)}
      >
        <RetryButton data-first fault={list.refusal} onRetry={list.again} />
      </EmptyState>
    );
  if (!list.data) return <Loading label={say('session.looking')} />;
  const { total, empty } = list.data;
  const listPlaces = samePlaces(candidates);
  return (
    <section className={`${layout.stackL} ${styles.best}`} aria-busy={list.isAsking}>
      <ListHead session={session} teller={teller} onBack={onBack} list={list.data} />
      {fault && <Notice>{fault}</Notice>}
      {question}
      {empty && <WhyEmpty empty={empty} teller={teller} />}
      {onPage.length > 0 && (
        <ul className={styles.three} key={at}>
          {onPage.map((candidate, index) => (
            <li key={candidate.movieId} onKeyDown={(event) => turnAtEdge(event, index)}>
              <CandidateButton
                candidate={candidate}
                teller={teller}
                listPlaces={listPlaces}
                isFirst={index === 0}
                isBusy={busy === `${candidate.movieId}`}
                onPick={() => void choose(candidate)}
              />
            </li>
          ))}
        </ul>
      )}
      {pages > 1 && (
        <Pager
          from={at * candidatesPerPage + 1}
          to={at * candidatesPerPage + onPage.length}
          total={total}
          isFirst={at === 0}
          isLast={at === pages - 1}
          former={say('television.former')}
          next={say('television.next')}
          onTurn={turn}
        />
      )}
    </section>
  );
}

/** Three of the candidates at a time, and what turns to others. */
function usePages(candidates: readonly Candidate[]) {
  const [page, setPage] = useState(0);
  const pages = Math.max(1, Math.ceil(candidates.length / candidatesPerPage));
  const at = Math.min(page, pages - 1);
  const onPage = candidates.slice(at * candidatesPerPage, at * candidatesPerPage + candidatesPerPage);
  useFirstFocus(JSON.stringify([at, onPage.map(({ movieId }) => movieId)]));

  function turn(by: 1 | -1, event?: KeyboardEvent) {
    if (at + by < 0 || at + by >= pages) return;
    event?.preventDefault();
    setPage(at + by);
  }

  /** Moves on to the next three past the last. */
  function turnAtEdge(event: KeyboardEvent, index: number) {
    if (event.key === 'ArrowRight' && index === onPage.length - 1) turn(1, event);
    if (event.key === 'ArrowLeft' && index === 0) turn(-1, event);
  }

  return { at, pages, onPage, turn, turnAtEdge };
}

type ListHeadProps = Omit<Props, 'id'> & { list: OutputOf<typeof tonight> };

/** How many there are, where they can be opened, and what counts. */
function ListHead({ session, teller, onBack, list }: ListHeadProps) {
  const { say, locale } = teller;
  const { candidates, filters, sampleOffers } = list;
  const listPlaces = samePlaces(candidates);
  const narrowed = filtersInWords(filters, teller);
  return (
    <header className={`${layout.baselineRow} ${styles.head}`}>
      <h1 aria-live="polite">{totalInWords(list, teller.heads ?? 2, say)}</h1>
      {narrowed.length > 0 && <p className={styles.narrowed}>{dotted(narrowed)}</p>}
      <p className={prose.soft}>{saidInWords(candidates, listPlaces, serverNow(), teller)}</p>
      {sampleOffers && <p className={styles.sample}>{say('session.sampleOffers')}</p>}
      {session.includeFree && <p>{say('session.freeCounts')}</p>}
      {session.includeOwned && <p>{say('session.onShelves')}</p>}
      {onBack && session.chosen && (
        <Button onClick={onBack}>
          {say('television.backToChoice', { title: titleOf(session.chosen, locale) })}
        </Button>
      )}
    </header>
  );
}
