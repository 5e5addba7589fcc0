import { SMALLEST_CROP } from '#newsroom/media/rules.ts';
import type { Crop } from '#newsroom/media/schema.ts';

export type Corner = 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';
export const corners: readonly Corner[] = ['top-left', 'top-right', 'bottom-left', 'bottom-right'];

const within = (value: number, from: number, to: number) => Math.min(Math.max(value, from), to);

/** In ten-thousandths: a frame that looks alike is one and the same. */
const rounded = (value: number) => Math.round(value * 10_000) / 10_000;

const made = (left: number, top: number, right: number, bottom: number): Crop => {
  const [x, y] = [rounded(left), rounded(top)];
  return { x, y, width: rounded(right - x), height: rounded(bottom - y) };
};

/** The crop with a corner moved, by shares of the picture: never smaller than it may be, never outside. */
export function moveCorner(crop: Crop, corner: Corner, by: { x: number; y: number }): Crop {
  const [right, bottom] = [crop.x + crop.width, crop.y + crop.height];
  const isLeft = corner.endsWith('left');
  const isTop = corner.startsWith('top');
  return made(
    isLeft ? within(crop.x + by.x, 0, right - SMALLEST_CROP) : crop.x,
    isTop ? within(crop.y + by.y, 0, bottom - SMALLEST_CROP) : crop.y,
    isLeft ? right : within(right + by.x, crop.x + SMALLEST_CROP, 1),
    isTop ? bottom : within(bottom + by.y, crop.y + SMALLEST_CROP, 1),
  );
}

/** The crop moved as a whole, as far as there is room. */
export function moveCrop(crop: Crop, by: { x: number; y: number }): Crop {
  const x = within(crop.x + by.x, 0, 1 - crop.width);
  const y = within(crop.y + by.y, 0, 1 - crop.height);
  return made(x, y, x + crop.width, y + crop.height);
}

/** A point moved, as far as the picture goes. */
export const movePoint = (point: { x: number; y: number }, by: { x: number; y: number }) => ({
  x: rounded(within(point.x + by.x, 0, 1)),
  y: rounded(within(point.y + by.y, 0, 1)),
});

export const wholePicture: Crop = { x: 0, y: 0, width: 1, height: 1 };

/** Null for all of the picture, as it is kept. */
export const keptCrop = (crop: Crop): Crop | null =>
  crop.x === 0 && crop.y === 0 && crop.width >= 0.9999 && crop.height >= 0.9999 ? null : crop;

/** What an arrow key moves by: one part in a hundred, five with Shift; null for other keys. */
export function arrowStep({ key, shiftKey }: { key: string; shiftKey: boolean }) {
  const step = shiftKey ? 0.05 : 0.01;
  const steps: Record<string, { x: number; y: number }> = {
    ArrowLeft: { x: -step, y: 0 },
    ArrowRight: { x: step, y: 0 },
    ArrowUp: { x: 0, y: -step },
    ArrowDown: { x: 0, y: step },
  };
  return steps[key] ?? null;
}
