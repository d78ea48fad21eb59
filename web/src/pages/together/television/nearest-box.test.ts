import { expect } from 'chai';
import { type Box, nearestBox } from './nearest-box.ts';

const box = (left: number, top: number, width = 10, height = 10): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('The nearest box', () => {
  const grid = [box(0, 0), box(20, 0), box(40, 0), box(0, 20), box(20, 20), box(40, 20)];

  it('is the neighbour in each direction', () => {
    expect(nearestBox(grid[4]!, grid, 'left')).to.equal(3);
    expect(nearestBox(grid[4]!, grid, 'right')).to.equal(5);
    expect(nearestBox(grid[4]!, grid, 'up')).to.equal(1);
    expect(nearestBox(grid[1]!, grid, 'down')).to.equal(4);
  });

  it('is null at an edge', () => {
    expect(nearestBox(grid[0]!, grid, 'left')).to.equal(null);
    expect(nearestBox(grid[2]!, grid, 'up')).to.equal(null);
  });

  it('is straight ahead rather than nearer but aside', () => {
    expect(nearestBox(box(0, 0), [box(12, 40), box(60, 2)], 'right')).to.equal(1);
  });

  it('may overlap the box by a little', () => {
    expect(nearestBox(box(0, 0), [box(9.5, 0)], 'right')).to.equal(0);
  });
});
