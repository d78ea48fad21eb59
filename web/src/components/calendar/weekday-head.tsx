import { weekdayNames } from '#i18n/days.ts';
import { useWords } from '#i18n/index.tsx';

/** The weekdays above the columns of a month, from Monday on. */
export function WeekdayHead() {
  const { locale } = useWords();
  return (
    <thead>
      <tr>
        {weekdayNames(locale).map(({ short, long }) => (
          <th key={long} scope="col" abbr={long}>
            {short}
          </th>
        ))}
      </tr>
    </thead>
  );
}
