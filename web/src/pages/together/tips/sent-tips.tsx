import { listSentTips, type SentTip, withdrawTip } from '@cine/contract/operations/together/tips';
import { useState } from 'react';
import { Link } from 'wouter';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import unlitMarquee from '#components/feedback/scenes/unlit-marquee.svg?drawing';
import buttons from '#components/form/button.module.css';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { Chip, MovieRow } from '#components/movie/movie-row.tsx';
import { titleOf } from '#components/movie/reasons-in-words.ts';
import { useAccount } from '#data/auth/user.tsx';
import { call } from '#data/queries/call.ts';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import { useWords } from '#i18n/index.tsx';
import { TipLine } from './tip-line.tsx';
import { TipPages } from './tip-pages.tsx';
import styles from './tips.module.css';

/** The tips that the user sent. */
export function SentTips() {
  const { say } = useWords();
  return (
    <TipPages useTips={useTips} row={(tip) => <Tip tip={tip} />}>
      <EmptyState scene={unlitMarquee} title={say('tips.noneSent')} text={say('tips.noneSentHint')}>
        <Link href="/search" className={`${buttons.button} ${buttons.main}`}>
          {say('search.title')}
        </Link>
      </EmptyState>
    </TipPages>
  );
}

const useTips = (cursor?: string) =>
  useCachedAnswer(listSentTips, cursor === undefined ? {} : { cursor }, useAccount().uid);

function Tip({ tip }: { tip: SentTip }) {
  const { say, locale } = useWords();
  const { fault, run, buttonStateOf } = useAction();
  const [isWithdrawn, setWithdrawn] = useState(false);
  const { movie, to, status } = tip;
  const withdraw = () =>
    void run('withdraw', async () => {
      await call(withdrawTip, { tipId: tip.id });
      setWithdrawn(true);
    });
  return (
    <article className={styles.tip}>
      <TipLine side="to" friend={to} tip={tip} />
      <MovieRow
        movie={movie}
        isOff={isWithdrawn}
        chips={
          <Chip kind={status === 'watched' || status === 'listed' ? 'news' : 'plain'}>
            {say(isWithdrawn ? 'tips.withdrawn' : `tips.theirs_${status}`)}
          </Chip>
        }
      >
        {!isWithdrawn && (
          <Button
            kind="quiet"
            {...buttonStateOf('withdraw')}
            aria-label={say('tips.withdrawNamed', { name: to.name, title: titleOf(movie, locale) })}
            onClick={withdraw}
          >
            {say('tips.withdraw')}
          </Button>
        )}
      </MovieRow>
      {fault && <Notice>{fault}</Notice>}
    </article>
  );
}
