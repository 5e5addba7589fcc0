'use client';

import { useState, useTransition } from 'react';
import { Avatar } from '#components/ui/avatar.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PlainButton } from '#components/ui/plain-button.tsx';
import { enter } from './enter.ts';

type Props = {
  accounts: readonly { email: string; name: string; role: string }[];
  password: string;
  next: string;
};

/** The people of the demo newsroom, each one press away. */
export function DemoAccounts({ accounts, password, next }: Props) {
  const [isPending, startTransition] = useTransition();
  const [problem, setProblem] = useState<string>();
  const enterAs = (email: string) =>
    startTransition(async () => setProblem((await enter(email, password, next))?.message));
  return (
    <section aria-labelledby="demo" className="mt-9 border-t border-line pt-5">
      <h2 id="demo" className="text-sm font-medium">
        Demo newsroom
      </h2>
      <p className="mt-0.5 text-sm text-ink-soft">
        Enter as one of them. All have the password{' '}
        <code className="font-mono whitespace-nowrap text-ink">{password}</code>.
      </p>
      {problem && (
        <div className="mt-3">
          <Notice tone="danger" live>
            {problem}
          </Notice>
        </div>
      )}
      <ul className="mt-3 -mx-2">
        {accounts.map(({ email, name, role }) => (
          <li key={email}>
            <PlainButton
              isDisabled={isPending}
              onPress={() => enterAs(email)}
              className="flex h-10 w-full items-center gap-3 rounded-md px-2 text-start text-sm focus-ring transition-colors disabled:opacity-50 enabled:hover:bg-hover pressed:bg-press"
            >
              <Avatar name={name} />
              <span className="flex-1 truncate font-medium">{name}</span>
              <span className="text-ink-soft">{role}</span>
            </PlainButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
