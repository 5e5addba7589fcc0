'use client';

import { Checkbox } from '#components/ui/checkbox.tsx';
import { ComboBox } from '#components/ui/combo-box.tsx';
import { DateTimeField } from '#components/ui/date-time-field.tsx';
import { NumberField } from '#components/ui/number-field.tsx';
import { PasswordField } from '#components/ui/password-field.tsx';
import { RadioGroup } from '#components/ui/radio-group.tsx';
import { SearchField } from '#components/ui/search-field.tsx';
import { Select } from '#components/ui/select.tsx';
import { Switch } from '#components/ui/switch.tsx';
import { TagList } from '#components/ui/tag-list.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextField } from '#components/ui/text-field.tsx';

const languages = [
  { id: 'en', label: 'English' },
  { id: 'tr', label: 'Türkçe' },
  { id: 'kmr', label: 'Kurmancî' },
  { id: 'ckb', label: 'سۆرانی' },
  { id: 'ar', label: 'العربية' },
];

const sources = [
  { id: 'northwire', label: 'Northwire', detail: 'licensed' },
  { id: 'tidewater', label: 'Tidewater Press', detail: 'no licence' },
  { id: 'ajansa', label: 'Ajansa Çiyayê', detail: 'until May' },
];

export function FieldSpecimens() {
  return (
    <div className="flex max-w-md flex-col gap-4">
      <SearchField label="Filter stories" shortcut="/" />
      <TextField label="Slug" defaultValue="ferries-return" description="The end of the story’s address" />
      <TextField
        label="E-mail"
        defaultValue="deniz.port-vale"
        error="Nobody can be invited at this address: the @ is missing."
      />
      <TextField label="Hash" isDisabled defaultValue="set when approved" />
      <PasswordField label="Password" defaultValue="lantern-under-water" />
      <TextArea label="Reason" placeholder="What should the author change?" />
      <div className="flex flex-wrap gap-4">
        <Select label="Language" options={languages} defaultValue="kmr" className="w-44" />
        <NumberField label="Columns" defaultValue={3} minValue={1} maxValue={6} />
      </div>
      <ComboBox label="Source" options={sources} placeholder="Name of an agency" />
      <DateTimeField label="Publish at" timeZone="Europe/Istanbul" defaultValue="2026-11-24T06:30" />
      <TagList
        label="Languages"
        addLabel="Add a language"
        options={languages}
        defaultValue={['kmr', 'ckb']}
      />
      <RadioGroup
        label="Role"
        defaultValue="reporter"
        options={[
          { value: 'reporter', label: 'Reporter', description: 'Writes, translates and comments' },
          { value: 'editor', label: 'Editor', description: 'Everything on stories' },
          {
            value: 'admin',
            label: 'Admin',
            description: 'And people, sources and settings',
            isDisabled: true,
          },
        ]}
      />
      <div className="flex gap-6">
        <Checkbox defaultSelected>Mine</Checkbox>
        <Checkbox isIndeterminate>Some</Checkbox>
        <Checkbox>None</Checkbox>
        <Checkbox isDisabled>Locked</Checkbox>
      </div>
      <Switch defaultSelected description="Nobody approves their own story">
        Four eyes
      </Switch>
      <Switch>Notify the desk</Switch>
    </div>
  );
}
