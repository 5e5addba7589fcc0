'use client';

import { KeyRound } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { ErrorState } from '#components/ui/error-state.tsx';
import { Form, SubmitButton } from '#components/ui/form.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SkeletonRows } from '#components/ui/skeleton.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { ListedToken } from '#newsroom/importing/import-tokens.ts';
import { createToken, endToken, listTokens } from './token-actions.ts';

type Props = { sourceId: string; timeZone: string };

/** The tokens by which a source's own system pushes copy. A new one is shown this once. */
export function PushTokens({ sourceId, timeZone }: Props) {
  const [tokens, setTokens] = useState<ListedToken[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [made, setMade] = useState<string | null>(null);
  const load = useCallback(async () => {
    const answer = await listTokens({ sourceId });
    setProblem(answer.ok ? null : answer.message);
    if (answer.ok) setTokens(answer.data);
  }, [sourceId]);
  useEffect(() => void load(), [load]);
  if (problem) return <ErrorState title="The tokens could not be read" why={problem} />;
  if (!tokens) return <SkeletonRows label="Reading the tokens" rows={1} />;
  return (
    <div className="flex flex-col gap-3">
      <p className="text-ink-soft">
        Its own system can push copy to <code>/api/v1/imports</code> with a token, in your name.
      </p>
      {tokens.length > 0 && (
        <ul aria-label="Tokens" className="flex flex-col divide-y divide-line">
          {tokens.map((token) => (
            <TokenRow key={token.id} {...{ token, timeZone }} onEnded={load} />
          ))}
        </ul>
      )}
      {made && (
        <Notice tone="success" title="The token, shown this once" live>
          <code className="select-all break-all">{made}</code>
        </Notice>
      )}
      <Form
        action={createToken}
        initial={null}
        onDone={(outcome) => {
          if (!outcome.ok) return;
          setMade(outcome.data.token);
          void load();
        }}
      >
        <input type="hidden" name="sourceId" value={sourceId} />
        <div className="flex flex-wrap items-end gap-2">
          <TextField
            name="name"
            label="New token, for"
            placeholder="Their wire system"
            className="min-w-48 flex-1"
          />
          <SubmitButton variant="secondary">
            <KeyRound aria-hidden />
            Make a token
          </SubmitButton>
        </div>
      </Form>
    </div>
  );
}

type RowProps = { token: ListedToken; timeZone: string; onEnded: () => Promise<void> };

function TokenRow({ token, timeZone, onEnded }: RowProps) {
  const [isAsking, setAsking] = useState(false);
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone });
  const end = async () => {
    const result = await endToken({ tokenId: token.id });
    if (!result.ok) toast({ tone: 'danger', title: 'The token was not ended', description: result.message });
    await onEnded();
  };
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-1.5">
      <bdi className="min-w-0 flex-1 truncate font-medium">{token.name}</bdi>
      <span className="text-xs text-ink-soft">
        by <bdi>{token.createdBy.name}</bdi>,{' '}
        {token.lastUsedAt ? `last used ${day.format(token.lastUsedAt)}` : 'never used'}
      </span>
      <Button size="small" variant="quiet" onPress={() => setAsking(true)}>
        End
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={setAsking}
        title={`End the token “${token.name}”?`}
        confirmLabel="End the token"
        danger
        onConfirm={end}
      >
        Copy that is pushed with it is refused from now on. What came in stays.
      </ConfirmDialog>
    </li>
  );
}
