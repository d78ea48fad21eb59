import { type FromSentence, fromSentenceSchema } from '@cine/contract/operations/together/challenges';
import { dotted } from '#i18n/dotted.ts';
import { useWords } from '#i18n/index.tsx';
import prose from '#style/prose.module.css';

const finders = fromSentenceSchema.shape.by.keyof().options;

/** How the list of a challenge was made from a sentence, and by whom. */
export function FromSentenceNote({ from: { sentence, by, models } }: { from: FromSentence }) {
  const { say } = useWords();
  const parts = finders
    .filter((each) => by[each] > 0)
    .map((each) => say('challengeDrafts.fromBy', { by: each, count: by[each], models: models.join(', ') }));
  return (
    <p className={prose.note}>
      {sentence === null ? say('challengeDrafts.fromHidden') : say('challengeDrafts.from', { sentence })}{' '}
      {dotted(parts)}
    </p>
  );
}
