import type { Metadata } from 'next';
import { ButtonLink } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { listQueue } from '#newsroom/importing/queue.ts';
import { newsroomSettings } from '#newsroom/settings/queries.ts';
import { requireAbility } from '#server/page.ts';
import { queueCursorText, readQueueCursor } from './queue-cursor.ts';
import { QueueTable } from './queue-table.tsx';

export const metadata: Metadata = { title: 'Queue' };

type Props = { searchParams: Promise<{ after?: string }> };

export default async function QueuePage({ searchParams }: Props) {
  const actor = await requireAbility('import.review');
  const { after } = await searchParams;
  const [{ imports, next }, { timeZone }] = await Promise.all([
    listQueue(actor, readQueueCursor(after)),
    newsroomSettings(),
  ]);
  return (
    <>
      <PageHeader
        title="Queue"
        description="Copy that waits for a decision: what needs a look first, then what is sure and takes a single key."
        actions={<ButtonLink href="/desk/import">New copy</ButtonLink>}
      />
      <QueueTable
        imports={imports.map(({ receivedAt, ...row }) => ({ ...row, receivedAt: receivedAt.toISOString() }))}
        now={new Date().toISOString()}
        timeZone={timeZone}
      />
      {next && (
        <p className="pt-4">
          <ButtonLink href={`/desk/imports?after=${queueCursorText(next)}`}>More of the queue</ButtonLink>
        </p>
      )}
    </>
  );
}
