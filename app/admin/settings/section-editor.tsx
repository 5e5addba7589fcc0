'use client';

import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { IconButton } from '#components/ui/icon-button.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { directionOf } from '#newsroom/settings/languages.ts';
import type { Section } from '#newsroom/settings/schema.ts';

export type EditedSection = Section & { key: string; isNew: boolean };

type Props = {
  section: EditedSection;
  languages: { tag: string; name: string }[];
  onChange: (to: Partial<EditedSection>) => void;
  onMove: (by: -1 | 1) => void;
  canMove: { up: boolean; down: boolean };
  onRemove: () => void;
};

export function SectionEditor({ section, languages, onChange, onMove, canMove, onRemove }: Props) {
  const title = section.slug || 'new section';
  return (
    <li className="rounded-lg p-3 inset-ring inset-ring-line">
      <div className="flex items-start gap-1">
        {section.isNew ? (
          <TextField
            label="Address"
            className="me-auto w-48"
            dir="ltr"
            description="Such as politics."
            value={section.slug}
            onChange={(slug) => onChange({ slug })}
          />
        ) : (
          <code className="me-auto py-1.5 font-mono text-sm">/{section.slug}</code>
        )}
        <IconButton label={`Move ${title} up`} isDisabled={!canMove.up} onPress={() => onMove(-1)}>
          <ArrowUp />
        </IconButton>
        <IconButton label={`Move ${title} down`} isDisabled={!canMove.down} onPress={() => onMove(1)}>
          <ArrowDown />
        </IconButton>
        <IconButton label={`Remove ${title}`} onPress={onRemove}>
          <Trash2 />
        </IconButton>
      </div>
      <div className="mt-3 grid gap-3 sm:grid-cols-2">
        {languages.map(({ tag, name }) => (
          <TextField
            key={tag}
            label={name}
            dir={directionOf(tag)}
            value={section.names[tag] ?? ''}
            onChange={(value) => onChange({ names: { ...section.names, [tag]: value } })}
          />
        ))}
      </div>
    </li>
  );
}
