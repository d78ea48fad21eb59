import {
  type CollectionOrder,
  collectionOrderSchema,
} from '@cine/contract/operations/watching/collection-parts';
import { changeCollection } from '@cine/contract/operations/watching/collections';
import { ListChecks } from 'lucide-react';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { CheckBox } from '#components/form/check-box.tsx';
import { useAction } from '#components/form/use-action.ts';
import { call } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import { type Grouping, groupings } from './arrange.ts';
import styles from './collection.module.css';
import type { View } from './use-view.ts';

/** Shorter collections are looked through faster than searched. */
const searchedFrom = 12;

type Props = {
  collection: string;
  count: number;
  /** The collection's own order. */
  own: CollectionOrder;
  view: View;
  query: string;
  isSelecting: boolean;
  canEdit: boolean;
  onChoose: (part: Partial<View>) => void;
  onQuery: (query: string) => void;
  onSelect: (isSelecting: boolean) => void;
};

/** Finds, sorts and selects a collection's movies. */
export function Controls(props: Props) {
  const { collection, count, own, view, query, isSelecting, canEdit, onChoose, onQuery, onSelect } = props;
  const { say } = useWords();
  return (
    <div className={layout.stackM}>
      {count >= searchedFrom && (
        <input
          type="search"
          className={surface.input}
          aria-label={say('collections.find')}
          placeholder={say('collections.find')}
          value={query}
          onChange={({ target }) => onQuery(target.value)}
        />
      )}
      <div className={styles.controls}>
        <CheckBox
          className={surface.checkbox}
          label={say('collections.tonight')}
          checked={view.isTonight}
          onChange={(isTonight) => onChoose({ isTonight })}
        />
        {canEdit && (
          <Button aria-pressed={isSelecting} onClick={() => onSelect(!isSelecting)}>
            <ListChecks aria-hidden />
            {say('collections.select')}
          </Button>
        )}
        <Arrangement view={view} onChoose={onChoose} />
        {canEdit && view.order !== own && (
          <KeepOrder
            collection={collection}
            order={view.order}
            onKept={() => onChoose({ order: view.order })}
          />
        )}
      </div>
    </div>
  );
}

/** In which order the movies are, in which groups. */
function Arrangement({ view, onChoose }: Pick<Props, 'view' | 'onChoose'>) {
  const { say } = useWords();
  return (
    <>
      <Choice
        label={say('watchlist.sort')}
        all={collectionOrderSchema.options}
        chosen={view.order}
        nameOf={(order) => say(`collections.by_${order}`)}
        onChoose={(order: CollectionOrder) => onChoose({ order })}
      />
      <Choice
        label={say('collections.group')}
        all={groupings}
        chosen={view.grouping}
        nameOf={(grouping) => say(`collections.group_${grouping}`)}
        onChoose={(grouping: Grouping) => onChoose({ grouping })}
      />
    </>
  );
}

type ChoiceProps<Option extends string> = {
  label: string;
  all: readonly Option[];
  chosen: Option;
  nameOf: (option: Option) => string;
  onChoose: (option: Option) => void;
};

function Choice<Option extends string>({ label, all, chosen, nameOf, onChoose }: ChoiceProps<Option>) {
  return (
    <label className={styles.choice}>
      <span>{label}</span>
      <select
        className={surface.select}
        value={chosen}
        onChange={({ target }) => onChoose(all.find((each) => each === target.value) ?? chosen)}
      >
        {all.map((each) => (
          <option key={each} value={each}>
            {nameOf(each)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Makes the order that one looks at the collection's own, for all who see it. */
function KeepOrder({
  collection,
  order,
  onKept,
}: {
  collection: string;
  order: CollectionOrder;
  onKept: () => void;
}) {
  const { say } = useWords();
  const { busy, fault, run } = useAction();

  async function keep() {
    if (await run('keep', () => call(changeCollection, { collection, order }))) onKept();
  }

  return (
    <>
      <Button kind="quiet" busy={busy !== null} onClick={() => void keep()}>
        {say('collections.keepOrder')}
      </Button>
      {fault && <Notice>{fault}</Notice>}
    </>
  );
}
