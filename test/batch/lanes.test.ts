import { describe, expect, it } from 'vitest';
import { inLanes } from '../../src/batch/lanes.js';

async function* numbers(count: number, onTake: () => void = () => undefined) {
  for (let n = 1; n <= count; n += 1) {
    onTake();
    yield n;
  }
}

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
const turns = async (count: number) => {
  for (let left = count; left > 0; left -= 1) await turn();
};

const oneTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('lanes', () => {
  it.each([1, 2, 8])('deliver in the order of the items when asked to: %d', async (lanes) => {
    const delivered: number[] = [];
    const work = (n: number) => turns(n % 3 === 0 ? 5 : 1).then(() => n);
    await inLanes(numbers(40), work, async (n) => void delivered.push(n), { lanes, ordered: true });
    expect(delivered).toEqual(oneTo(40));
  });

  it('deliver as results come when order does not matter', async () => {
    const delivered: number[] = [];
    const work = (n: number) => turns(n === 1 ? 200 : 1).then(() => n);
    await inLanes(numbers(9), work, async (n) => void delivered.push(n), { lanes: 2, ordered: false });
    expect(delivered.at(-1)).toBe(1);
    expect(delivered.toSorted((a, b) => a - b)).toEqual(oneTo(9));
  });

  it('work on as many items at a time as there are lanes, and deliver one at a time', async () => {
    let working = 0;
    let delivering = 0;
    let mostWorking = 0;
    let mostDelivering = 0;
    const work = async (n: number) => {
      mostWorking = Math.max(mostWorking, ++working);
      await turns(3);
      working -= 1;
      return n;
    };
    const deliver = async () => {
      mostDelivering = Math.max(mostDelivering, ++delivering);
      await turns(2);
      delivering -= 1;
    };
    await inLanes(numbers(30), work, deliver, { lanes: 3, ordered: false });
    expect([mostWorking, mostDelivering]).toEqual([3, 1]);
  });

  it('wait behind a slow item, so that what is kept stays bounded', async () => {
    let free = () => {};
    const held = new Promise<void>((resolve) => {
      free = resolve;
    });
    let taken = 0;
    const all = inLanes(
      numbers(2000, () => (taken += 1)),
      (n) => (n === 1 ? held.then(() => n) : Promise.resolve(n)),
      async () => undefined,
      { lanes: 4, ordered: true },
    );
    await turns(4000);
    expect(taken).toBeLessThan(300);
    free();
    await all;
    expect(taken).toBe(2000);
  });

  it.each(['work', 'deliver'])('end when there is an error in %s, after the items in hand', async (where) => {
    let begun = 0;
    let ended = 0;
    const work = async (n: number) => {
      begun += 1;
      await turns(2);
      ended += 1;
      if (where === 'work' && n === 5) throw new Error('five');
      return n;
    };
    const deliver = async (n: number) => {
      if (where === 'deliver' && n === 5) throw new Error('five');
    };
    await expect(inLanes(numbers(1000), work, deliver, { lanes: 3, ordered: true })).rejects.toThrow('five');
    expect(begun).toBeLessThan(12);
    expect(ended).toBe(begun);
  });

  it('end when the items cannot be read', async () => {
    async function* broken() {
      yield 1;
      throw new Error('no more');
    }
    const all = inLanes(
      broken(),
      async (n) => n,
      async () => undefined,
      { lanes: 2, ordered: true },
    );
    await expect(all).rejects.toThrow('no more');
  });
});
