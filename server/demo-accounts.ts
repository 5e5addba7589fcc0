import type { Role } from '#newsroom/db/generated/enums.ts';
import { env } from './env.ts';

export type DemoAccount = { email: string; name: string; role: Role };

/** The people of the demo newsroom; testing/demo/people.ts makes them. */
export const demoAccounts: readonly DemoAccount[] = [
  { email: 'deniz@nightdesk.example', name: 'Deniz Aksoy', role: 'admin' },
  { email: 'rojda@nightdesk.example', name: 'Rojda Baran', role: 'editor' },
  { email: 'sam@nightdesk.example', name: 'Sam Whitlock', role: 'editor' },
  { email: 'layla@nightdesk.example', name: 'Layla Haddad', role: 'reporter' },
  { email: 'hemin@nightdesk.example', name: 'Hêmin Qadir', role: 'reporter' },
];

export const demoPassword = 'lamplight-harbour';

/** The accounts to offer on the sign-in page: none, unless this is a demo. */
export const offeredDemoAccounts = (): readonly DemoAccount[] =>
  env().NIGHTDESK_DEMO === '1' ? demoAccounts : [];
