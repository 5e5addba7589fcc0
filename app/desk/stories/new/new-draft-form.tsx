'use client';

import { Form, SubmitButton } from '#components/ui/form.tsx';
import { Select } from '#components/ui/select.tsx';
import { startDraft } from './actions.ts';

type Option = { id: string; label: string };
type NewDraftFormProps = { languages: Option[]; sections: Option[]; preferred: string };

export function NewDraftForm({ languages, sections, preferred }: NewDraftFormProps) {
  return (
    <Form<Awaited<ReturnType<typeof startDraft>> | null> label="New story" action={startDraft} initial={null}>
      <Select label="Language" name="language" options={languages} defaultValue={preferred} autoFocus />
      <Select
        label="Section"
        name="sectionSlug"
        options={[{ id: '', label: 'Not decided yet' }, ...sections]}
        defaultValue=""
      />
      <div className="flex justify-end">
        <SubmitButton>Start writing</SubmitButton>
      </div>
    </Form>
  );
}
