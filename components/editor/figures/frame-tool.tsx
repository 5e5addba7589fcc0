'use client';

import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { cn } from '#components/ui/class-names.ts';
import { wholePictureSrc } from '#newsroom/media/rules.ts';
import type { DeskPicture, Framing } from '#newsroom/media/schema.ts';
import {
  arrowStep,
  type Corner,
  corners,
  keptCrop,
  moveCorner,
  moveCrop,
  movePoint,
  wholePicture,
} from './crop-geometry.ts';

type FrameToolProps = { picture: DeskPicture; isDisabled: boolean; onChange: (framing: Framing) => void };

type Move = { x: number; y: number };
type Part = 'crop' | 'focal' | Corner;

const percent = (value: number) => `${Math.round(value * 100)} %`;
const style = (x: number, y: number) => ({ left: `${x * 100}%`, top: `${y * 100}%` });

/** All of a picture, with the part that is used and the point that must stay in sight: by mouse, touch and keys. */
export function FrameTool({ picture, isDisabled, onChange }: FrameToolProps) {
  const [held, setHeld] = useState<Framing | null>(null);
  const stage = useRef<HTMLDivElement>(null);
  const last = useRef<Move | null>(null);
  const framing = held ?? picture;
  const crop = framing.crop ?? wholePicture;
  const focal = { x: framing.focalX, y: framing.focalY };

  const moved = (part: Part, by: Move): Framing => {
    if (part === 'focal') {
      const { x, y } = movePoint(focal, by);
      return { ...framing, focalX: x, focalY: y };
    }
    return { ...framing, crop: keptCrop(part === 'crop' ? moveCrop(crop, by) : moveCorner(crop, part, by)) };
  };
  const settle = (next: Framing) => {
    setHeld(null);
    last.current = null;
    const { crop: kept, focalX, focalY } = next;
    onChange({ crop: kept, focalX, focalY });
  };

  const handlers = (part: Part) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (isDisabled) return;
      event.preventDefault();
      event.currentTarget.focus();
      event.currentTarget.setPointerCapture(event.pointerId);
      last.current = { x: event.clientX, y: event.clientY };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const box = stage.current?.getBoundingClientRect();
      if (!last.current || !box) return;
      const by = {
        x: (event.clientX - last.current.x) / box.width,
        y: (event.clientY - last.current.y) / box.height,
      };
      last.current = { x: event.clientX, y: event.clientY };
      setHeld(moved(part, by));
    },
    onPointerUp: () => {
      if (held) settle(held);
      last.current = null;
    },
    onPointerCancel: () => {
      setHeld(null);
      last.current = null;
    },
    onKeyDown: (event: KeyboardEvent) => {
      const by = arrowStep(event);
      if (!by || isDisabled) return;
      event.preventDefault();
      settle(moved(part, by));
    },
  });

  const handle = (
    part: Part,
    label: string,
    className: string,
    at: { x: number; y: number },
    sign?: ReactNode,
  ) => (
    <button
      key={part}
      type="button"
      disabled={isDisabled}
      aria-label={label}
      {...handlers(part)}
      style={style(at.x, at.y)}
      className={cn('absolute size-9 -translate-1/2 touch-none focus-ring', className)}
    >
      {sign}
    </button>
  );
  const cornerAt = (corner: Corner) => ({
    x: corner.endsWith('left') ? crop.x : crop.x + crop.width,
    y: corner.startsWith('top') ? crop.y : crop.y + crop.height,
  });

  return (
    <div className="flex flex-col gap-2">
      {/* A picture has no reading direction: its left stays left. */}
      <div ref={stage} dir="ltr" className="relative m-2 select-none">
        <div className="relative overflow-hidden rounded-sm bg-press">
          {/* biome-ignore lint/performance/noImgElement: the newsroom makes its sizes itself */}
          <img
            src={wholePictureSrc(picture.id)}
            alt=""
            draggable={false}
            width={picture.width}
            height={picture.height}
            className="block h-auto w-full"
          />
          <button
            type="button"
            disabled={isDisabled}
            aria-label={`Crop: ${percent(crop.width)} wide and ${percent(crop.height)} high. Arrows move it.`}
            {...handlers('crop')}
            style={{
              ...style(crop.x, crop.y),
              width: `${crop.width * 100}%`,
              height: `${crop.height * 100}%`,
            }}
            className="absolute cursor-move touch-none rounded-sm outline-2 -outline-offset-2 outline-[white] shadow-[0_0_0_100rem_rgb(0_0_0/0.5)] focus-visible:outline-focus"
          />
        </div>
        {corners.map((corner) =>
          handle(
            corner,
            `The crop’s ${corner.replace('-', ' ')} corner, ${percent(cornerAt(corner).x)} from the left and ${percent(cornerAt(corner).y)} from the top`,
            'rounded-full',
            cornerAt(corner),
            <span className="absolute inset-2.5 rounded-sm border border-[black] bg-[white]" />,
          ),
        )}
        {handle(
          'focal',
          `What must stay in sight, ${percent(focal.x)} from the left and ${percent(focal.y)} from the top`,
          'cursor-grab rounded-full',
          focal,
          <span className="absolute inset-1.5 rounded-full border-3 border-[white] bg-accent/60 shadow-overlay" />,
        )}
      </div>
      <p className="flex flex-wrap items-center justify-between gap-2 text-xs text-ink-soft">
        <span>Drag the corners to crop. The round mark stays in sight wherever it is cut.</span>
        {framing.crop && !isDisabled && (
          <Button size="small" variant="quiet" onPress={() => settle({ ...framing, crop: null })}>
            Use all of it
          </Button>
        )}
      </p>
    </div>
  );
}
