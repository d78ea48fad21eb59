import type { LicencePage } from './licence-page.ts';

type Package = LicencePage['packages'][number];

export type LicenceGroup = {
  licence: string;
  count: number;
  /** The licence's wordings, each with the packages that come with it, most first. */
  wordings: { text: string | null; packages: Package[] }[];
};

/** The packages by licence, and by how that is worded; the most frequent first. */
export function groupsOf({ packages, texts }: LicencePage): LicenceGroup[] {
  const groups = [...Map.groupBy(packages, ({ licence }) => licence)].map(([licence, members]) => ({
    licence,
    count: members.length,
    wordings: [...Map.groupBy(members, ({ text }) => text)]
      .map(([text, those]) => ({ text: text === null ? null : texts[text]!, packages: those }))
      .sort((one, other) => other.packages.length - one.packages.length),
  }));
  return groups.sort((one, other) => other.count - one.count);
}
