import { useState } from 'react';
import { TagInput } from '#components/collection/tag-input.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import type { CollectedEntry } from '#data/queries/collections/use-collection.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import type { Changes } from './use-changes.ts';

type Props = {
  changes: Changes;
  entries: readonly CollectedEntry[];
  ownTags: readonly string[];
  onDone: () => void;
};

/** Tags that all the chosen movies get, besides their own. */
export function TagSeveral({ changes: { busy, fault, tag }, entries, ownTags, onDone }: Props) {
  const { say } = useWords();
  const [tags, setTags] = useState<string[]>([]);

  async function save() {
    if (tags.length === 0) return;
    const movieIds = entries.map(({ movieId }) => movieId);
    if (await tag(movieIds, tags, say('collections.tagged', { count: entries.length }))) onDone();
  }

  return (
    <div className={layout.stackL}>
      <p className={prose.soft}>{say('collections.addTagsHint', { count: entries.length })}</p>
      <TagInput tags={tags} ownTags={ownTags} onChange={setTags} />
      {fault && <Notice>{fault}</Notice>}
      <div>
        <Button
          kind="main"
          busy={busy !== null}
          aria-disabled={tags.length === 0 || undefined}
          onClick={() => void save()}
        >
          {say('collections.addTags')}
        </Button>
      </div>
    </div>
  );
}
