import type { Refusal } from '../../live/data/call.ts';
import layout from '../../style/layout.module.css';
import { useWords } from '../../words/index.tsx';
import { Button } from '../form/button.tsx';
import { faultOf } from '../form/use-action.ts';
import { Notice } from './notice.tsx';

type Props = { refusal: Refusal; onRetry: () => void; busy?: boolean };

/** Why something was not loaded, and a button to try again. */
export function RetryNotice({ refusal, onRetry, busy = false }: Props) {
  const { say } = useWords();
  return (
    <div className={layout.narrowStack}>
      <Notice>{faultOf(refusal, say)}</Notice>
      <Button onClick={onRetry} busy={busy}>
        {say('common.retry')}
      </Button>
    </div>
  );
}
