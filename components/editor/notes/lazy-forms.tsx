'use client';

import { Lazily, later, type PropsOf } from '#components/ui/lazily.tsx';

// What somebody needs who writes on notes, and not who reads them or the text.
const replyBox = later(async () => (await import('./reply-box.tsx')).ReplyBox);
const resolveForm = later(async () => (await import('./resolve-form.tsx')).ResolveForm);
const messageForm = later(async () => (await import('./message-form.tsx')).MessageForm);
const explainerForm = later(async () => (await import('./explainer-form.tsx')).ExplainerForm);
const explainerPart = later(async () => (await import('./explainer-part.tsx')).ExplainerPart);
const noteComposer = later(async () => (await import('./note-composer.tsx')).NoteComposer);
const lostPlaces = later(async () => (await import('./lost-places.tsx')).LostPlaces);

export const ReplyBox = (props: PropsOf<typeof replyBox>) => <Lazily of={replyBox} props={props} />;

export const ResolveForm = (props: PropsOf<typeof resolveForm>) => <Lazily of={resolveForm} props={props} />;

export const MessageForm = (props: PropsOf<typeof messageForm>) => <Lazily of={messageForm} props={props} />;

export const ExplainerForm = (props: PropsOf<typeof explainerForm>) => (
  <Lazily of={explainerForm} props={props} />
);

/** Of stories that explain something. */
export const ExplainerPart = (props: PropsOf<typeof explainerPart>) => (
  <Lazily of={explainerPart} props={props} />
);

export const NoteComposer = (props: PropsOf<typeof noteComposer>) => (
  <Lazily of={noteComposer} props={props} />
);

export const LostPlaces = (props: PropsOf<typeof lostPlaces>) => <Lazily of={lostPlaces} props={props} />;
