'use client';

import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Form, SubmitButton } from '#components/ui/form.tsx';
import { Select } from '#components/ui/select.tsx';
import { Sheet } from '#components/ui/sheet.tsx';
import { TagList } from '#components/ui/tag-list.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { invite } from './actions.ts';
import { LinkToCopy } from './link-to-copy.tsx';
import { roleOptions, roleWords } from './person-signs.ts';

type Props = { languages: { id: string; label: string }[]; timeZone: string };

export function InviteButton({ languages, timeZone }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" onPress={() => setOpen(true)}>
        <UserPlus aria-hidden />
        Invite somebody
      </Button>
      <Sheet
        title="Invite somebody"
        description="You get a link to pass on, by which they set their password."
        isOpen={isOpen}
        onOpenChange={setOpen}
      >
        <InviteForm languages={languages} timeZone={timeZone} />
      </Sheet>
    </>
  );
}

function InviteForm({ languages, timeZone }: Props) {
  const [role, setRole] = useState<keyof typeof roleWords>('reporter');
  const [link, setLink] = useState<{ url: string; expiresAt: string; name: string }>();
  if (link) return <LinkToCopy {...link} timeZone={timeZone} />;
  return (
    <Form<Awaited<ReturnType<typeof invite>> | null>
      label="Invite somebody"
      action={invite}
      initial={null}
      onDone={(outcome) => outcome.ok && setLink(outcome.data)}
    >
      <TextField label="Name" name="name" isRequired autoFocus autoComplete="off" />
      <TextField label="E-mail" name="email" type="email" isRequired autoComplete="off" dir="ltr" />
      <Select
        label="Role"
        name="role"
        options={roleOptions}
        value={role}
        onChange={(key) => setRole(key as keyof typeof roleWords)}
        description={roleWords[role]}
      />
      <TagList
        label="Languages"
        name="languages"
        options={languages}
        addLabel="Add a language"
        description="Those they write in or translate into. They are offered translations in these."
      />
      <div className="flex justify-end pt-2">
        <SubmitButton>Make the link</SubmitButton>
      </div>
    </Form>
  );
}
