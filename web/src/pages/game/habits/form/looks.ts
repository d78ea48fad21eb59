/** Icons at hand; any other emoji is as good. */
export const icons = [
  '✅',
  '🎬',
  '🍿',
  '🎞️',
  '⭐',
  '📖',
  '✍️',
  '🏃',
  '🧘',
  '💧',
  '🥗',
  '🌙',
  '📞',
  '🎸',
  '🧹',
  '🌱',
] as const;

export const colourNames: Readonly<Record<string, ColourName>> = {
  '#6366F1': 'indigo',
  '#F59E0B': 'amber',
  '#10B981': 'emerald',
  '#EF4444': 'red',
  '#EC4899': 'pink',
  '#8B5CF6': 'violet',
  '#0EA5E9': 'sky',
  '#14B8A6': 'teal',
  '#84CC16': 'lime',
  '#A16207': 'brown',
};
type ColourName =
  | 'indigo'
  | 'amber'
  | 'emerald'
  | 'red'
  | 'pink'
  | 'violet'
  | 'sky'
  | 'teal'
  | 'lime'
  | 'brown';
