'use client';

import { Form, SubmitButton } from '#components/ui/form.tsx';
import { NumberField } from '#components/ui/number-field.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { ListedFeed } from '#newsroom/feeds/queries.ts';
import { changeFeed, subscribe } from './actions.ts';

export type SourceName = { id: string; name: string };

type FeedFormProps = {
  feed?: ListedFeed;
  sources: SourceName[];
  /** Of a new one, to begin with. */
  address?: string;
  onDone?: () => void;
};
type Outcome = { ok: boolean; message?: string; fieldErrors?: Record<string, string[]> };

/** The choice that stands for no source on file: each item then tells by its own words whose it is. */
const NONE = 'none';

/** A new subscription, or one that is changed. */
export function FeedForm({ feed, sources, address = '', onDone }: FeedFormProps) {
  const save = async (_: unknown, form: FormData): Promise<Outcome> => {
    const text = (name: string) => String(form.get(name) ?? '');
    const sourceId = text('sourceId');
    const input = {
      title: text('title'),
      sourceId: sourceId === NONE || sourceId === '' ? null : sourceId,
      pollMinutes: Number(text('pollMinutes')),
    };
    return feed
      ? changeFeed({ ...input, feedId: feed.id })
      : subscribe({ ...input, address: text('address') });
  };
  return (
    <Form<Outcome | null>
      label={feed ? 'About the feed' : 'New subscription'}
      action={save}
      initial={null}
      onDone={() => {
        toast({ title: feed ? 'Feed saved' : 'Subscribed: it is polled now', tone: 'success' });
        onDone?.();
      }}
    >
      {!feed && (
        <TextField
          label="Address"
          description="Of a feed, or of a page that names its feed."
          defaultValue={address}
          name="address"
          type="url"
          dir="ltr"
          isRequired
          autoFocus
        />
      )}
      <TextField
        label="Name"
        name="title"
        defaultValue={feed?.title ?? ''}
        isRequired={feed !== undefined}
        {...(!feed && { description: 'Left empty, it is called by its host.' })}
      />
      <Select
        label="Source"
        description="Whose copy it brings."
        name="sourceId"
        defaultValue={feed?.source?.id ?? NONE}
        options={[
          { id: NONE, label: 'As each item says' },
          ...sources.map(({ id, name }) => ({ id, label: name })),
        ]}
      />
      <NumberField
        label="Minutes between polls"
        name="pollMinutes"
        defaultValue={feed?.pollMinutes ?? 10}
        minValue={5}
        maxValue={1440}
      />
      <div className="flex justify-end">
        <SubmitButton variant={feed ? 'secondary' : 'primary'}>
          {feed ? 'Save the feed' : 'Subscribe'}
        </SubmitButton>
      </div>
    </Form>
  );
}
