/** What became of each line of the files before anything was sent. */
import type { Reading, Readout, When } from '@cine/import-reader';
import {
  type Choices,
  type Cut,
  cutRows,
  isOfLeftList,
  kindsSent,
  type Match,
  type Named,
  outdatedRatings,
  type SaidKind,
} from '@cine/import-run';

type FileFault = Readout['faults'][number];
type Fault = Extract<Reading, { fault: unknown }>['fault'];
type LeftOut = Extract<Reading, { leftOut: unknown }>['leftOut'];

/** What became of a line before anything was sent: `told` is what the server decides on, `left` by choice. */
export type LineOutcome =
  | 'told'
  | 'left'
  | 'ambiguous'
  | 'not-found'
  | Cut
  | Fault
  | LeftOut
  | FileFault['fault'];

export type LineOfReport = {
  file: string;
  /** 0 is the file itself. */
  line: number;
  /** Whether it is an entry of JSON or XML, which has no lines. */
  isEntry?: true;
  title: string | null;
  year: number | null;
  /** The movie that it is about; null if that isn't known. */
  movieId: number | null;
  outcome: LineOutcome;
  /** What a line that is told says of its movie. */
  kinds?: SaidKind[];
  /** When such a line says that its movie was watched. */
  watched?: When[];
};

/** The files that couldn't be read. */
export function linesOfFaults(faults: readonly FileFault[]): LineOfReport[] {
  return faults.map(({ file, fault }) => ({
    file,
    line: 0,
    title: null,
    year: null,
    movieId: null,
    outcome: fault,
  }));
}

/** Every row, what of it couldn't be read, and what was left out, in the order of the files. */
export function linesOf(
  readings: readonly Reading[],
  named: readonly Named[],
  matches: readonly Match[],
  { choices, without }: { choices: Choices; without: ReadonlySet<string> },
): LineOfReport[] {
  const places = new Map<Reading, number>(
    named.flatMap(({ rows }, at) => rows.map((row) => [row, at] as const)),
  );
  const cut = cutRows(named, matches, choices, without);
  const outdated = outdatedRatings(named, matches, choices);
  return readings.map((reading) => {
    const { file, line, isEntry } = reading;
    const at = { file, line, ...(isEntry && { isEntry }) };
    if (!('movie' in reading)) {
      const { title = null, year = null } = reading;
      const outcome = 'fault' in reading ? reading.fault : reading.leftOut;
      return { ...at, title, year, movieId: null, outcome };
    }
    const { titles, year } = reading.movie;
    const place = places.get(reading)!;
    const match = matches[place]!;
    const movieId = choices.get(place) ?? (match.kind === 'matched' ? match.movieId : null);
    const isUnclear = movieId === null && match.kind !== 'matched';
    const left = isOfLeftList(reading, without) ? 'left' : null;
    const outcome = isUnclear ? match.kind : (left ?? cut.get(reading) ?? 'told');
    const { watched } = reading.says;
    const kinds = kindsSent(reading.says, outdated.has(reading));
    const told = outcome === 'told' && { kinds, ...(watched && { watched }) };
    return { ...at, title: titles[0] ?? null, year, movieId, outcome, ...told };
  });
}
