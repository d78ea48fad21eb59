import { providerName } from '@cine/contract/availability/providers';
import type { Help, Tonight } from '@cine/contract/operations/together/tonight';
import { mostHelpfulFirst } from '#components/movie/most-helpful-first.ts';
import { listInWords, type Teller } from '#components/movie/reasons-in-words.ts';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import styles from './candidate-pages.module.css';

/** Why the television's list is empty. */
export function WhyEmpty({ empty, teller }: { empty: NonNullable<Tonight['empty']>; teller: Teller }) {
  const { say } = teller;
  return (
    <div className={`${surface.hollow} ${styles.nothing}`}>
      <h2>{say(`session.${empty.reason}`)}</h2>
      {empty.help.length > 0 && <p>{say('television.helpHere')}</p>}
      <ul className={layout.stackM}>
        {mostHelpfulFirst(empty.help)
          .slice(0, 4)
          .map((help) => (
            <li key={JSON.stringify(help)}>
              <span>{inWords(help, teller)}</span>
              {'movies' in help && <strong>{say('session.movies', { movies: help.movies })}</strong>}
            </li>
          ))}
      </ul>
    </div>
  );
}

/** A screen has no filters, so none can be removed. */
function inWords(help: Help, { say, locale, nameOf }: Teller): string {
  switch (help.kind) {
    case 'without-attendee':
    case 'services-of':
      return say(`session.${help.kind}`, { name: nameOf(help.uid) });
    case 'nearest-provider': {
      const names = listInWords(help.missing.map(nameOf), locale);
      return say('session.nearest-provider', { service: providerName(help.provider, locale), names });
    }
    case 'somebody-present':
      return say('television.present');
    case 'without-filters':
      return say('session.withoutFilters');
    case 'include-free':
    case 'include-owned':
    case 'without-collection':
      return say(`session.${help.kind}`);
  }
}
