import { Checkbox } from '#components/ui/checkbox.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { languageName } from '#newsroom/settings/languages.ts';
import type { FoundImport } from './found-import.ts';

export type SaidPiece = {
  /** The story whose piece this becomes a language version of. */
  versionOf: string | undefined;
  setVersionOf: (storyId: string | undefined) => void;
};

/** The stories that the agency names as other language versions of this copy: it may join one's piece. */
export function SamePiece({ found, versionOf, setVersionOf }: SaidPiece & { found: FoundImport }) {
  const stories = found.versions.flatMap(({ joins }) => joins ?? []);
  return (
    <Notice tone="info" title="The agency sent this in another language too">
      {stories.map(({ storyId, headline, language }) => (
        <Checkbox
          key={storyId}
          isSelected={versionOf === storyId}
          onChange={(isSelected) => setVersionOf(isSelected ? storyId : undefined)}
        >
          <span>
            Part of the same piece as “<bdi lang={language}>{headline || 'Untitled story'}</bdi>” (
            {languageName(language)})
          </span>
        </Checkbox>
      ))}
    </Notice>
  );
}
