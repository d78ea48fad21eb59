import { type ComponentProps, useState } from 'react';
import type { Refusal } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { Button } from '../form/button.tsx';
import { faultOf } from '../form/use-action.ts';
import { EmptyState } from './empty-state.tsx';
import { Notice } from './notice.tsx';
import brokenFilm from './scenes/broken-film.svg?drawing';

type NoticeProps = {
  refusal: Refusal;
  onRetry: () => void;
  /** In a card or beside other parts, where a picture would be too much. */
  isSmall?: boolean;
};

export function RetryNotice({ refusal, onRetry, isSmall = false }: NoticeProps) {
  const { say } = useWords();
  const fault = refusal.isFromServer ? faultOf(refusal, say) : say('common.notKept');
  const retry = <RetryButton fault={refusal} onRetry={onRetry} />;
  if (!isSmall)
    return (
      <EmptyState scene={brokenFilm} title={say('common.failedTitle')} text={fault} isFault>
        {retry}
      </EmptyState>
    );
  return (
    <div className={layout.narrowStack}>
      <Notice>{fault}</Notice>
      {retry}
    </div>
  );
}

type Props = Omit<ComponentProps<typeof Button>, 'onClick'> & {
  /** Another object after each failed try. */
  fault: unknown;
  onRetry: () => void;
};

/** Says why something failed to load, with a button to try again. Busy until there is another outcome. */
export function RetryButton({ fault, onRetry, ...rest }: Props) {
  const { say } = useWords();
  const [tried, setTried] = useState<unknown>(null);
  return (
    <Button
      {...rest}
      busy={tried !== null && tried === fault}
      onClick={() => {
        setTried(fault);
        onRetry();
      }}
    >
      {say('common.retry')}
    </Button>
  );
}
