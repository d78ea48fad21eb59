import { findItem } from '@cine/contract/game/items/owned-items';
import { findSnack } from '@cine/contract/game/items/snacks';
import { listPurchases, type PurchaseView } from '@cine/contract/operations/game/shop';
import { useState } from 'react';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { call } from '#data/queries/call.ts';
import { serverNow } from '#data/server-time.ts';
import { useWords } from '#i18n/index.tsx';
import { ago } from '#i18n/relative-time.ts';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import styles from './shop.module.css';

const pageSize = 20;

type PurchaseHistory = { purchases: readonly PurchaseView[]; nextCursor: string | null };

/** What was bought, the newest first, once a user wants to know. */
export function Purchases() {
  const { say, locale } = useWords();
  const [history, setHistory] = useState<PurchaseHistory | null>(null);
  const { fault, busy, run } = useAction();

  async function more() {
    const cursor = history?.nextCursor;
    const page = await call(listPurchases, { pageSize, ...(cursor && { cursor }) });
    setHistory({ ...page, purchases: [...(history?.purchases ?? []), ...page.purchases] });
  }

  return (
    <section className={layout.stackS} aria-labelledby="purchases-title">
      <h2 id="purchases-title">{say('shop.purchases')}</h2>
      {history?.purchases.length === 0 && <p className={prose.soft}>{say('shop.noPurchases')}</p>}
      <ul className={layout.dividedRows}>
        {history?.purchases.map((purchase) => (
          <li key={`${purchase.at}${purchase.id}`} className={styles.purchase}>
            <span>
              <PurchaseName of={purchase} />
              <small>
                <time dateTime={purchase.at}>
                  {ago(Date.parse(purchase.at), { say, locale }, serverNow())}
                </time>
              </small>
            </span>
            <strong>{say('shop.price', { count: purchase.price })}</strong>
          </li>
        ))}
      </ul>
      {fault && <Notice>{fault}</Notice>}
      {(!history || history.nextCursor !== null) && (
        <div>
          <Button kind="quiet" busy={busy !== null} onClick={() => void run('more', more)}>
            {say(history ? 'shop.earlier' : 'shop.showPurchases')}
          </Button>
        </div>
      )}
    </section>
  );
}

function PurchaseName({ of: { kind, id, dye } }: { of: PurchaseView }) {
  const { say, locale } = useWords();
  const name = (kind === 'snack' ? findSnack(id) : findItem(id))?.names[locale] ?? id;
  return dye ? say('shop.dyeOf', { item: name, colour: say(`guilds.colour_${dye}`) }) : name;
}
