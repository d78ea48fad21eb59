import { providerName } from '@cine/contract/availability/providers';
import type { Filters } from '@cine/contract/movies/filters';
import type { Help, Tonight } from '@cine/contract/operations/together/tonight';
import { Notice } from '#components/feedback/notice.tsx';
import popcorn from '#components/feedback/scenes/popcorn.svg?drawing';
import { Scene } from '#components/feedback/scenes/scene.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { withoutFiltersInWords } from '#components/movie/filters-in-words.ts';
import { mostHelpfulFirst } from '#components/movie/most-helpful-first.ts';
import { listInWords } from '#components/movie/reasons-in-words.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import { useSession } from '../../session-context.tsx';
import styles from '../candidate-list.module.css';
import { remedyAction } from './remedies.ts';

type Props = {
  empty: NonNullable<Tonight['empty']>;
  criteria: Filters;
  onWant: (filters: Filters) => void;
};

/** Why an evening's list is empty, and what would help. */
export function NoCandidates({ empty, criteria, onWant }: Props) {
  const { say } = useWords();
  const context = useSession();
  const { fault, run, buttonStateOf } = useAction();
  const { reason, help, filtersDropped } = empty;
  const filters = filtersDropped ? {} : criteria;
  const all = mostHelpfulFirst(help).map((each) => ({
    each,
    act: remedyAction(each, context, filters, onWant),
  }));
  // What this device can do stands before what others could.
  const remedies = [...all.filter(({ act }) => act), ...all.filter(({ act }) => !act)];
  return (
    <section
      className={`${layout.stackM} ${surface.hollow} ${styles.nothing}`}
      aria-labelledby="nothing-title"
    >
      <Scene of={popcorn} />
      <h3 id="nothing-title">{say(`session.${reason}`)}</h3>
      {help.length > 0 && <p>{say(filtersDropped ? 'session.helpWithoutFilters' : 'session.help')}</p>}
      <ul className={`${layout.stackM} ${styles.helps}`}>
        {remedies.map(({ each, act }) => {
          const key = JSON.stringify(each);
          if (!act)
            return (
              <li key={key}>
                <Words help={each} />
              </li>
            );
          return (
            <li key={key}>
              <Button
                {...buttonStateOf(key)}
                onClick={() =>
                  void run(key, async () => {
                    await act();
                    if (filtersDropped) onWant(filters);
                  })
                }
              >
                <Words help={each} />
              </Button>
            </li>
          );
        })}
      </ul>
      {fault && <Notice>{fault}</Notice>}
    </section>
  );
}

function Words({ help }: { help: Help }) {
  const { say, locale } = useWords();
  const { nameOf, sharers } = useSession();
  const words = () => {
    switch (help.kind) {
      case 'without-attendee':
      case 'services-of':
        return say(`session.${help.kind}`, { name: nameOf(help.uid) });
      case 'nearest-provider': {
        const service = providerName(help.provider, locale);
        const isMine = help.missing.length === 1 && sharers.some(({ uid }) => uid === help.missing[0]);
        if (isMine) return say('session.haveIt', { service });
        return say('session.nearest-provider', {
          service,
          names: listInWords(help.missing.map(nameOf), locale),
        });
      }
      case 'without-filters':
        return withoutFiltersInWords(help.filters, { say, locale });
      default:
        return say(`session.${help.kind}`);
    }
  };
  return (
    <span className={styles.help}>
      <span>{words()}</span>
      {'movies' in help && <strong>{say('session.movies', { movies: help.movies })}</strong>}
    </span>
  );
}
