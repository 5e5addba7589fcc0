import { cn } from './class-names.ts';

const names: Record<string, string> = {
  Mod: 'Ctrl',
  Enter: '⏎',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

/** Keys as one presses them: `g b` one after the other, `Mod+k` together. */
export function Kbd({ keys, onInk = false }: { keys: string; onInk?: boolean }) {
  const strokes = keys.split(' ');
  return (
    <span dir="ltr" className="inline-flex items-center gap-1">
      {strokes.map((stroke) => (
        <kbd
          key={stroke}
          className={cn(
            'inline-flex h-4.5 min-w-4.5 items-center justify-center rounded-xs px-1 font-sans text-2xs font-medium',
            onInk ? 'bg-canvas/20 text-canvas' : 'bg-sunken text-ink-soft inset-ring inset-ring-line',
          )}
        >
          {stroke
            .split(/\+(?=.)/)
            .map((key) => names[key] ?? (key.length === 1 ? key.toLocaleUpperCase('en') : key))
            .join(' ')}
        </kbd>
      ))}
    </span>
  );
}
