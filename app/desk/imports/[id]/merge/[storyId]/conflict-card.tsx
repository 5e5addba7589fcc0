import { RadioGroup } from '#components/ui/radio-group.tsx';
import { type Choice, type Conflict, choiceSchema } from '#newsroom/merging/schema.ts';

type Props = {
  conflict: Conflict;
  /** Which of the conflicts it is, from 1. */
  number: number;
  of: number;
  choice: Choice;
  choose: (choice: Choice) => void;
  language: string;
};

/** Words that newsroom and agency changed differently, and whose stand in the story. */
export function ConflictCard({ conflict, number, of, choice, choose, language }: Props) {
  const { base, ours, theirs } = conflict;
  const isOneDeleted = ours === '' || theirs === '';
  const texts = [
    ['It was', base],
    ['The newsroom has', ours],
    ['The agency has now', theirs],
  ] as const;
  return (
    <div className="mt-2 rounded-md bg-surface p-3 inset-ring inset-ring-line">
      <dl className="grid gap-x-4 gap-y-2 pb-3 sm:grid-cols-3">
        {texts.map(([who, text]) => (
          <div key={who} className="min-w-0">
            <dt className="text-xs text-ink-soft">
              <bdi>{who}</bdi>
            </dt>
            {text.trim() === '' ? (
              <dd className="text-ink-soft italic">nothing</dd>
            ) : (
              <dd lang={language} className="story-text break-words whitespace-pre-line">
                {text}
              </dd>
            )}
          </div>
        ))}
      </dl>
      <div dir="ltr">
        <RadioGroup
          orientation="horizontal"
          label={`Conflict ${number} of ${of}: what stands in the story`}
          value={choice}
          onChange={(value) => choose(choiceSchema.parse(value))}
          options={[
            { value: 'ours', label: 'Ours' },
            { value: 'theirs', label: 'Theirs' },
            ...(isOneDeleted ? [] : [{ value: 'both', label: 'Both: ours, then theirs' }]),
          ]}
        />
      </div>
    </div>
  );
}
