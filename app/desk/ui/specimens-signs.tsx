import { Avatar } from '#components/ui/avatar.tsx';
import { Badge, Count } from '#components/ui/badge.tsx';
import { Kbd } from '#components/ui/kbd.tsx';
import { annotationSigns, ledgerSigns } from '#components/ui/ledger-signs.ts';
import { SaveState } from '#components/ui/save-state.tsx';
import { type Sign, StateBadge } from '#components/ui/state-badge.tsx';
import { editorialSigns, publicationSigns } from '#components/ui/state-signs.ts';

const people = ['Deniz Aydın', 'Rojda Şêrgo', 'Tom Vale', 'شیلان ڕەسووڵ', 'Mary-Anne Quist', 'Omar Haddad'];

function Signs({ signs, plain = false }: { signs: Record<string, Sign>; plain?: boolean }) {
  return (
    <div className="flex flex-wrap gap-x-3 gap-y-2">
      {Object.entries(signs).map(([tone, sign]) => (
        <StateBadge key={tone} tone={tone} sign={sign} plain={plain} />
      ))}
    </div>
  );
}

export function SignSpecimens() {
  return (
    <div className="flex flex-col gap-5">
      <Signs signs={editorialSigns} />
      <Signs signs={publicationSigns} />
      <Signs signs={{ ...editorialSigns, ...publicationSigns }} plain />
      <Signs signs={ledgerSigns} />
      <Signs signs={annotationSigns} />
      <div className="flex flex-wrap items-center gap-2">
        {people.map((name) => (
          <Avatar key={name} name={name} alone />
        ))}
        <Avatar name="Deniz Aydın" size="small" alone />
        <Avatar name="Rojda Şêrgo" size="large" alone />
        <Count value={12} />
        <Count value={3} waiting />
        <Badge>kmr</Badge>
        <Badge tone="warning">2 ¶ stale</Badge>
        <Badge tone="accent">Yours</Badge>
      </div>
      <div className="flex flex-wrap items-center gap-4">
        <Kbd keys="Mod+k" />
        <Kbd keys="g b" />
        <Kbd keys="?" />
        <Kbd keys="Enter" />
        <SaveState state="saved" />
        <SaveState state="saving" />
        <SaveState state="offline" />
        <SaveState state="failed" />
      </div>
    </div>
  );
}
