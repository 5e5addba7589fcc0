import type { ReactNode } from 'react';
import { Link } from '#components/ui/link.tsx';
import type { Concept } from '#newsroom/story/concepts.ts';
import type { PublishSheetData } from './deeds.ts';

type PieceAboutProps = { data: Pick<PublishSheetData, 'importId' | 'subjects' | 'places' | 'priority'> };

/** What the agency says that the piece is about, and the way to its copy. Nothing is drawn where there is neither. */
export function PieceAbout({ data: { importId, subjects, places, priority } }: PieceAboutProps) {
  const fields: [string, ReactNode][] = [
    ['Subjects', namesOf(subjects)],
    ['Places', namesOf(places)],
    ['Priority', priority && `${priority} (1 is the most urgent, 9 the least)`],
    ['Made of', importId && <Link href={`/desk/imports/${importId}`}>the agency’s copy</Link>],
  ];
  const known = fields.filter(([, value]) => value);
  if (known.length === 0) return null;
  return (
    <dl className="mt-4 grid grid-cols-[7rem_minmax(0,1fr)] gap-x-4 gap-y-1.5 border-t border-line pt-4">
      {known.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-ink-soft">{name}</dt>
          <dd className="break-words">{typeof value === 'string' ? <bdi>{value}</bdi> : value}</dd>
        </div>
      ))}
    </dl>
  );
}

const namesOf = (concepts: readonly Concept[]): string =>
  [...new Set(concepts.flatMap(({ name, code }) => name ?? code ?? []))].join(', ');
