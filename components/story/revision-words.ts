const words: Record<string, string> = {
  now: 'As it is now',
  created: 'Begun',
  import: 'Made from an import',
  translation: 'Begun as a translation',
  update: 'Agency’s update merged',
  pause: 'Kept after a pause',
  kept: 'Kept by hand',
  before_restore: 'Kept before restoring',
  restored: 'Restored',
  draft: 'Recalled',
  submitted: 'Submitted',
  in_review: 'Review begun',
  changes_requested: 'Changes requested',
  approved: 'Approved',
  published: 'Published',
  updated: 'Update published',
  corrected: 'Correction published',
  spiked: 'Spiked',
};

/** Why a version was kept, in words. One of another edition's reasons is told by its name. */
export const revisionWords = (reason: string): string => words[reason] ?? reason.replaceAll('_', ' ');
