import type { Item } from '@cine/contract/game/items/item';
import { ItemPicture } from '#components/character/item-picture.tsx';
import { ItemFacts } from '#components/character/thing-line.tsx';
import { Dialog } from '#components/layout/dialog.tsx';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import type { Availability } from '../shelf.ts';
import styles from '../shop.module.css';
import { useWaitingReason } from '../use-waiting-reason.ts';

type Props = { item: Item; is: Availability; onClose: () => void };

/** What an item is, for those who have it, or nobody to wear it. */
export function AboutItem({ item, is, onClose }: Props) {
  const { locale } = useWords();
  const { art, category, rarity, names, descriptions } = item;
  const waits = useWaitingReason(is);
  return (
    <Dialog title={names[locale]} onClose={onClose}>
      <div className={styles.stage}>
        <ItemPicture art={art} category={category} rarity={rarity} size={160} />
      </div>
      <div className={layout.stackS}>
        <p>{descriptions[locale]}</p>
        <ItemFacts of={item} />
        {waits !== null && <p>{waits}</p>}
      </div>
    </Dialog>
  );
}
