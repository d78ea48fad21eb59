import { answerTip, listTips, type ReceivedTip } from '@cine/contract/operations/together/tips';
import { useState } from 'react';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import letter from '#components/feedback/scenes/letter.svg?drawing';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { Attribution } from '#components/movie/attribution.tsx';
import { Chip, MovieRow } from '#components/movie/movie-row.tsx';
import { placesInWords } from '#components/movie/reasons-in-words.ts';
import { confidenceInWords, scoreInWords } from '#components/movie/taste-reasons-in-words.ts';
import { useAccount } from '#data/auth/user.tsx';
import { call } from '#data/queries/call.ts';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { TipLine } from './tip-line.tsx';
import { TipPages } from './tip-pages.tsx';
import styles from './tips.module.css';

/** The tips that friends sent to the user. */
export function ReceivedTips() {
  const { say } = useWords();
  return (
    <>
      <TipPages useTips={useTips} row={(tip, isSample) => <Tip tip={tip} isSample={isSample} />}>
        <EmptyState scene={letter} title={say('tips.noneReceived')} text={say('tips.noneReceivedHint')} />
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
  const { fault, run, buttonStateOf } = useAction();
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
            <Button {...buttonStateOf('true')} onClick={() => answer(true)}>
              {say('tips.toList')}
            </Button>
            <Button {...buttonStateOf('false')} onClick={() => answer(false)}>
              {say('tips.noThanks')}
            </Button>
          </>
        ) : (
          <p role="status">
            <Chip>{say(`tips.mine_${status}`)}</Chip>
          </p>
        )}
        {status === 'declined' && (
          <Button kind="quiet" {...buttonStateOf('true')} onClick={() => answer(true)}>
            {say('tips.afterAll')}
          </Button>
        )}
      </div>
    </article>
  );
}
