import type { Node } from 'prosemirror-model';
import { Fragment, type ReactNode } from 'react';
import { cn } from '#components/ui/class-names.ts';
import type { TextUnit } from '#newsroom/document/units.ts';

const looks: Record<TextUnit['type'], string> = {
  headline: 'story-headline text-xl leading-snug',
  standfirst: 'story-standfirst text-lg',
  heading: 'story-text text-base font-semibold',
  paragraph: 'story-text text-base leading-relaxed',
};

type Props = { unit: TextUnit; language: string; isActive: boolean; children: ReactNode };

/** One block of the source, its translate tags visible; below it what has changed. */
export function SourceBlock({ unit, language, isActive, children }: Props) {
  const notes = notesOf(unit.node);
  return (
    <div
      data-source-block={unit.id}
      aria-current={isActive}
      className={cn(
        'flex scroll-my-24 flex-col gap-1.5 rounded-md border-s-2 px-3 py-1.5 transition-colors',
        isActive ? 'border-accent bg-accent-wash' : 'border-transparent',
      )}
    >
      <p lang={language} className={looks[unit.type]}>
        {inline(unit.node)}
      </p>
      {notes.map(({ id, words, note, isAlert }) => (
        <p
          key={id}
          dir="auto"
          data-tone={isAlert ? 'warning' : 'info'}
          className="font-sans text-xs text-tone-ink"
        >
          <span className="font-medium">{words}</span>: {note}
        </p>
      ))}
      {children}
    </div>
  );
}

function inline(node: Node): ReactNode[] {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const child of node.children) {
    const place = at;
    at += child.nodeSize;
    if (!child.isText) {
      parts.push(child.type.name === 'hard_break' ? <br key={place} /> : null);
      continue;
    }
    let shown: ReactNode = child.text;
    for (const mark of child.marks) {
      if (mark.type.name === 'strong') shown = <strong>{shown}</strong>;
      else if (mark.type.name === 'em') shown = <em>{shown}</em>;
      else if (mark.type.name === 'its') shown = tagged(mark.attrs, shown);
    }
    parts.push(<Fragment key={place}>{shown}</Fragment>);
  }
  return parts;
}

/** As in the editor: dotted for what stays as it is, a double line for a term, a tint where a note is. */
function tagged(attrs: Record<string, unknown>, words: ReactNode): ReactNode {
  const stays = attrs.translate === 'no';
  const title = [
    stays && 'Not to be translated',
    attrs.term === 'yes' && 'A term',
    typeof attrs.locNote === 'string' && attrs.locNote,
  ].filter(Boolean);
  return (
    <span
      title={title.join(' · ')}
      translate={stays ? 'no' : undefined}
      className={cn(
        stays && 'underline decoration-dotted decoration-2 underline-offset-4',
        attrs.term === 'yes' && 'underline decoration-double underline-offset-4',
        typeof attrs.locNote === 'string' && 'rounded-xs bg-accent-wash',
      )}
    >
      {words}
    </span>
  );
}

function notesOf(node: Node) {
  const notes = new Map<string, { id: string; words: string; note: string; isAlert: boolean }>();
  node.forEach((child) => {
    for (const mark of child.marks) {
      const { id, locNote, locNoteType } = mark.attrs as Record<string, string | null>;
      if (mark.type.name !== 'its' || !id || !locNote) continue;
      const words = (notes.get(id)?.words ?? '') + (child.text ?? '');
      notes.set(id, { id, words, note: locNote, isAlert: locNoteType === 'alert' });
    }
  });
  return [...notes.values()];
}
