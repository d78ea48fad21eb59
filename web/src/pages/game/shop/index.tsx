import type { CharacterView } from '@cine/contract/operations/game/characters';
import { Coins } from 'lucide-react';
import { Link } from 'wouter';
import { ForMembers } from '#components/account/for-members.tsx';
import { AnsweredAt } from '#components/feedback/answered-at.tsx';
import { NotOnDevice } from '#components/feedback/not-on-device.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { FilterPills } from '#components/form/pills.tsx';
import { useAddressChoice } from '#components/form/use-address-choice.ts';
import { useAccount } from '#data/auth/user.tsx';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { Purchases } from './purchases.tsx';
import { Sales } from './sales.tsx';
import { type Buyer, shelves } from './shelf.ts';
import styles from './shop.module.css';
import { Snacks } from './snacks.tsx';
import { useShop } from './use-shop.ts';

/** The shop: equipment, snacks, sales, and what was bought. */
export default function ShopPage() {
  const { say } = useWords();
  const { uid, kind } = useAccount();
  if (kind === 'member') return <MemberShop uid={uid} />;
  return (
    <div className={layout.stackXl}>
      <h1>{say('shop.title')}</h1>
      <ForMembers text={say('shop.guest')} />
    </div>
  );
}

function MemberShop({ uid }: { uid: string }) {
  const { say } = useWords();
  const shop = useShop(uid);
  const { data, character, isCharacterKnown, refusal, keptAt, again, coins, purchases, buyer } = shop;
  const isKnown = data !== null && isCharacterKnown && buyer !== null;
  return (
    <div className={layout.stackL}>
      <header className={layout.baselineRow}>
        <h1>{say('shop.title')}</h1>
        {data && (
          <p className={styles.purse}>
            <Coins aria-hidden />
            {say('shop.purse', { count: coins })}
          </p>
        )}
      </header>
      {keptAt !== null && <AnsweredAt at={keptAt} />}
      {refusal && <RetryNotice refusal={refusal} onRetry={again} />}
      {!isKnown && !refusal && <Skeleton count={4} />}
      {isKnown && !character && (
        <Notice kind="news">
          {say('shop.nobody')} <Link href="/character">{say('shop.toCharacter')}</Link>
        </Notice>
      )}
      {isKnown && buyer === 'unknown' && <NotOnDevice />}
      {isKnown && buyer !== 'unknown' && <Shelves shop={shop} buyer={buyer} character={character} />}
      {character && <Purchases key={purchases} />}
    </div>
  );
}

type ShelvesProps = { shop: ReturnType<typeof useShop>; buyer: Buyer; character: CharacterView | null };

function Shelves({ shop, buyer, character }: ShelvesProps) {
  const { say } = useWords();
  const [shelf, setShelf] = useAddressChoice('shelf', shelves);
  return (
    <>
      <FilterPills
        legend={say('shop.which')}
        all={shelves}
        chosen={shelf}
        nameOf={(each) =>
          say(each === 'all' || each === 'snacks' ? `shop.${each}` : `character.category_${each}`)
        }
        onChoose={setShelf}
      />
      {shelf === 'snacks' ? (
        <Snacks shop={shop} character={character} />
      ) : (
        <Sales shop={shop} buyer={buyer} character={character} category={shelf === 'all' ? null : shelf} />
      )}
    </>
  );
}
