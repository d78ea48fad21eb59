/** Production's limits that are enforced here. The README's table has the same, in this order. */
export const limits = {
  documentBytes: 1_048_576,
  valueBytes: 1_048_487,
  fieldPathBytes: 1_500,
  depth: 20,
  indexEntries: 40_000,
  vectorDimensions: 2_048,
  idBytes: 1_500,
  nameBytes: 6_144,
  collectionsInPath: 100,
  commitBytes: 10 * 1024 * 1024,
  transforms: 500,
  disjunctions: 30,
  notInValues: 10,
  clauses: 100,
  inequalityFields: 10,
  aggregations: 5,
  nearestResults: 1_000,
  /** Read by rules for one document, and for all documents of a commit or a batch of reads. */
  documentsOfRules: 10,
  documentsOfRulesTogether: 20,
  expressionsOfRules: 1_000,
};
