import { type ComponentProps, type ReactNode, useState } from 'react';
import layout from '../../style/layout.module.css';
import { Notice } from '../feedback/notice.tsx';
import { Dialog } from '../layout/dialog.tsx';
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

/** A button for actions that can't be undone: shows the consequences and asks for confirmation. */
export function ConfirmButton({ kind = 'plain', children, title, hint, yes, no, act, also }: Props) {
  const [isAsking, setAsking] = useState(false);
  const { fault, run, lookOf } = useAction();

  async function go(name: 'go' | 'also', does: () => Promise<unknown>) {
    if (await run(name, does)) setAsking(false);
  }

  return (
    <>
      <Button kind={kind} onClick={() => setAsking(true)}>
        {children}
      </Button>
      {isAsking && (
        <Dialog title={title} onClose={() => setAsking(false)}>
          <p>{hint}</p>
          {fault && <Notice>{fault}</Notice>}
          <div className={layout.row}>
            <Button
              kind={kind === 'danger' ? 'danger' : 'main'}
              {...lookOf('go')}
              onClick={() => void go('go', act)}
            >
              {yes}
            </Button>
            {also && (
              <Button kind="danger" {...lookOf('also')} onClick={() => void go('also', also.act)}>
                {also.text}
              </Button>
            )}
            <Button {...lookOf('no')} onClick={() => setAsking(false)}>
              {no}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
