'use client';

import { Avatar } from '#components/ui/avatar.tsx';
import { cn } from '#components/ui/class-names.ts';
import { lineClass, overlayClass } from '#components/ui/option-class.ts';
import type { PersonForNotes } from './use-people.ts';

type MentionListProps = {
  id: string;
  people: readonly PersonForNotes[];
  chosen: number;
  onChoose: (person: PersonForNotes) => void;
};

/** Names to choose from while one is being typed; the keyboard stays in the text. */
export function MentionList({ id, people, chosen, onChoose }: MentionListProps) {
  return (
    <div
      id={id}
      role="listbox"
      aria-label="People"
      className={cn(overlayClass, 'absolute inset-x-0 top-full z-30 mt-1')}
    >
      {people.map((person, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the text, which names the active one
        // biome-ignore lint/a11y/useKeyWithClickEvents: the text hears the keys
        <div
          key={person.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === chosen}
          className={cn(lineClass, 'cursor-default hover:bg-hover', index === chosen && 'bg-accent-wash')}
          // Before the text loses the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(person)}
        >
          <Avatar name={person.name} size="small" />
          <bdi className="truncate">{person.name}</bdi>
        </div>
      ))}
    </div>
  );
}
