import { answerTip, listTips, type ReceivedTip } from '@cine/contract/operations/together/tips';
import { useState } from 'react';
import { useAccount } from '../../../live/auth/user.tsx';
import { call } from '../../../live/data/call.ts';
import { useCachedAnswer } from '../../../live/data/use-answer.ts';
import { EmptyState } from '../../../pieces/feedback/empty-state.tsx';
import { Notice } from '../../../pieces/feedback/notice.tsx';
import emptySeats from '../../../pieces/feedback/scenes/empty-seats.svg?drawing';
import { Button } from '../../../pieces/form/button.tsx';
import { useAction } from '../../../pieces/form/use-action.ts';
import { Attribution } from '../../../pieces/movie/attribution.tsx';
import { Chip, MovieRow } from '../../../pieces/movie/movie-row.tsx';
import { placesInWords } from '../../../pieces/movie/reasons-in-words.ts';
import { confidenceInWords, scoreInWords } from '../../../pieces/movie/taste-reasons-in-words.ts';
import layout from '../../../style/layout.module.css';
import prose from '../../../style/prose.module.css';
import surface from '../../../style/surface.module.css';
import { useWords } from '../../../words/index.tsx';
import { TipLine } from './tip-line.tsx';
import { TipPages } from './tip-pages.tsx';
import styles from './tips.module.css';

/** What friends recommend to the user, the newest first. */
export function ReceivedTips() {
  const { say } = useWords();
  return (
    <>
      <TipPages useTips={useTips} row={(tip, isSample) => <Tip tip={tip} isSample={isSample} />}>
        <EmptyState scene={emptySeats} title={say('tips.noneReceived')} text={say('tips.noneReceivedHint')} />
      </TipPages>
      <Attribution />
    </>
  );
}

const useTips = (cursor?: string) =>
  useCachedAnswer(listTips, cursor === undefined ? {} : { cursor }, useAccount().uid);

function Tip({ tip, isSample }: { tip: ReceivedTip; isSample: boolean }) {
  const { say, locale } = useWords();
  const { uid } = useAccount();
  const { fault, run, lookOf } = useAction();
  const [answered, setAnswered] = useState<ReceivedTip['status'] | null>(null);
  const status = answered ?? tip.status;
  const { movie, expected, places } = tip;
  const answer = (accept: boolean) =>
    void run(String(accept), async () => {
      setAnswered((await call(answerTip, { tipId: tip.id, accept })).status);
    });
  return (
    <article className={styles.tip}>
      <TipLine side="from" friend={tip.from} tip={tip} />
      <MovieRow
        movie={movie}
        chips={
          expected && (
            <>
              <Chip kind="news">{scoreInWords(expected, 'wouldGive', say)}</Chip>
              <Chip>{confidenceInWords(expected, say)}</Chip>
            </>
          )
        }
      />
      <p className={prose.soft}>
        {places.length > 0
          ? placesInWords(places, { say, locale, me: uid, nameOf: () => '' })
          : say('tips.notMine')}
        {isSample && places.length > 0 && (
          <small className={`${surface.sample} ${styles.sample}`}>{say('movie.sampleOffers')}</small>
        )}
      </p>
      {fault && <Notice>{fault}</Notice>}
      <div className={layout.wrapS}>
        {status === 'waiting' ? (
          <>
            <Button kind="main" {...lookOf('true')} onClick={() => answer(true)}>
              {say('tips.toList')}
            </Button>
            <Button {...lookOf('false')} onClick={() => answer(false)}>
              {say('tips.noThanks')}
            </Button>
          </>
        ) : (
          <p role="status">
            <Chip>{say(`tips.mine_${status}`)}</Chip>
          </p>
        )}
        {status === 'declined' && (
          <Button kind="quiet" {...lookOf('true')} onClick={() => answer(true)}>
            {say('tips.afterAll')}
          </Button>
        )}
      </div>
    </article>
  );
}
