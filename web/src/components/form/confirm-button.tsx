import type { ComponentProps, ReactNode } from 'react';
import layout from '#style/layout.module.css';
import { Notice } from '../feedback/notice.tsx';
import { DialogButton } from '../layout/dialog-button.tsx';
import { Button } from './button.tsx';
import { useAction } from './use-action.ts';

type Props = {
  kind?: ComponentProps<typeof Button>['kind'];
  /** The button's text. */
  children: ReactNode;
  title: string;
  /** What it results in. */
  hint: string;
  yes: string;
  no: string;
  act: () => Promise<unknown>;
  /** Something more drastic that may be done instead. */
  also?: { text: string; act: () => Promise<unknown> };
};

/**
 * A button that asks to confirm before it acts. For what can't be undone, as deleting: shows the consequences
 * first.
 */
export function ConfirmButton({ kind = 'plain', children, title, hint, yes, no, act, also }: Props) {
  const { fault, run, buttonStateOf } = useAction();

  return (
    <DialogButton kind={kind} text={children} title={title}>
      {(close) => (
        <>
          <p>{hint}</p>
          {fault && <Notice>{fault}</Notice>}
          <div className={layout.row}>
            <Button
              kind={kind === 'danger' ? 'danger' : 'main'}
              {...buttonStateOf('go')}
              onClick={() => void run('go', act).then((isDone) => isDone && close())}
            >
              {yes}
            </Button>
            {also && (
              <Button
                kind="danger"
                {...buttonStateOf('also')}
                onClick={() => void run('also', also.act).then((isDone) => isDone && close())}
              >
                {also.text}
              </Button>
            )}
            <Button {...buttonStateOf('no')} onClick={close}>
              {no}
            </Button>
          </div>
        </>
      )}
    </DialogButton>
  );
}
