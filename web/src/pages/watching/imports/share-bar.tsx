import { ProgressBar } from '#components/feedback/progress-bar.tsx';
import { Button } from '#components/form/button.tsx';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { StepTitle } from './step-title.tsx';

type Props = { words: string; share: number; onCancel: () => void };

/** A step that takes a while, and can be stopped. */
export function ShareBar({ words, share, onCancel }: Props) {
  const { say } = useWords();
  return (
    <section className={`${layout.stackM} ${layout.column}`}>
      <StepTitle>{words}</StepTitle>
      <ProgressBar words={words} share={share} />
      <Button onClick={onCancel}>{say('common.cancel')}</Button>
    </section>
  );
}
