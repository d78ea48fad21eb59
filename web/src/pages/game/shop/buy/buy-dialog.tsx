import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { Dialog } from '#components/layout/dialog.tsx';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import styles from '../shop.module.css';

type Props = {
  name: string;
  price: number;
  coins: number;
  picture: ReactNode;
  /** What it is. */
  children: ReactNode;
  /** Why it can't be bought now; null if it can. */
  waits: string | null;
  /** Whether it is already theirs, for example after a lost answer. */
  isOwned?: boolean;
  buy: () => Promise<unknown>;
  /** What is there to do with it once it is theirs. */
  then?: { text: string; act: () => Promise<unknown> };
  onClose: () => void;
};

/** Shows something on the character who would have it, and sells it. */
export function BuyDialog({
  name,
  price,
  coins,
  picture,
  children,
  waits,
  isOwned = false,
  buy,
  then,
  onClose,
}: Props) {
  const { say } = useWords();
  const { fault, run, runLast, buttonStateOf } = useAction();
  const [isDone, setDone] = useState(false);
  const isBought = isDone || isOwned;
  const next = useRef<HTMLButtonElement>(null);
  // The button that had the focus is gone.
  useEffect(() => {
    if (isBought) next.current?.focus();
  }, [isBought]);
  const missing = price - coins;
  const canBuy = waits === null && missing <= 0;
  return (
    <Dialog title={isBought ? say('shop.bought') : name} onClose={onClose}>
      <div className={styles.stage}>{picture}</div>
      <div aria-live="polite" className={layout.stackS}>
        {isBought ? <p>{say('shop.yours', { thing: name })}</p> : children}
        {!isBought && waits !== null && <p>{waits}</p>}
        {!isBought && waits === null && (
          <p>
            {missing > 0 ? say('shop.missing', { count: missing }) : say('shop.leaves', { count: -missing })}
          </p>
        )}
      </div>
      {fault && <Notice>{fault}</Notice>}
      <div className={layout.row}>
        {!isBought && canBuy && (
          <Button
            kind="main"
            {...buttonStateOf('buy')}
            onClick={() =>
              void run('buy', async () => {
                await buy();
                setDone(true);
              })
            }
          >
            {say('shop.buyFor', { count: price })}
          </Button>
        )}
        {isBought && then && (
          <Button
            ref={next}
            kind="main"
            {...buttonStateOf('then')}
            onClick={() =>
              void runLast('then', async () => {
                await then.act();
                onClose();
              })
            }
          >
            {then.text}
          </Button>
        )}
        <Button ref={then ? null : next} onClick={onClose}>
          {say(isBought || !canBuy ? 'common.close' : 'common.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
