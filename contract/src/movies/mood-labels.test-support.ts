/**
 * Sixty famous movies as people who know them would label them: `+` fits the mood, `-` doesn't, `?` can be
 * argued. A short evening is 95 minutes or less, and not 105 or more.
 */
const forRules = `
  light thrills mystery cry with-children short-evening travel-far big-spectacle thoughtful classic
    +      -       -     -        ?             +           -            -           ?         +       3082 Modern Times
    ?      -       -     -        +             ?           ?            ?           -         +        630 The Wizard of Oz
    -      -       -     ?        -             ?           ?            -           ?         +        289 Casablanca
    -      -       -     +        ?             -           -            -           +         +       1585 It's a Wonderful Life
    +      -       -     -        ?             ?           -            ?           -         +        872 Singin' in the Rain
    -      -       -     -        -             -           +            ?           ?         +        346 Seven Samurai
    -      +       +     -        -             -           -            -           ?         +        567 Rear Window
    -      -       ?     -        -             ?           -            -           +         +        389 12 Angry Men
    +      -       -     -        -             -           -            -           -         +        239 Some Like It Hot
    -      +       ?     -        -             -           -            -           -         +        539 Psycho
    -      -       -     -        -             -           +            +           ?         +        947 Lawrence of Arabia
    -      ?       -     -        -             -           ?            +           +         +         62 2001: A Space Odyssey
    +      -       -     -        ?             ?           -            -           -         +      20873 The Diamond Arm
    -      ?       -     -        -             -           -            ?           ?         +        238 The Godfather
    -      ?       +     -        -             -           -            -           ?         +        829 Chinatown
    -      +       -     -        -             -           -            +           -         +        578 Jaws
    +      -       -     ?        -             -           -            -           ?         +      43430 The Irony of Fate, or Enjoy Your Bath!
    ?      -       -     -        ?             -           ?            +           -         +         11 Star Wars
    -      +       -     -        -             -           -            ?           -         +        348 Alien
    -      +       -     -        -             -           -            -           ?         +        694 The Shining
    ?      ?       -     -        ?             -           +            +           -         +         85 Raiders of the Lost Ark
    -      ?       +     -        -             -           -            -           -         ?      84254 The Hound of the Baskervilles
    ?      -       -     +        +             -           -            ?           -         +        601 E.T. the Extra-Terrestrial
    -      -       -     +        -             -           +            ?           ?         ?        606 Out of Africa
    +      -       -     -        +             +           ?            -           ?         ?       8392 My Neighbor Totoro
    -      -       -     +        -             +           ?            -           +         ?      12477 Grave of the Fireflies
    +      -       -     -        +             ?           -            -           -         ?        771 Home Alone
    -      +       +     -        -             -           -            -           -         ?        274 The Silence of the Lambs
    -      +       -     -        ?             -           ?            +           -         ?        329 Jurassic Park
    +      -       -     -        -             ?           -            -           ?         ?        137 Groundhog Day
    -      -       -     +        -             -           -            ?           +         ?        424 Schindler's List
    ?      -       -     ?        +             +           ?            ?           -         ?       8587 The Lion King
    -      ?       -     -        -             -           -            -           -         ?        680 Pulp Fiction
    ?      -       -     +        -             -           -            -           ?         ?         13 Forrest Gump
    +      -       -     -        +             +           -            -           -         ?        862 Toy Story
    -      +       +     -        -             -           -            -           ?         -        807 Se7en
    -      ?       -     +        -             -           -            +           -         ?        597 Titanic
    -      -       -     +        -             -           -            -           +         ?        637 Life Is Beautiful
    +      -       -     -        -             +           -            -           -         ?       9421 The Dinner Game
    -      ?       -     -        -             -           -            -           ?         -        550 Fight Club
    -      ?       -     -        -             -           -            +           ?         -        603 The Matrix
    -      -       -     ?        -             -           +            +           -         -        146 Crouching Tiger, Hidden Dragon
    +      -       -     -        -             -           -            -           ?         -        194 Amélie
    ?      -       -     -        +             -           ?            ?           ?         ?        129 Spirited Away
    -      ?       -     -        ?             -           ?            +           -         -        120 The Lord of the Rings: The Fellowship of the Ring
    +      -       -     -        +             -           ?            ?           -         -       2899 Asterix & Obelix: Mission Cleopatra
    +      -       -     ?        +             ?           ?            -           -         -         12 Finding Nemo
    ?      -       -     ?        +             +           +            -           ?         -       1667 March of the Penguins
    +      -       -     -        ?             -           ?            -           -         -      11631 Mamma Mia!
    +      -       -     -        ?             -           -            -           -         -       8265 Welcome to the Sticks
    -      ?       -     ?        -             -           +            -           ?         -      12405 Slumdog Millionaire
    ?      -       -     +        +             ?           ?            -           ?         -      14160 Up
    +      -       -     ?        -             -           -            -           ?         -      77338 The Intouchables
    -      -       -     ?        -             -           ?            -           +         -      60243 A Separation
    -      ?       -     -        -             -           -            -           ?         -     244786 Whiplash
    -      ?       -     ?        -             -           ?            +           +         -     157336 Interstellar
    ?      -       -     +        +             -           ?            ?           ?         -     354912 Coco
    +      -       -     -        +             ?           -            -           -         -     346648 Paddington 2
    ?      ?       +     -        -             -           -            -           -         -     546554 Knives Out
    -      ?       -     -        -             -           ?            -           +         -     496243 Parasite
`;

/** Forty more, drawn at random from the sample's popular movies: no rule was made for them. */
const heldOut = `
  light thrills mystery cry with-children short-evening travel-far big-spectacle thoughtful classic
    -      -       -     +        -             -           -            -           +         ?        9800 Philadelphia
    -      +       -     -        -             +           -            -           -         +       30497 The Texas Chain Saw Massacre
    ?      -       -     ?        -             -           -            -           ?         -     1064213 Anora
    -      -       -     -        ?             -           ?            ?           ?         ?          81 Nausicaä of the Valley of the Wind
    ?      ?       -     -        -             -           ?            +           ?         -      286217 The Martian
    -      ?       +     -        -             -           -            -           +         -      915935 Anatomy of a Fall
    -      +       -     -        -             +           -            -           ?         -      310131 The Witch
    +      -       -     ?        -             ?           -            -           -         ?          88 Dirty Dancing
    ?      -       -     +        -             -           -            -           ?         ?       11216 Cinema Paradiso
    ?      ?       -     -        -             ?           -            -           -         -         747 Shaun of the Dead
    ?      -       -     -        -             -           -            -           +         +         914 The Great Dictator
    -      -       -     -        -             -           -            ?           ?         -      792307 Poor Things
    -      ?       -     -        ?             ?           -            -           -         -       14836 Coraline
    -      -       -     -        ?             -           ?            +           -         -       19995 Avatar
    +      -       -     -        +             +           ?            ?           -         ?       10674 Mulan
    -      ?       -     ?        -             -           ?            +           -         -         122 The Lord of the Rings: The Return of the King
    -      +       ?     -        -             -           -            ?           ?         -      300668 Annihilation
    -      ?       -     -        -             -           -            ?           -         ?         949 Heat
    +      -       -     -        +             +           -            -           -         -      116149 Paddington
    -      ?       -     ?        -             -           -            -           +         -      103663 The Hunt
    -      ?       -     -        -             -           ?            +           +         +          28 Apocalypse Now
    -      +       -     -        -             -           -            -           -         +         571 The Birds
    ?      -       -     ?        -             -           -            +           -         -      299534 Avengers: Endgame
    -      ?       -     ?        -             -           -            +           ?         -      530915 1917
    -      -       -     ?        -             -           -            -           ?         -      152584 Blue Is the Warmest Color
    +      -       -     -        ?             +           -            -           -         ?        4011 Beetlejuice
    -      ?       -     -        -             -           -            ?           ?         -       16869 Inglourious Basterds
    -      +       -     -        -             -           ?            ?           -         ?         106 Predator
    +      -       -     -        +             ?           ?            ?           -         -       10191 How to Train Your Dragon
    -      ?       -     -        -             -           ?            ?           +         +         871 Planet of the Apes
    -      ?       -     -        -             ?           -            -           ?         -       64690 Drive
    ?      -       -     ?        +             +           ?            -           ?         -      823219 Flow
    +      -       -     -        +             +           ?            -           -         +        9325 The Jungle Book
    ?      -       -     -        -             -           -            -           -         +        9277 The Sting
    -      -       -     -        -             -           ?            ?           -         +         938 For a Few Dollars More
    -      -       ?     -        -             -           -            -           +         +          15 Citizen Kane
    ?      ?       -     -        -             -           ?            ?           -         +         658 Goldfinger
    -      ?       ?     -        -             -           -            ?           ?         -        1124 The Prestige
    -      ?       -     -        -             -           ?            +           -         ?        1089 Point Break
    ?      -       -     -        ?             -           -            +           -         -      324857 Spider-Man: Into the Spider-Verse
`;

const labels: Record<string, boolean | null> = { '+': true, '-': false, '?': null };

export type LabelledMovie = {
  id: number;
  title: string;
  /** By mood; null if it can be argued. */
  fits: ReadonlyMap<string, boolean | null>;
};

export const labelledMovies: readonly LabelledMovie[] = parse(forRules);

export const heldOutMovies: readonly LabelledMovie[] = parse(heldOut);

function parse(text: string): LabelledMovie[] {
  const [moods, ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/ +/));
  return rows.map((row) => {
    const [id, ...title] = row.slice(moods!.length);
    const fits = new Map(moods!.map((mood, at) => [mood, labels[row[at]!]!] as const));
    return { id: Number(id), title: title.join(' '), fits };
  });
}
