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
};

/** A button for actions that can't be undone: shows the consequences and asks for confirmation. */
export function ConfirmButton({ kind = 'plain', children, title, hint, yes, no, act }: Props) {
  const [isAsking, setAsking] = useState(false);
  const { busy, fault, run } = useAction();

  async function go() {
    if (await run('go', act)) setAsking(false);
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
              busy={busy !== null}
              onClick={() => void go()}
            >
              {yes}
            </Button>
            <Button held={busy !== null} onClick={() => setAsking(false)}>
              {no}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
