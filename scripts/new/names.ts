/** The names that a new operation has in the contract, the functions and the docs. */
export type Names = {
  /** `collections-count`, the deployed callable's name. */
  operation: string;
  /** `countCollections`: the definition in the contract, and the use case. */
  constant: string;
  /** `/api/collections/count` */
  path: string;
  /** `count-collections`, in the names of the files. */
  file: string;
  /** What it does, in one sentence. */
  summary: string;
};

/** The names of an operation called `group-verb`. Throws when the name or the summary has another form. */
export function namesOf(operation: string, summary: string): Names {
  const [, group, verb] = /^([a-z]+)-([a-z][a-zA-Z]*)$/.exec(operation) ?? [];
  if (!group || !verb)
    throw new Error(`An operation is named group-verb, such as collections-count, not "${operation}".`);
  if (!/^[A-Z].+\.$/.test(summary))
    throw new Error('Say in one sentence what it does: "How many movies the collections hold."');
  const constant = `${verb}${group[0]!.toUpperCase()}${group.slice(1)}`;
  return {
    operation,
    constant,
    path: verb === 'list' ? `/api/${group}` : `/api/${group}/${kebabCase(verb)}`,
    file: kebabCase(constant),
    summary,
  };
}

export function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function kebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
