'use client';

import { useState } from 'react';
import { Form, SubmitButton } from '#components/ui/form.tsx';
import type { NamedLanguage } from '#components/ui/language-sections.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { StyleRule } from '#newsroom/house-style/schema.ts';
import { directionOf } from '#newsroom/settings/languages.ts';
import { addRule, changeRule } from './actions.ts';

type RuleFormProps = { rule: StyleRule | null; languages: NamedLanguage[]; onDone: () => void };
type Outcome = { ok: boolean; message?: string; fieldErrors?: Record<string, string[]> };

/** A new rule, or one that is changed. */
export function RuleForm({ rule, languages, onDone }: RuleFormProps) {
  const [language, setLanguage] = useState(rule?.language ?? languages[0]?.id ?? 'en');
  const dir = directionOf(language);
  const save = async (_: unknown, form: FormData): Promise<Outcome> => {
    const text = (name: string) => String(form.get(name) ?? '');
    const input = { language, avoid: text('avoid'), say: text('say'), reason: text('reason') };
    return rule ? changeRule({ ...input, ruleId: rule.id }) : addRule(input);
  };
  return (
    <Form<Outcome | null>
      label={rule ? 'Rule' : 'New rule'}
      action={save}
      initial={null}
      onDone={() => {
        toast({ title: rule ? 'Rule saved' : 'Rule added', tone: 'success' });
        onDone();
      }}
    >
      <Select
        label="Language"
        options={languages}
        value={language}
        onChange={(key) => setLanguage(String(key))}
      />
      <TextField label="Not" name="avoid" dir={dir} defaultValue={rule?.avoid ?? ''} isRequired autoFocus />
      <TextField
        label="Say"
        name="say"
        dir={dir}
        defaultValue={rule?.say ?? ''}
        description="Leave it empty where nothing takes its place."
      />
      <TextArea
        label="Why"
        name="reason"
        defaultValue={rule?.reason ?? ''}
        description="Writers read this beside their words."
      />
      <div>
        <SubmitButton>{rule ? 'Save rule' : 'Add rule'}</SubmitButton>
      </div>
    </Form>
  );
}
