import { Notice } from '#components/feedback/notice.tsx';
import { Button } from './button.tsx';
import { useAction } from './use-action.ts';

type Props = { load: (() => Promise<void>) | null; children: string };

/** Loads the next page of a list, and says why if it can't; nothing where there is none. */
export function MoreButton({ load, children }: Props) {
  const { fault, busy, run } = useAction();
  if (load === null) return null;
  return (
    <>
      {fault && <Notice>{fault}</Notice>}
      <div>
        <Button kind="quiet" busy={busy !== null} onClick={() => void run('more', load)}>
          {children}
        </Button>
      </div>
    </>
  );
}
