'use client';

import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from 'lucide-react';
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastRegion as AriaToastRegion,
  Text,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
} from 'react-aria-components/Toast';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';
import type { Message } from './toast.tsx';

export const queue = new ToastQueue<Message>({ maxVisibleToasts: 4 });

const icons = { neutral: Info, success: CircleCheck, warning: TriangleAlert, danger: CircleAlert };

export function ToastStack() {
  return (
    <AriaToastRegion
      queue={queue}
      className="fixed inset-x-3 bottom-3 z-60 flex flex-col-reverse items-center gap-2 outline-none max-sm:bottom-17 sm:inset-x-auto sm:end-4 sm:bottom-4 sm:items-end"
    >
      {({ toast: queued }) => {
        const { title, description, tone = 'neutral', undo } = queued.content;
        const Icon = icons[tone];
        return (
          <AriaToast
            toast={queued}
            className="flex w-full max-w-sm animate-rise-in items-start gap-3 rounded-lg bg-raised py-2.5 ps-3.5 pe-2 text-sm shadow-overlay inset-ring inset-ring-line focus-ring"
          >
            <Icon aria-hidden data-tone={tone} className="mt-1 size-4 shrink-0 text-tone-ink" />
            <ToastContent className="flex min-w-0 flex-1 flex-col py-0.5">
              <Text slot="title" className="font-medium">
                {title}
              </Text>
              {description && (
                <Text slot="description" className="text-ink-soft">
                  {description}
                </Text>
              )}
            </ToastContent>
            {undo && (
              <Button
                size="small"
                onPress={async () => {
                  queue.close(queued.key);
                  await undo();
                }}
              >
                Undo
              </Button>
            )}
            <IconButton label="Dismiss" size="small" onPress={() => queue.close(queued.key)}>
              <X />
            </IconButton>
          </AriaToast>
        );
      }}
    </AriaToastRegion>
  );
}
