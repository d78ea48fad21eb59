import type { PollDocument } from '@cine/contract/documents/polls';
import type { PollResult, Tally } from '@cine/contract/polls/result';
import { isolate } from '@cine/contract/text/isolate';
import { useWords } from '#i18n/index.tsx';
import { joinNames } from '#i18n/join-names.ts';
import layout from '#style/layout.module.css';
import { titlesIn } from '../titles-in.ts';
import styles from './result.module.css';

type Props = { poll: PollDocument; result: PollResult & { tally: Tally } };

/** How a poll was counted: yeses, ranks, pairs or predicted scores. */
export function TallyShown({ poll, result: { tally, ballots, counted } }: Props) {
  const { say, locale } = useWords();
  const titleIn = titlesIn(poll, locale);
  const { options, vetoed, method } = poll;
  const misfits = options
    .map(({ movieId }) => movieId)
    .filter((movieId) => !counted.includes(movieId) && !vetoed.includes(movieId));
  const titlesOf = (ids: readonly number[]) => joinNames(ids.map(titleIn));
  return (
    <div className={layout.stackM}>
      {method !== 'product' && <p>{say('polls.ballots', { count: ballots.length })}</p>}
      {vetoed.length > 0 && <p>{say('polls.ruledOut', { titles: titlesOf(vetoed) })}</p>}
      {misfits.length > 0 && <p>{say('polls.misfits', { titles: titlesOf(misfits) })}</p>}
      {tally.kind === 'yeses' && (
        <Lines
          of={tally.counts.toSorted((one, other) => other.yeses - one.yeses)}
          say={({ movieId, yeses }) => say('polls.yesesOf', { title: titleIn(movieId), count: yeses })}
        />
      )}
      {tally.kind === 'predicted' && (
        <Lines
          of={tally.scores.toSorted((one, other) => (other.score ?? 0) - (one.score ?? 0))}
          say={({ movieId, score }) =>
            score === null
              ? say('polls.noScore', { title: titleIn(movieId) })
              : say('polls.scoreOf', { title: titleIn(movieId), score: Math.round(score) })
          }
        />
      )}
      {tally.kind === 'pairs' && (
        <>
          <Pairs
            caption={say('polls.pairs')}
            rows={tally.rows}
            valuesOf={({ preferred }) => preferred}
            titleIn={titleIn}
          />
          <Pairs
            caption={say('polls.strengths')}
            rows={tally.rows}
            valuesOf={({ strengths }) => strengths}
            titleIn={titleIn}
          />
        </>
      )}
    </div>
  );
}

type LinesProps<Line> = { of: readonly Line[]; say: (line: Line) => string };

function Lines<Line extends { movieId: number }>({ of, say }: LinesProps<Line>) {
  return (
    <ol className={layout.stackXs}>
      {of.map((line) => (
        <li key={line.movieId}>{say(line)}</li>
      ))}
    </ol>
  );
}

type Row = Extract<Tally, { kind: 'pairs' }>['rows'][number];
type PairsProps = {
  caption: string;
  rows: readonly Row[];
  valuesOf: (row: Row) => readonly number[];
  titleIn: (movieId: number) => string;
};

/** Each movie against every other; what wins its pair is bold. Columns have the numbers of the rows. */
function Pairs({ caption, rows, valuesOf, titleIn }: PairsProps) {
  const { say } = useWords();
  const valueAt = (row: number, column: number) => valuesOf(rows[row]!)[column]!;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls it if wider than the screen.
    <section className={styles.wide} tabIndex={0} aria-label={caption}>
      <table className={styles.pairs}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say('polls.movie')}</th>
            {rows.map(({ movieId }, at) => (
              <th key={movieId} scope="col">
                <abbr title={titleIn(movieId)}>{at + 1}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ movieId }, row) => (
            <tr key={movieId}>
              <th scope="row">{`${row + 1}. ${isolate(titleIn(movieId))}`}</th>
              {rows.map((other, column) => (
                <td
                  key={other.movieId}
                  data-wins={(row !== column && valueAt(row, column) > valueAt(column, row)) || undefined}
                >
                  {row === column ? '–' : valueAt(row, column)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
