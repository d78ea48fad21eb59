/** The pages about the law, each at `/legal/` and its name; `/privacy` has buttons, too. */
export const topics = ['terms', 'imprint', 'contact', 'report', 'credits', 'licences'] as const;
export type Topic = (typeof topics)[number];

export function isTopic(name: string): name is Topic {
  return (topics as readonly string[]).includes(name);
}
