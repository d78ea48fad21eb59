import { useWords } from '#i18n/index.tsx';
import prose from '#style/prose.module.css';
import { EmptyState } from './empty-state.tsx';
import brokenFilm from './scenes/broken-film.svg?drawing';

type Props = {
  /** It is the whole page. */
  isPage?: boolean;
  /** In a card or beside other parts, where a picture would be too much. */
  isSmall?: boolean;
};

/** Says that this device is offline and was never told what belongs here. */
export function NotOnDevice({ isPage = false, isSmall = false }: Props) {
  const { say } = useWords();
  const title = say('common.notOnDevice');
  if (isSmall) return <p className={prose.soft}>{title}</p>;
  return <EmptyState scene={brokenFilm} title={title} text={say('common.notOnDeviceHint')} isPage={isPage} />;
}
