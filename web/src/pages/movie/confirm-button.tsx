import { type ComponentProps, type ReactNode, useState } from 'react';
import { Notice } from '../../pieces/feedback/notice.tsx';
import { Button } from '../../pieces/form/button.tsx';
import { useAction } from '../../pieces/form/use-action.ts';
import { Dialog } from '../../pieces/layout/dialog.tsx';
import layout from '../../style/layout.module.css';
import styles from './movie.module.css';

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
          <div className={`${layout.row} ${styles.actions}`}>
            <Button
              kind={kind === 'danger' ? 'danger' : 'main'}
              busy={busy !== null}
              onClick={() => void go()}
            >
              {yes}
            </Button>
            <Button onClick={() => setAsking(false)}>{no}</Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
