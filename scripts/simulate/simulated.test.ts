import { expect } from 'chai';
import { drawingOf } from './drawing.ts';
import { pageOf } from './page.ts';
import { purchasesOf } from './purchases.ts';
import { joinSimulated, type Series, type Simulated, sourcesOf, tableOf, tooGreedy } from './simulated.ts';

function series(name: string, plays: Series['plays'], ...xp: number[]): Series {
  return {
    name,
    plays,
    about: `${name}, all day`,
    paid: [
      ...xp.map((each, at) => ({
        day: at + 1,
        reward: at === 0 ? ('badge' as const) : ('movie' as const),
        xp: each,
        coins: at,
      })),
      { day: 2, reward: 'item', xp: 0, coins: -40 },
      { day: 2, reward: 'snack', xp: 0, coins: -10 },
      { day: 2, reward: 'bet', xp: 0, coins: -30 },
    ],
    bought: [],
    days: xp.map((each) => ({ xp: each, level: 2, coins: each / 2, streak: 1, minutes: each })),
  };
}

const simulated: Simulated = {
  from: '2026-11-30',
  faults: [],
  series: [
    series('weekends', 'honest', 50, 50),
    series('everything that exists', 'honest', 100, 1000),
    series('greedy: claims', 'greedy', 151, 1500),
    series('greedy: guests', 'greedy', 150, 1510),
  ],
};

describe('What a simulation found', () => {
  it('names greedy players who earned more than 1.5 times as much as the honest one who does everything', () => {
    expect(tooGreedy(simulated, 1)).to.deep.equal([{ name: 'greedy: claims', ratio: 1.51 }]);
    expect(tooGreedy(simulated, 2)).to.deep.equal([{ name: 'greedy: guests', ratio: 1.51 }]);
  });

  it('is the same whether one process played everybody or several had every so-manieth', () => {
    const share = (part: number, parts: number) => ({
      ...simulated,
      series: simulated.series.filter((_, index) => index % parts === part),
    });
    expect(joinSimulated([simulated])).to.deep.equal(simulated);
    expect(joinSimulated([share(0, 2), share(1, 2)])).to.deep.equal(simulated);
    expect(joinSimulated([share(0, 3), share(1, 3), share(2, 3)])).to.deep.equal(simulated);
    const faulty = joinSimulated([
      { ...share(0, 2), faults: ['one'] },
      { ...share(1, 2), faults: ['other'] },
    ]);
    expect(faulty.faults).to.deep.equal(['one', 'other']);
    const [first, ...others] = simulated.series;
    const stopped = joinSimulated([{ ...simulated, series: [{ ...first!, days: first!.days.slice(0, 1) }] }]);
    const both = joinSimulated([stopped, { ...simulated, series: others }]);
    expect(both.series.map(({ days }) => days.length)).to.deep.equal([1, 1, 1, 1]);
  });

  it('is a table of what each has after some days', () => {
    expect(tableOf(simulated, [2]).split('\n')).to.deep.equal([
      "| player | XP, 2 days | level | coins left | spent | of everything's XP | minutes a day |",
      '|---|---|---|---|---|---|---|',
      '| weekends | 50 | 2 | 25 | 50 | 0.05 | 25 |',
      '| everything that exists | 1,000 | 2 | 500 | 50 | 1.00 | 500 |',
      '| greedy: claims | 1,500 | 2 | 750 | 50 | 1.50 | 750 |',
      '| greedy: guests | 1,510 | 2 | 755 | 50 | 1.51 | 755 |',
    ]);
  });

  it('says what each kind of reward paid by a day, in the order of the rewards', () => {
    const rows = (day: number) => sourcesOf(simulated, day).split('\n').slice(0, 4);
    expect(rows(1)[3]).to.equal('| everything that exists | – | 100/0 | – | – | – |');
    expect(rows(2)).to.deep.equal([
      '| player | movies | badges | items | snacks | bets |',
      '|---|---|---|---|---|---|',
      '| weekends | 50/1 | 50/0 | 0/-40 | 0/-10 | 0/-30 |',
      '| everything that exists | 1,000/1 | 100/0 | 0/-40 | 0/-10 | 0/-30 |',
    ]);
  });

  it('becomes a page with every player, and how far the greedy were ahead', () => {
    const page = pageOf(simulated, 'pictures/some.svg');
    for (const { name, about } of simulated.series) expect(page).to.include(`- **${name}**: ${about}`);
    expect(page).to.include('| greedy: claims | 1.50 |').and.to.include('](pictures/some.svg)');
    expect(page).to.include(sourcesOf(simulated, 2));
    expect(page).to.include(purchasesOf(simulated));
  });

  it('is drawn with a line of each player for XP, level and coins, and of each greedy one for its share', async () => {
    const drawing = await drawingOf(simulated);
    const lines = [...drawing.matchAll(/aria-roledescription="line mark"/g)];
    expect(lines).to.have.length(3 * simulated.series.length + 2);
    for (const { name } of simulated.series) expect(drawing).to.include(`>${name}<`);
  });
});
