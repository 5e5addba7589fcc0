'use client';

import { Plus } from 'lucide-react';
import { useState, useTransition } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SectionHeading } from '#components/ui/section-heading.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { Section } from '#newsroom/settings/schema.ts';
import { changeSections } from './actions.ts';
import { type EditedSection, SectionEditor } from './section-editor.tsx';

type Props = { sections: Section[]; languages: { tag: string; name: string }[] };

export function SectionsForm({ sections, languages }: Props) {
  const [edited, setEdited] = useState<EditedSection[]>(() =>
    sections.map((section) => ({ ...section, key: section.slug, isNew: false })),
  );
  const [problem, setProblem] = useState<string>();
  const [isPending, startTransition] = useTransition();
  const change = (key: string, to: Partial<EditedSection>) =>
    setEdited(edited.map((section) => (section.key === key ? { ...section, ...to } : section)));
  const move = (index: number, by: -1 | 1) => {
    const moved = [...edited];
    moved.splice(index + by, 0, ...moved.splice(index, 1));
    setEdited(moved);
  };
  const save = () =>
    startTransition(async () => {
      const result = await changeSections({ sections: edited.map(withoutEmptyNames) });
      setProblem(result.ok ? undefined : messageOf(result));
      if (!result.ok) return;
      setEdited(edited.map((section) => ({ ...section, isNew: false })));
      toast({ title: 'The sections are saved', tone: 'success' });
    });
  return (
    <section className="flex flex-col gap-3">
      <div>
        <SectionHeading>Sections</SectionHeading>
        <p className="text-sm text-ink-soft">
          In the order in which readers see them, with a name in each language. The address of a section stays
          as it is once saved, because links point to it.
        </p>
      </div>
      {problem && (
        <Notice tone="danger" live>
          {problem}
        </Notice>
      )}
      <ol className="flex flex-col gap-3">
        {edited.map((section, index) => (
          <SectionEditor
            key={section.key}
            section={section}
            languages={languages}
            onChange={(to) => change(section.key, to)}
            onMove={(by) => move(index, by)}
            canMove={{ up: index > 0, down: index < edited.length - 1 }}
            onRemove={() => setEdited(edited.filter(({ key }) => key !== section.key))}
          />
        ))}
      </ol>
      <div className="flex gap-2">
        <Button variant="primary" isPending={isPending} onPress={save}>
          Save sections
        </Button>
        <Button
          onPress={() =>
            setEdited([...edited, { key: crypto.randomUUID(), slug: '', names: {}, isNew: true }])
          }
        >
          <Plus aria-hidden />
          Add a section
        </Button>
      </div>
    </section>
  );
}

const withoutEmptyNames = ({ slug, names }: EditedSection): Section => ({
  slug: slug.trim(),
  names: Object.fromEntries(Object.entries(names).filter(([, name]) => name.trim())),
});

const messageOf = (failure: { message: string; fieldErrors?: Record<string, string[]> }) =>
  failure.fieldErrors?.sections?.join(' ') ?? failure.message;
