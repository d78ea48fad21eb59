/** Dyes an item, in a dialog with its colours. */
import { type Dye, dyes, type Item } from '@cine/contract/game/items/item';
import { dyePrice } from '@cine/contract/game/items/sales';
import type { CharacterView } from '@cine/contract/operations/game/characters';
import { dye as dyeItem } from '@cine/contract/operations/game/shop';
import { useState } from 'react';
import { dyeColours } from '#components/character/draw/palette.ts';
import { ItemPicture } from '#components/character/item-picture.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { LookChoice } from '#components/form/look-choice.tsx';
import { useAction } from '#components/form/use-action.ts';
import { Dialog } from '#components/layout/dialog.tsx';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import type { ChangeCharacter } from '../use-character.ts';
import styles from './wardrobe.module.css';

type ItemDyes = CharacterView['dyed'][string];
type Props = { item: Item; dyed: ItemDyes; changeBy: ChangeCharacter };

export const undyed: ItemDyes = { colours: [], shown: null };

export function DyeButton(props: Props) {
  const { say, locale } = useWords();
  const [isOpen, setOpen] = useState(false);
  const name = props.item.names[locale];
  return (
    <>
      <Button kind="quiet" aria-label={say('shop.dyeItem', { item: name })} onClick={() => setOpen(true)}>
        {say('shop.dye')}
      </Button>
      {isOpen && (
        <Dialog title={name} onClose={() => setOpen(false)}>
          <Colours {...props} onDone={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  );
}

function Colours({ item, dyed, changeBy, onDone }: Props & { onDone: () => void }) {
  const { say } = useWords();
  const [chosen, setChosen] = useState<Dye | null>(dyed.shown);
  const { fault, busy, runLast } = useAction();
  const { art, category, rarity } = item;
  const isPaid = chosen === null || dyed.colours.includes(chosen);
  const price = dyePrice(item);
  return (
    <>
      <div className={styles.dyed}>
        <ItemPicture art={art} dye={chosen} category={category} rarity={rarity} size={160} />
      </div>
      <p>{say('shop.dyeHint', { count: price })}</p>
      <LookChoice
        legend={say('shop.colour')}
        nameOf={(value) => (value === 'own' ? say('shop.ownColour') : say(`guilds.colour_${value}`))}
        values={['own', ...dyes]}
        chosen={chosen ?? 'own'}
        onChoose={(value) => setChosen(value === 'own' ? null : value)}
        colours={{ own: art.colours[0], ...dyeColours }}
      />
      {fault && <Notice>{fault}</Notice>}
      <div className={layout.row}>
        {chosen !== dyed.shown && (
          <Button
            kind="main"
            busy={busy !== null}
            onClick={() =>
              void runLast('dye', async () => {
                await changeBy(dyeItem, { itemId: item.id, dye: chosen });
                onDone();
              })
            }
          >
            {isPaid ? say('shop.takeColour') : say('shop.dyeFor', { count: price })}
          </Button>
        )}
        <Button onClick={onDone}>{say('common.cancel')}</Button>
      </div>
    </>
  );
}
