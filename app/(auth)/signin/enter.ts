import { signIn } from 'next-auth/react';

export type Entered = { ok: boolean; message?: string } | null;

/** Signs in, and goes on to the page as a whole new document: nothing of another person's is left in memory. */
export async function enter(email: string, password: string, next: string): Promise<Entered> {
  try {
    const answer = await signIn('credentials', { email, password, redirect: false });
    if (answer?.error) return { ok: false, message: answer.error };
    window.location.assign(next);
    return { ok: true };
  } catch {
    return { ok: false, message: 'Nightdesk does not answer. Check your connection and try again.' };
  }
}
