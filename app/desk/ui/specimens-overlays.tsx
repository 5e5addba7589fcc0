'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { Dialog, DialogTrigger } from '#components/ui/dialog.tsx';
import { Popover } from '#components/ui/popover.tsx';
import { Sheet } from '#components/ui/sheet.tsx';
import { TextArea } from '#components/ui/text-area.tsx';

/** They open over the whole page, so they wear the page's theme, not the frame's. */
export function OverlaySpecimens() {
  const [confirming, setConfirming] = useState(false);
  return (
    <div className="flex flex-wrap gap-2">
      <DialogTrigger>
        <Button>Dialog</Button>
        <Dialog
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
      </DialogTrigger>
      <Button variant="danger" onPress={() => setConfirming(true)}>
        Confirm
      </Button>
      <ConfirmDialog
        isOpen={confirming}
        onOpenChange={setConfirming}
        danger
        title="Withdraw this story?"
        confirmLabel="Withdraw the story"
        onConfirm={() => {}}
      >
        Readers get a notice in its place at once. It leaves the feeds, and its schedules are cancelled.
      </ConfirmDialog>
      <DialogTrigger>
        <Button>Sheet</Button>
        <Sheet
          title="Northwire"
          description="Agency · two licences"
          footer={<Button variant="primary">Save</Button>}
        >
          Details of the row stand here, and the list stays in view.
        </Sheet>
      </DialogTrigger>
      <DialogTrigger>
        <Button>Popover</Button>
        <Popover label="About the address">
          <p>The address is fixed once the story is out: readers have it.</p>
        </Popover>
      </DialogTrigger>
    </div>
  );
}
