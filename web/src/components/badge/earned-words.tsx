import { useWords, type WordKey } from '#i18n/index.tsx';

type Props = { badge: string } | { title: string };

/** Says that a user earned a badge, given by its id, or a title, given by its milestone's name for it. */
export default function EarnedWords(props: Props) {
  const { say } = useWords();
  if ('badge' in props) return say('reveal.badge', { name: say(`badgeNames.${props.badge}` as WordKey) });
  return say('reveal.title', { title: say(`titles.${props.title}` as WordKey) });
}
