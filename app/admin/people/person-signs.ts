import { CircleCheck, CircleSlash, Mail } from 'lucide-react';
import type { Sign } from '#components/ui/state-badge.tsx';
import type { PersonState } from '#newsroom/people/rules.ts';

export const personSigns = {
  invited: { label: 'Invited', icon: Mail, tone: 'info' },
  active: { label: 'Active', icon: CircleCheck, tone: 'success' },
  disabled: { label: 'Disabled', icon: CircleSlash, tone: 'neutral' },
} satisfies Record<PersonState, Sign & { tone: string }>;

export const roleOptions = [
  { id: 'reporter', label: 'Reporter' },
  { id: 'editor', label: 'Editor' },
  { id: 'admin', label: 'Admin' },
];

/** What each role does, for whoever gives it. */
export const roleWords = {
  reporter: 'Writes and submits own drafts, translates, comments and suggests.',
  editor: 'Everything on stories: imports, edits, reviews, approves, publishes.',
  admin: 'All that an editor does, and people, sources and licences, settings, the audit log.',
} as const;
