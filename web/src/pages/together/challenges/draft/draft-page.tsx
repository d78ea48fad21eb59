import {
  type ChallengeDraftDocument,
  challengeDraftDocument,
} from '@cine/contract/documents/challenge-drafts';
import {
  discardChallengeDraft,
  reviewChallengeDraft,
} from '@cine/contract/operations/together/challenge-drafts';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { isChallengeId } from '#components/challenge/found/found-challenge.ts';
import { NotOnDevice } from '#components/feedback/not-on-device.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { ConfirmButton } from '#components/form/confirm-button.tsx';
import { faultOf } from '#components/form/use-action.ts';
import { useAccount } from '#data/auth/user.tsx';
import { call } from '#data/queries/call.ts';
import { useDocument } from '#data/queries/use-document.ts';
import { dataOr } from '#data/queries/use-live.ts';
import { useWords } from '#i18n/index.tsx';
import { rulesInWords } from '#i18n/rules.ts';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { BackToChallenges } from '../back-to-challenges.tsx';
import { ChallengeNotFound } from '../challenge-not-found.tsx';
import { AddMovie } from './add-movie.tsx';
import { DraftMovies } from './draft-movies.tsx';
import { LabelledBy } from './labelled-by.tsx';
import { PublishForm } from './publish-form.tsx';
import { countsOf, idsInList, shownDraft, type Verdicts } from './shown-draft.ts';

/** The page on which a list of movies is reviewed before it becomes a challenge. */
export default function DraftPage({ id }: { id: string }) {
  const { uid } = useAccount();
  const path = isChallengeId(id) ? `users/${uid}/challengeDrafts/${id}` : null;
  const live = useDocument(path, challengeDraftDocument);
  const draft = path === null ? 'missing' : dataOr(live, 'missing' as const);
  if (draft === null) return <Skeleton count={3} />;
  if (draft === 'unknown') return <NotOnDevice isPage />;
  if (draft === 'missing') return <ChallengeNotFound />;
  return <Review id={id} draft={draft} />;
}

function Review({ id: draftId, draft }: { id: string; draft: ChallengeDraftDocument }) {
  const teller = useWords();
  const { say } = teller;
  const [, navigate] = useLocation();
  const { fault, decide, verdicts } = useVerdicts(draftId);
  const lists = shownDraft(draft, verdicts);
  const leave = (address: string) => navigate(address, { replace: true });

  return (
    <div className={layout.stackXl}>
      <BackToChallenges />
      <header className={layout.stackM}>
        <h1>{say('challengeDrafts.title', { sentence: draft.sentence })}</h1>
        <p className={prose.lead}>{say('challengeDrafts.lead')}</p>
        {draft.rules.length > 0 && (
          <p className={prose.soft}>
            {say('challengeDrafts.among', { movies: rulesInWords(draft.rules, teller) })}
          </p>
        )}
        <LabelledBy draft={draft} counts={countsOf(lists)} />
      </header>
      {fault && <Notice>{fault}</Notice>}
      <DraftMovies lists={lists} onDecide={decide} />
      <AddMovie draftMovies={draft.movies} onAdd={(movieId) => decide(movieId, true)} />
      <PublishForm
        draftId={draftId}
        draft={draft}
        list={idsInList(lists)}
        onPublished={(challengeId) => leave(`/challenges/${challengeId}`)}
      />
      <div className={layout.row}>
        <ConfirmButton
          kind="quiet"
          title={say('challengeDrafts.discardTitle')}
          hint={say('challengeDrafts.discardHint')}
          yes={say('challengeDrafts.discardYes')}
          no={say('challengeDrafts.discardNo')}
          act={async () => {
            await call(discardChallengeDraft, { draftId });
            leave('/challenges');
          }}
        >
          {say('challengeDrafts.discard')}
        </ConfirmButton>
      </div>
    </div>
  );
}

/** What the maker says of movies, shown at once and sent one after another. */
function useVerdicts(draftId: string) {
  const { say } = useWords();
  const [verdicts, setVerdicts] = useState<Verdicts>(new Map());
  const [fault, setFault] = useState<string | null>(null);
  const sending = useRef(Promise.resolve());

  function decide(movieId: number, isIn: boolean) {
    setVerdicts((before) => new Map(before).set(movieId, isIn));
    const change = isIn ? { accept: [movieId] } : { remove: [movieId] };
    sending.current = sending.current
      .then(() => call(reviewChallengeDraft, { draftId, ...change }))
      .then(
        () => setFault(null),
        (error: unknown) => {
          setFault(faultOf(error, say));
          // What was refused is shown as it is stored.
          setVerdicts((before) => without(before, movieId));
        },
      );
  }

  return { fault, decide, verdicts };
}

function without(verdicts: Verdicts, movieId: number): Verdicts {
  const rest = new Map(verdicts);
  rest.delete(movieId);
  return rest;
}
