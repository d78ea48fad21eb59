import { maxScore } from '@cine/contract/ratings/percentile';
import type { Mapping } from '@cine/import-reader';
import type { Coming, Gathered } from '#data/imports/reading.ts';
import { useWords } from '#i18n/index.tsx';
import { joinNames } from '#i18n/join-names.ts';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';

type Props = {
  counts: Gathered['counts'];
  mappings: readonly Mapping[];
  coming: Pick<Coming, 'joined' | 'tagsCut'>;
};

/** What is left out, how ratings are converted, what becomes of notes, and what an import never does. */
export function PreviewNotes({ counts, coming: { joined, tagsCut }, mappings }: Props) {
  const { say } = useWords();
  const { leftOut, faults } = counts;
  const allTagsCut = counts.tagsCut + tagsCut;
  const series = leftOut.series + leftOut.episode;
  const others = leftOut.game + leftOut.other;
  const scales = new Set(
    mappings
      .filter(({ tells, ratingScale }) => tells !== 'nothing' && ratingScale !== maxScore)
      .flatMap(({ ratingScale }) => ratingScale ?? []),
  );
  return (
    <ul className={`${layout.stackS} ${prose.soft}`}>
      {series > 0 && <li>{say('imports.leftSeries', { count: series })}</li>}
      {others > 0 && <li>{say('imports.leftOthers', { count: others })}</li>}
      {leftOut['nothing-said'] > 0 && (
        <li>{say('imports.leftSilent', { count: leftOut['nothing-said'] })}</li>
      )}
      {counts.notesCut > 0 && <li>{say('imports.notesCut', { count: counts.notesCut })}</li>}
      {allTagsCut > 0 && <li>{say('imports.tagsCut', { count: allTagsCut })}</li>}
      {faults > 0 && <li>{say('imports.leftFaults', { count: faults })}</li>}
      {counts.ratings > 0 &&
        [...scales].map((scale) => (
          <li key={scale}>{say('imports.becomes', { of: scale, given: scale * 0.8, points: 80 })}</li>
        ))}
      {joined.length > 0 && (
        <li>{say('imports.listsJoin', { count: joined.length, names: joinNames(joined) })}</li>
      )}
      {counts.notes > 0 && <li>{say('imports.notesStay')}</li>}
      {counts.watches + counts.ratings > 0 && <li>{say('imports.paysNothing')}</li>}
    </ul>
  );
}
