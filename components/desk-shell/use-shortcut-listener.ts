'use client';

import { useEffect } from 'react';
import type { CommandRegistry } from './command-registry.ts';
import { belongsToField, matchStrokes, strokeName } from './shortcut-keys.ts';

const SEQUENCE_MS = 1_200;
const modifierKeys = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'Dead', 'Process']);

/** The one key listener of the desk. What is registered last wins, so that a page can take over a key. */
export function useShortcutListener(registry: CommandRegistry): void {
  useEffect(() => {
    let strokes: string[] = [];
    let last = 0;

    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || modifierKeys.has(event.key)) return;
      const stroke = strokeName(event);
      if (belongsToField(event.target, stroke)) return;
      strokes = event.timeStamp - last > SEQUENCE_MS ? [stroke] : [...strokes, stroke];
      last = event.timeStamp;

      const bound = registry.all().filter((command) => command.shortcut);
      const matches = (so: string[]) =>
        bound.map((command) => ({ command, match: matchStrokes(so, command.shortcut ?? '') }));
      let found = matches(strokes);
      // A broken sequence may be the beginning of another.
      if (strokes.length > 1 && found.every(({ match }) => match === 'no')) {
        strokes = [stroke];
        found = matches(strokes);
      }
      const whole = found.findLast(({ match }) => match === 'whole');
      if (whole) {
        strokes = [];
        event.preventDefault();
        whole.command.run();
      } else if (found.every(({ match }) => match === 'no')) {
        strokes = [];
      }
    };

    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [registry]);
}
