import { editorialSigns } from '#components/ui/state-signs.ts';
import type { Published } from '#newsroom/publishing/publish.ts';
import type { Withdrawn } from '#newsroom/publishing/withdraw.ts';
import type { Dismissed } from '#newsroom/rights/commands.ts';
import type { SettingsChanged } from '#newsroom/story/change-settings.ts';
import type { Moved } from '#newsroom/story/move.ts';

type Refused<Outcome> = Extract<Outcome, { ok: false }>;
export type AnyRefusal =
  | Refused<Moved>
  | Refused<Published>
  | Refused<Withdrawn>
  | Refused<Dismissed>
  | Refused<SettingsChanged>;

const many = (count: number, one: string, more: string) => (count === 1 ? `One ${one}` : `${count} ${more}`);

/** Why nothing happened, and what to do about it. */
export function refusalWords(refusal: AnyRefusal): string {
  switch (refusal.reason) {
    case 'state':
      return `Somebody was quicker: the story is “${editorialSigns[refusal.state].label}” now.`;
    case 'empty':
      return `The ${refusal.missing.join(' and the ')} ${refusal.missing.length > 1 ? 'are' : 'is'} still empty.`;
    case 'text_changed':
      return 'The text has changed since you opened this. You have the newest text now: look at it, then try again.';
    case 'blocking_annotations':
      return `${many(refusal.count, 'fact-check or legal note is', 'fact-check or legal notes are')} open. Resolve what is open first.`;
    case 'suggestions':
      return `${many(refusal.count, 'suggestion is', 'suggestions are')} open. Accept or reject what is suggested first.`;
    case 'public':
      return 'Readers can see this story. Withdraw it first.';
    case 'obstacles':
      return 'Something stands in the way since you looked. The list is up to date now.';
    case 'already_published':
      return 'Somebody has just published it.';
    case 'never_published':
      return 'It has never been out: publish it for the first time.';
    case 'nothing_changed':
      return 'Readers have exactly this version already.';
    case 'not_public':
      return 'Readers do not have this story.';
    case 'claims_changed':
      return 'What is claimed has changed since you looked. The list is up to date now.';
    case 'address_fixed':
      return 'It has been out, and its address never changes: neither language nor slug.';
    case 'already_public':
      return 'A version of this piece is public: an embargo would come too late. Withdraw it first.';
    case 'language_taken':
      return 'This piece has a version in that language already.';
  }
}
