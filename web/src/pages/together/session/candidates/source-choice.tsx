import { collectionName } from '#components/collection/collection-words.ts';
import { LabelledSelect } from '#components/form/labelled-select.tsx';
import { collectionPlace } from '#data/queries/collections/collection-place.ts';
import { useOverview } from '#data/queries/collections/use-overview.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { useSession } from '../session-context.tsx';
import { useSourceInWords } from './source-in-words.ts';
import type { ListFilters } from './use-filters.ts';

const standing = ['watchlist', 'likes'].map((collection) => ({ collection, name: null }));

/** Which collection movies come from: of the user, of the evening's group, or the one that is chosen. */
export function SourceChoice({ filters: { collection, changeCollection } }: { filters: ListFilters }) {
  const { say, locale } = useWords();
  const { session, holder } = useSession();
  const mine = useOverview('mine', holder).data?.collections ?? [];
  const { groupId } = session;
  const groups = useOverview(groupId === undefined ? null : { groupId }, holder).data?.collections ?? [];
  const chosen = useSourceInWords(collection, null);
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const ofGroup = groupId === undefined ? [] : [{ collection: `group.${groupId}.watchlist`, name: null }];
  const all = [...mine, ...groups, ...standing, ...ofGroup].map((each) => ({
    id: nameForAll(each.collection, holder.uid),
    name: collectionName(each, say),
  }));
  const choices = [...new Map(all.map((each) => [each.id, each])).values()].sort((one, other) =>
    compare(one.name, other.name),
  );
  const isListed = collection === null || choices.some(({ id }) => id === collection);
  return (
    <div className={layout.stackXs}>
      <LabelledSelect
        label={say('session.from')}
        value={collection ?? ''}
        onChange={(next) => changeCollection(next === '' ? null : next)}
      >
        <option value="">{say('session.fromAll')}</option>
        {!isListed && <option value={collection}>{chosen}</option>}
        {choices.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </LabelledSelect>
      <p className={prose.note}>{say('session.fromHint')}</p>
    </div>
  );
}

/** A collection's name that doesn't depend on who says it. */
function nameForAll(collection: string, uid: string): string {
  const { owner, id } = collectionPlace(collection, uid);
  return owner.kind === 'group' ? `group.${owner.groupId}.${id}` : `user.${owner.uid}.${id}`;
}
