'use client';

import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { DialogTrigger } from 'react-aria-components/Dialog';
import { Button } from '#components/ui/button.tsx';
import { buttonClass } from '#components/ui/button-class.ts';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Popover } from '#components/ui/popover.tsx';
import { Sheet } from '#components/ui/sheet.tsx';
import { TextArea } from '#components/ui/text-area.tsx';

/** They open over the whole page, so they wear the page's theme, not the frame's. */
export function OverlaySpecimens() {
  const [open, setOpen] = useState<'dialog' | 'sheet' | 'question' | null>(null);
  const stateOf = (name: typeof open) => ({
    isOpen: open === name,
    onOpenChange: (isOpen: boolean) => setOpen(isOpen ? name : null),
  });
  return (
    <div className="flex flex-wrap gap-2">
      <Button onPress={() => setOpen('dialog')}>Dialog</Button>
      <Dialog
        {...stateOf('dialog')}
        title="Request changes"
        description="Deniz gets the story back with your reason."
        footer={({ close }) => (
          <>
            <Button variant="quiet" onPress={close}>
              Cancel
            </Button>
            <Button variant="primary" onPress={close}>
              Request changes
            </Button>
          </>
        )}
      >
        <TextArea autoFocus label="Reason" placeholder="What should change, and why" />
      </Dialog>
      <Button variant="danger" onPress={() => setOpen('question')}>
        Confirm
      </Button>
      <ConfirmDialog
        {...stateOf('question')}
        danger
        title="Withdraw this story?"
        confirmLabel="Withdraw the story"
        onConfirm={() => {}}
      >
        Readers get a notice in its place at once. It leaves the feeds, and its schedules are cancelled.
      </ConfirmDialog>
      <Button onPress={() => setOpen('sheet')}>Sheet</Button>
      <Sheet
        {...stateOf('sheet')}
        title="Northwire"
        description="Agency · two licences"
        footer={<Button variant="primary">Save</Button>}
      >
        Details of the row stand here, and the list stays in view.
      </Sheet>
      <DialogTrigger>
        <AriaButton className={buttonClass({})}>Popover</AriaButton>
        <Popover label="About the address">
          <p>The address is fixed once the story is out: readers have it.</p>
        </Popover>
      </DialogTrigger>
    </div>
  );
}
