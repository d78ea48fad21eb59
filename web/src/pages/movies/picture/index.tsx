import { Notice } from '#components/feedback/notice.tsx';
import { ProgressBar } from '#components/feedback/progress-bar.tsx';
import { RetryButton } from '#components/feedback/retry-notice.tsx';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { Button } from '#components/form/button.tsx';
import { faultOf } from '#components/form/use-action.ts';
import { BackLink } from '#components/layout/back-link.tsx';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { FoundMovies } from './found-movies.tsx';
import styles from './picture.module.css';
import { PictureSource } from './picture-source.tsx';
import { type Chosen, type PictureStep, usePictureSearch } from './use-picture-search.ts';

/** Finds the movie of a picture or a clip. */
export default function Picture() {
  const { say } = useWords();
  const { chosen, step, choose, startOver, again } = usePictureSearch();
  const isReadable = chosen && step.at !== 'unreadable';
  return (
    <div className={`${layout.stackL} ${layout.column}`}>
      <header className={layout.stackS}>
        <BackLink href="/search">{say('search.title')}</BackLink>
        <h1>{say('picture.title')}</h1>
        {!chosen && <p className={prose.lead}>{say('picture.lead')}</p>}
      </header>
      <PictureSource isFirst={!chosen} onFile={(file) => void choose(file)}>
        {isReadable && <Preview {...chosen} />}
      </PictureSource>
      {!chosen && <p className={prose.note}>{say('picture.forgotten')}</p>}
      <div className={layout.stackL} aria-live="polite">
        <Outcome step={step} onAgain={again} onStop={startOver} />
      </div>
    </div>
  );
}

type OutcomeProps = { step: PictureStep; onAgain: () => void; onStop: () => void };

function Outcome({ step, onAgain, onStop }: OutcomeProps) {
  const { say } = useWords();
  switch (step.at) {
    case 'nothing':
      return null;
    case 'reading':
      return (
        <div className={layout.narrowStack}>
          <p>{say(step.share === null ? 'picture.reading' : 'picture.readingClip')}</p>
          {step.share !== null && (
            <>
              <ProgressBar words={say('picture.readingClip')} share={step.share} />
              <Button kind="quiet" onClick={onStop}>
                {say('common.cancel')}
              </Button>
            </>
          )}
        </div>
      );
    case 'asking':
      return (
        <div className={layout.stackS} aria-busy>
          <p>{say('picture.asking')}</p>
          <Skeleton count={1} size="row" />
        </div>
      );
    case 'found':
      return <FoundMovies answer={step.answer} pictures={step.pictures} />;
    case 'unreadable':
      return <Notice>{say('picture.unreadable')}</Notice>;
    case 'empty':
      return <Notice>{say('picture.empty')}</Notice>;
    case 'refused':
      return (
        <div className={layout.narrowStack}>
          <Notice>{faultOf(step.refusal, say)}</Notice>
          <RetryButton fault={step.refusal} onRetry={onAgain} />
        </div>
      );
  }
}

function Preview({ kind, address }: Chosen) {
  const { say } = useWords();
  if (kind === 'clip')
    return (
      <video className={styles.preview} src={address} controls muted aria-label={say('picture.yourClip')} />
    );
  return <img className={styles.preview} src={address} alt={say('picture.yours')} />;
}
