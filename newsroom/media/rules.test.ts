import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardRegion, cropRegion, servedWidths } from './rules.ts';

const side = fc.integer({ min: 1, max: 9000 });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const crop = fc.tuple(share, share, share, share).map(([x, y, width, height]) => ({
  ...{ x: x * 0.95, y: y * 0.95 },
  width: Math.max(0.05, width * (1 - x * 0.95)),
  height: Math.max(0.05, height * (1 - y * 0.95)),
}));

describe('the frame of a picture', () => {
  it('never reaches beyond it, nor a card beyond the crop', () => {
    const framed = fc.record({
      size: fc.record({ width: side, height: side }),
      crop: fc.option(crop),
      ...{ focalX: share, focalY: share },
    });
    fc.assert(
      fc.property(framed, ({ size, ...framing }) => {
        const part = cropRegion(size, framing.crop);
        const inside = cardRegion(size, framing);
        expect(part.left + part.width).toBeLessThanOrEqual(size.width);
        expect(part.top + part.height).toBeLessThanOrEqual(size.height);
        expect(Math.min(part.width, part.height, inside.width, inside.height)).toBeGreaterThan(0);
        expect(inside.left).toBeGreaterThanOrEqual(part.left);
        expect(inside.top).toBeGreaterThanOrEqual(part.top);
        expect(inside.left + inside.width).toBeLessThanOrEqual(part.left + part.width);
        expect(inside.top + inside.height).toBeLessThanOrEqual(part.top + part.height);
      }),
    );
  });

  it('keeps the focal point in sight on a card', () => {
    const tall = { width: 1000, height: 3000 };
    const at = (focalY: number) => cardRegion(tall, { crop: null, focalX: 0.5, focalY }).top;
    expect([at(0), at(0.5), at(1)]).toEqual([0, 1238, 2475]);
  });

  it('is served in no size larger than itself', () => {
    expect(servedWidths(4000)).toEqual([320, 640, 960, 1280, 1920]);
    expect(servedWidths(1000)).toEqual([320, 640, 960, 1000]);
    expect(servedWidths(200)).toEqual([200]);
  });
});
