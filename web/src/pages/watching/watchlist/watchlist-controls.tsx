import { useId } from 'react';
import { CheckBox } from '#components/form/check-box.tsx';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
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
  const id = useId();
  return (
    <div className={layout.row}>
      <CheckBox
        className={surface.checkbox}
        label={say('search.onMyServices')}
        checked={isMine}
        onChange={(isOn) => onChoose({ order, isMine: isOn })}
      />
      <span className={styles.order}>
        <label className={prose.note} htmlFor={id}>
          {say('watchlist.sort')}
        </label>
        <select
          className={surface.select}
          id={id}
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
      </span>
    </div>
  );
}
