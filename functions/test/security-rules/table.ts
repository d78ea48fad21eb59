/**
 * Who can do what with the owner's documents: a letter of `operations` where it is allowed, `-` where it is refused,
 * `0` where the answer lacks the document. Brackets tell documents of one collection apart.
 */
export const table = `
collection                 owner    attendee guest    screen   former   other    operator signedOut
users                      g------- -------- -------- -------- -------- -------- -------- --------
users/*/watches            glnat--- -------- -------- -------- -------- -------- -------- --------
users/*/ratings            glnat--- -------- -------- -------- -------- -------- -------- --------
users/*/collections        glnat--- -------- -------- -------- -------- -------- -------- --------
users/*/collections/*/movies glnat--- -------- -------- -------- -------- -------- -------- --------
users/*/lookUps            g------- -------- -------- -------- -------- -------- -------- --------
users/*/movieAsks          -------- -------- -------- -------- -------- -------- -------- --------
users/*/promotions         -------- -------- -------- -------- -------- -------- -------- --------
profiles                   g------- -------- -------- -------- -------- -------- -------- --------
inboxes                    g------- -------- -------- -------- -------- -------- -------- --------
inboxes/*/notifications    gln----- -------- -------- -------- -------- -------- -------- --------
circles                    g------- -------- -------- -------- -------- -------- -------- --------
friendCodes                -------- -------- -------- -------- -------- -------- -------- --------
inboxes/*/devices          -------- -------- -------- -------- -------- -------- -------- --------
usernames                  -------- -------- -------- -------- -------- -------- -------- --------
players                    g------- -------- -------- -------- -------- -------- -------- --------
players/*/ledger           glnat--- -------- -------- -------- -------- -------- -------- --------
players/*/finished         glnat--- -------- -------- -------- -------- -------- -------- --------
sessions(open)             gln----- gln----- gln----- g00----- -00----- -00----- -00----- --------
sessions(closed)           gln----- gln----- gln----- g00----- -00----- -00----- -00----- --------
sessions(expired)          -00----- -00----- -00----- -00----- -00----- -00----- -00----- --------
sessions/*/gains           glnat--- glnat--- glnat--- glnat--- -------- -------- -------- --------
challenges(personal)       gln----- -00----- -00----- -00----- -00----- -00----- -00----- --------
challenges(group)          gln----- -00----- -00----- -00----- -00----- -00----- -00----- --------
sharedChallenges           g------- g------- g------- g------- g------- g------- g------- --------
challenges/*/participants  glnat--- glnat--- -------- -------- -------- -------- -------- --------
challenges/*/versions      -------- -------- -------- -------- -------- -------- -------- --------
customMovies(private)      gln----- -00----- -00----- -00----- -00----- -00----- -00----- --------
customMovies(group)        gln----- -00----- -00----- -00----- -00----- -00----- -00----- --------
catalogue(manifest)        g------- g------- g------- g------- g------- g------- g------- --------
catalogue(wanted)          -------- -------- -------- -------- -------- -------- -------- --------
catalogue(trending)        -------- -------- -------- -------- -------- -------- -------- --------
catalogue(import)          -------- -------- -------- -------- -------- -------- -------- --------
catalogue(queue)           -------- -------- -------- -------- -------- -------- -------- --------
catalogue(search)          -------- -------- -------- -------- -------- -------- -------- --------
catalogue(contents)        -------- -------- -------- -------- -------- -------- -------- --------
catalogue(changes)         -------- -------- -------- -------- -------- -------- -------- --------
catalogue(lookUps)         -------- -------- -------- -------- -------- -------- -------- --------
movies                     -------- -------- -------- -------- -------- -------- -------- --------
movieShards                -------- -------- -------- -------- -------- -------- -------- --------
searchSegments             -------- -------- -------- -------- -------- -------- -------- --------
offerShards                -------- -------- -------- -------- -------- -------- -------- --------
rateLimits                 -------- -------- -------- -------- -------- -------- -------- --------
offerReports               -------- -------- -------- -------- -------- -------- -------- --------
reports                    -------- -------- -------- -------- -------- -------- -------- --------
moderationCases            -------- -------- -------- -------- -------- -------- -------- --------
moderationLog              -------- -------- -------- -------- -------- -------- -------- --------
broadcasts                 -------- -------- -------- -------- -------- -------- -------- --------
regionAsks                 -------- -------- -------- -------- -------- -------- -------- --------
deletions                  -------- -------- -------- -------- -------- -------- -------- --------
sweeps                     -------- -------- -------- -------- -------- -------- -------- --------
neighbours                 -------- -------- -------- -------- -------- -------- -------- --------
neighbourState             -------- -------- -------- -------- -------- -------- -------- --------
newsletterSubscriptions    -------- -------- -------- -------- -------- -------- -------- --------
outbox                     -------- -------- -------- -------- -------- -------- -------- --------
jobRuns                    -------- -------- -------- -------- -------- -------- gln----- --------
jobRuns/*/batches          -------- -------- -------- -------- -------- -------- -------- --------
recommendations            -------- -------- -------- -------- -------- -------- -------- --------
models                     -------- -------- -------- -------- -------- -------- -------- --------
models/*/parts             -------- -------- -------- -------- -------- -------- -------- --------
unknown                    -------- -------- -------- -------- -------- -------- -------- --------
users/*/unknown            -------- -------- -------- -------- -------- -------- -------- --------
sessions/*/unknown         -------- -------- -------- -------- -------- -------- -------- --------
`;

/** A cell's columns: get, list as clients ask, its count, list all, its count, create, update, delete. */
export const operations = 'glnatcud';

export type Row = { name: string; collection: string; cells: Record<string, string> };

/** The table's rows; throws on one that lacks a cell or has a letter in the wrong column. */
export function readTable(text: string): { actors: string[]; rows: Row[] } {
  const [header = [], ...lines] = text
    .trim()
    .split('\n')
    .map((line) => line.split(/\s+/));
  const actors = header.slice(1);
  const rows = lines.map(([name = '', ...cells]) => {
    if (cells.length !== actors.length) throw new Error(`${name} has ${cells.length} cells`);
    for (const cell of cells) {
      const fits = [...cell].every((sign, at) => sign === '-' || sign === '0' || sign === operations[at]);
      if (cell.length !== operations.length || !fits) throw new Error(`${name} has a cell ${cell}`);
    }
    const named = Object.fromEntries(actors.map((actor, at) => [actor, cells[at]!]));
    return { name, collection: name.replace(/\(.*\)$/, ''), cells: named };
  });
  return { actors, rows };
}
