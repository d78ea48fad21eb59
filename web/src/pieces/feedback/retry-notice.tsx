import { type ComponentProps, useState } from 'react';
import type { Refusal } from '../../live/data/call.ts';
import layout from '../../style/layout.module.css';
import { useWords } from '../../words/index.tsx';
import { Button } from '../form/button.tsx';
import { faultOf } from '../form/use-action.ts';
import { Notice } from './notice.tsx';

/** Why something was not loaded, and a button to try again. */
export function RetryNotice({ refusal, onRetry }: { refusal: Refusal; onRetry: () => void }) {
  const { say } = useWords();
  return (
    <div className={layout.narrowStack}>
      <Notice>{faultOf(refusal, say)}</Notice>
      <RetryButton fault={refusal} onRetry={onRetry} />
    </div>
  );
}

type Props = Omit<ComponentProps<typeof Button>, 'onClick'> & {
  /** A new one after each try that fails. */
  fault: unknown;
  onRetry: () => void;
};

/** Tries again what failed; busy until there is another outcome. */
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
