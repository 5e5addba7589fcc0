import type { BrowserContext } from '@playwright/test';
import { testPassword } from '#testing/factories.ts';

/** Signs in as the sign-in page does, without the page: what is about something else need not see it. */
export async function beginSession(
  { request }: Pick<BrowserContext, 'request'>,
  email: string,
): Promise<void> {
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json();
  const form = { csrfToken, email, password: testPassword, json: 'true' };
  const answer = await request.post('/api/auth/callback/credentials', { form });
  if (!answer.ok()) throw new Error(`${email} could not sign in: ${answer.status()}`);
}
