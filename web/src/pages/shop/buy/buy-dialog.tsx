import { type ReactNode, useState } from 'react';
import { Notice } from '../../../pieces/feedback/notice.tsx';
import { Button } from '../../../pieces/form/button.tsx';
import { useAction } from '../../../pieces/form/use-action.ts';
import { Dialog } from '../../../pieces/layout/dialog.tsx';
import layout from '../../../style/layout.module.css';
import { useWords } from '../../../words/index.tsx';
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
  /** Buys it; the same key buys it once. */
  buy: (key: string) => Promise<unknown>;
  /** What is there to do with it once it is theirs. */
  then?: { text: string; act: () => Promise<unknown> };
  onClose: () => void;
};

/** Shows something on the character who would have it, and sells it. */
export function BuyDialog({ name, price, coins, picture, children, waits, buy, then, onClose }: Props) {
  const { say } = useWords();
  const { fault, run, runLast, lookOf } = useAction();
  // Sent again after an answer was lost, it is the same purchase.
  const [key] = useState(() => crypto.randomUUID());
  const [isBought, setBought] = useState(false);
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
            {...lookOf('buy')}
            onClick={() =>
              void run('buy', async () => {
                await buy(key);
                setBought(true);
              })
            }
          >
            {say('shop.buyFor', { count: price })}
          </Button>
        )}
        {isBought && then && (
          <Button
            kind="main"
            {...lookOf('then')}
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
        <Button onClick={onClose}>{say(isBought || !canBuy ? 'common.close' : 'common.cancel')}</Button>
      </div>
    </Dialog>
  );
}
