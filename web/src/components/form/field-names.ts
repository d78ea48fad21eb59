type NamedField = 'displayName' | 'username' | 'description' | 'category' | 'subtasks';
const namedFields: ReadonlySet<string> = new Set<NamedField>([
  'displayName',
  'username',
  'description',
  'category',
  'subtasks',
]);

/** The name of the field that a path of an input leads to: the key of its text, before what is wrong. */
export function fieldAt(path: string) {
  const [part = '', inside] = path.split('.').filter((each) => each !== 'guest');
  if (part === 'name') return 'common.field_displayName';
  if (part === 'subtasks' && inside !== undefined) return 'common.field_subtask';
  if (namedFields.has(part)) return `common.field_${part as NamedField}` as const;
  const isTitle = part === 'title' || part === 'originalTitle' || (part === 'titles' && inside !== undefined);
  return isTitle ? 'common.field_title' : 'common.field_other';
}
