import { type ItemCategory, itemCategories } from '@cine/contract/game/items/item';
import { findItem } from '@cine/contract/game/items/owned-items';
import type { CharacterView } from '@cine/contract/operations/game/characters';
import type { EquippedItems } from '#components/character/equipment-of.ts';
import { ChangeStatus } from '#components/feedback/save-status.tsx';
import type { ChangeState } from '#data/queries/use-latest-change.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import type { ChangeCharacter } from '../use-character.ts';
import { DyeButton, undyed } from './dye-button.tsx';
import { ItemRow } from './item-row.tsx';
import { itemsOf, nextOf } from './owned.ts';
import styles from './wardrobe.module.css';

type Props = {
  character: CharacterView;
  worn: ChangeState & { value: EquippedItems; change: (to: EquippedItems) => void };
  changeBy: ChangeCharacter;
};

/** All items of a character, by category. */
export function Wardrobe({ character, worn, changeBy }: Props) {
  const { say } = useWords();
  return (
    <section className={layout.stackL} aria-labelledby="wardrobe-title">
      <header className={layout.headingRow}>
        <h2 id="wardrobe-title">{say('character.wardrobe')}</h2>
        <ChangeStatus of={worn} />
      </header>
      {itemCategories.map((category) => (
        <Category
          key={category}
          category={category}
          character={character}
          changeBy={changeBy}
          wornId={worn.value[category] ?? null}
          onWear={(itemId) => {
            const { [category]: _, ...others } = worn.value;
            worn.change(itemId === null ? others : { ...others, [category]: itemId });
          }}
        />
      ))}
    </section>
  );
}

type CategoryProps = {
  category: ItemCategory;
  character: CharacterView;
  changeBy: ChangeCharacter;
  wornId: string | null;
  onWear: (itemId: string | null) => void;
};

function Category({ category, character, changeBy, wornId, onWear }: CategoryProps) {
  const { say, locale } = useWords();
  const { items: owned, dyed } = character;
  const items = itemsOf(category, owned);
  const next = nextOf(category, owned);
  return (
    <section className={layout.stackS} aria-labelledby={`wardrobe-${category}`}>
      <h3 id={`wardrobe-${category}`}>{say(`character.category_${category}`)}</h3>
      <ul className={`${layout.dividedRows} ${styles.items}`}>
        {items.map((item) => (
          <ItemRow
            key={item.id}
            item={item}
            dye={dyed[item.id]?.shown ?? null}
            isWorn={item.id === wornId}
            worn={findItem(wornId ?? '') ?? null}
            onWear={(isOn) => onWear(isOn ? item.id : null)}
          >
            <DyeButton item={item} dyed={dyed[item.id] ?? undyed} changeBy={changeBy} />
          </ItemRow>
        ))}
      </ul>
      {items.length === 0 && !next && <p className={prose.note}>{say('character.noItems')}</p>}
      {next && (
        <p className={prose.note}>
          {say('character.nextItem', { level: next.level, item: next.item.names[locale] })}
        </p>
      )}
    </section>
  );
}
