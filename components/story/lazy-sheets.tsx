'use client';

import { Lazily, later, type PropsOf } from '#components/ui/lazily.tsx';

const publishSheet = later(async () => (await import('./publish-sheet.tsx')).PublishSheet);
const reasonDialog = later(async () => (await import('./reason-dialog.tsx')).ReasonDialog);
const alertDialog = later(async () => (await import('./agency-alert-dialog.tsx')).AgencyAlertDialog);

export const PublishSheet = (props: PropsOf<typeof publishSheet>) => (
  <Lazily of={publishSheet} props={props} />
);

export const ReasonDialog = (props: PropsOf<typeof reasonDialog>) => (
  <Lazily of={reasonDialog} props={props} />
);

export const AgencyAlertDialog = (props: PropsOf<typeof alertDialog>) => (
  <Lazily of={alertDialog} props={props} />
);
