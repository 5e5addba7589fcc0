import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Heading } from 'react-aria-components/Dialog';
import { cn } from './class-names.ts';
import { IconButton } from './icon-button.tsx';

export type DialogContent = ReactNode | ((dialog: { close: () => void }) => ReactNode);

type DialogFrameProps = {
  title: string;
  description?: ReactNode;
  children?: DialogContent;
  footer?: DialogContent;
  close: () => void;
  isDismissable?: boolean;
  /** A sheet fills the height of the screen: its parts are ruled off. */
  ruled?: boolean;
};

/** What stands in a dialog or a sheet: title, close button, content that scrolls, and a foot. */
export function DialogFrame(props: DialogFrameProps) {
  const { title, description, children, footer, close, isDismissable = true, ruled = false } = props;
  const shown = (content: DialogContent) => (typeof content === 'function' ? content({ close }) : content);
  return (
    <>
      <header
        className={cn('flex items-start gap-3 px-5', ruled ? 'border-b border-line py-3.5' : 'pt-4 pb-3')}
      >
        <div className="min-w-0 flex-1">
          <Heading slot="title" className="text-lg font-semibold">
            {title}
          </Heading>
          {description && <p className="mt-0.5 text-sm text-ink-soft">{description}</p>}
        </div>
        {isDismissable && (
          <IconButton label="Close" size="small" onPress={close} className="-me-2">
            <X />
          </IconButton>
        )}
      </header>
      <div className={cn('min-h-0 flex-1 overflow-auto px-5 text-sm', ruled ? 'py-4' : 'pb-5')}>
        {shown(children)}
      </div>
      {footer && (
        <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">
          {shown(footer)}
        </footer>
      )}
    </>
  );
}
