'use client';

import { Dialog } from '#components/ui/dialog.tsx';
import { Kbd } from '#components/ui/kbd.tsx';
import { useAllCommands } from './use-commands.ts';

/** Every key that does something here and now. */
export function ShortcutsHelp({
  isOpen,
  onOpenChange,
}: {
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const commands = useAllCommands().filter((command) => command.shortcut);
  const sections = Map.groupBy(commands, (command) => command.section);
  return (
    <Dialog isOpen={isOpen} onOpenChange={onOpenChange} title="Keyboard" size="medium">
      <div className="gap-8 sm:columns-2">
        {[...sections].map(([section, entries]) => (
          <section key={section} className="mb-5 break-inside-avoid">
            <h3 className="mb-1 text-xs font-medium text-ink-faint">{section}</h3>
            <dl>
              {entries.map((entry) => (
                <div key={entry.id} className="flex items-center justify-between gap-4 py-1">
                  <dt>{entry.label}</dt>
                  <dd>
                    <Kbd keys={entry.shortcut ?? ''} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
