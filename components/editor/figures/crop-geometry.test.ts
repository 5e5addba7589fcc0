import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SMALLEST_CROP } from '#newsroom/media/rules.ts';
import { cropSchema } from '#newsroom/media/schema.ts';
import { arrowStep, corners, keptCrop, moveCorner, moveCrop, wholePicture } from './crop-geometry.ts';

const by = fc.record({
  x: fc.double({ min: -2, max: 2, noNaN: true }),
  y: fc.double({ min: -2, max: 2, noNaN: true }),
});
const move = fc.tuple(fc.constantFrom('whole' as const, ...corners), by);

describe('a crop that is dragged', () => {
  it('is always one that the newsroom takes, wherever the hand goes', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 20 }), (moves) => {
        let crop = wholePicture;
        for (const [part, step] of moves) {
          crop = part === 'whole' ? moveCrop(crop, step) : moveCorner(crop, part, step);
          expect(cropSchema.safeParse(crop).error).toBeUndefined();
        }
      }),
    );
  });

  it('follows its corner, and stops where it would be too small', () => {
    const half = moveCorner(wholePicture, 'top-left', { x: 0.5, y: 0.25 });
    expect(half).toEqual({ x: 0.5, y: 0.25, width: 0.5, height: 0.75 });
    expect(moveCrop(half, { x: -0.2, y: 1 })).toEqual({ x: 0.3, y: 0.25, width: 0.5, height: 0.75 });
    expect(moveCorner(half, 'top-left', { x: 9, y: 9 })).toMatchObject({
      width: SMALLEST_CROP,
      height: SMALLEST_CROP,
    });
  });

  it('is none when it is all of the picture', () => {
    expect(keptCrop(wholePicture)).toBeNull();
    expect(keptCrop({ ...wholePicture, width: 0.9 })).toEqual({ ...wholePicture, width: 0.9 });
  });

  it('moves by the arrow keys, further with Shift, and by no other key', () => {
    expect(arrowStep({ key: 'ArrowLeft', shiftKey: false })).toEqual({ x: -0.01, y: 0 });
    expect(arrowStep({ key: 'ArrowDown', shiftKey: true })).toEqual({ x: 0, y: 0.05 });
    expect(arrowStep({ key: 'Enter', shiftKey: false })).toBeNull();
  });
});
