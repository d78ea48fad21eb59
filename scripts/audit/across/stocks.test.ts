import { limitedItems } from '@cine/contract/game/items/sales';
import { expect } from 'chai';
import { countOwners } from './stocks.ts';

describe('The audit of stocks', () => {
  const { id, offer } = limitedItems[0]!;
  const path = `stocks/${id}`;
  const faultsOf = (sold: number | null, owners: number) => {
    const stocks = countOwners();
    for (let owner = 0; owner < owners; owner += 1)
      stocks.add({ character: { bought: { [id]: {} } } } as never);
    stocks.add({ character: { bought: {} } } as never);
    stocks.add({ character: null } as never);
    return stocks.faults(sold === null ? [] : [{ path, data: { sold, v: 1 } }]);
  };

  it('names nothing where all owners were counted, and more who are gone', () => {
    expect(faultsOf(null, 0)).to.deep.equal([]);
    expect(faultsOf(offer.stock!, 3)).to.deep.equal([]);
  });

  it('names an item that was sold more often than there were', () => {
    const what = `says that ${offer.stock! + 1} of ${offer.stock} were sold`;
    expect(faultsOf(offer.stock! + 1, 0)).to.deep.equal([{ path, what }]);
  });

  it('names an owner who wasn’t counted', () => {
    expect(faultsOf(null, 1)).to.deep.equal([{ path, what: 'says that 0 were sold, and 1 have one' }]);
    expect(faultsOf(1, 2)).to.deep.equal([{ path, what: 'says that 1 were sold, and 2 have one' }]);
  });
});
