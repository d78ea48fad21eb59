import { CheckBox } from '#components/form/check-box.tsx';
import { useWords } from '#i18n/index.tsx';
import surface from '#style/surface.module.css';
import { type Order, orders } from './sort-watchlist.ts';
import styles from './watchlist.module.css';

type Props = {
  order: Order;
  isMine: boolean;
  onChoose: (view: { order: Order; isMine: boolean }) => void;
};

/** The order of the watchlist, and whether to show only what is on the user's services. */
export function WatchlistControls({ order, isMine, onChoose }: Props) {
  const { say } = useWords();
  return (
    <div className={styles.controls}>
      <CheckBox
        className={surface.checkbox}
        label={say('search.onMyServices')}
        checked={isMine}
        onChange={(isOn) => onChoose({ order, isMine: isOn })}
      />
      <select
        className={surface.select}
        aria-label={say('watchlist.sort')}
        value={order}
        onChange={({ target }) =>
          onChoose({ order: orders.find((each) => each === target.value) ?? order, isMine })
        }
      >
        {orders.map((each) => (
          <option key={each} value={each}>
            {say(`watchlist.by_${each}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
