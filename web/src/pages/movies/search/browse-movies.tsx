import type { InputOf } from '@cine/contract/operation';
import { listMovies } from '@cine/contract/operations/movies/movies';
import { useOnline } from '#data/offline/network.ts';
import { call } from '#data/queries/call.ts';
import { useAnswer } from '#data/queries/use-answer.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { MoviePages } from './movie-pages.tsx';
import styles from './search.module.css';
import { type Order, oneOf, orders } from './search-filters.ts';

type Props = {
  input: InputOf<typeof listMovies>;
  order: Order;
  onOrder: (order: Order) => void;
  /** Removes the filters; null if there are none. */
  onClearFilters: (() => void) | null;
};

/** Movies in an order while nothing is typed, page by page. */
export function BrowseMovies({ input, order, onOrder, onClearFilters }: Props) {
  const answer = useAnswer(listMovies, useOnline() ? input : null);
  return (
    <section className={`${layout.stackL} ${styles.browse}`}>
      <OrderSelect order={order} onChoose={onOrder} />
      <MoviePages
        answer={answer}
        list={JSON.stringify(input)}
        loadPage={(cursor) => call(listMovies, { ...input, cursor })}
        onClearFilters={onClearFilters}
      />
    </section>
  );
}

/** The order, which is the list's title, too. */
function OrderSelect({ order, onChoose }: { order: Order; onChoose: (order: Order) => void }) {
  const { say } = useWords();
  return (
    <header>
      <h2 className="unseen">{say(`search.by_${order}`)}</h2>
      <select
        className={styles.order}
        aria-label={say('search.order')}
        value={order}
        onChange={({ target }) => onChoose(oneOf(orders, target.value) ?? 'popularity')}
      >
        {orders.map((each) => (
          <option key={each} value={each}>
            {say(`search.by_${each}`)}
          </option>
        ))}
      </select>
    </header>
  );
}
