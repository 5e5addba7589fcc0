'use client';

import {
  createContext,
  type ReactNode,
  startTransition,
  useActionState,
  useContext,
  useEffect,
  useEffectEvent,
  useRef,
} from 'react';
import { Form as AriaForm } from 'react-aria-components/Form';
import { Button, type ButtonProps } from './button.tsx';
import { cn } from './class-names.ts';
import { Notice } from './notice.tsx';

/** What a form's server action answers. Errors of fields go to the fields of those names. */
export type FormOutcome = {
  ok: boolean;
  message?: string | undefined;
  fieldErrors?: Record<string, string | string[]> | undefined;
} | null;

const PendingContext = createContext(false);

type FormProps<Outcome extends FormOutcome> = {
  action: (previous: Awaited<Outcome>, data: FormData) => Outcome | Promise<Outcome>;
  initial: Awaited<Outcome>;
  onDone?: (outcome: NonNullable<Awaited<Outcome>>) => void;
  children: ReactNode | ((outcome: Awaited<Outcome>) => ReactNode);
  className?: string;
  label?: string;
};

/** A form around a server action. What was typed stays, whatever the action answers. */
export function Form<Outcome extends FormOutcome>({
  action,
  initial,
  onDone,
  children,
  className,
  label,
}: FormProps<Outcome>) {
  const [outcome, dispatch, isPending] = useActionState(action, initial);
  const form = useRef<HTMLFormElement>(null);
  const summary = summaryOf(outcome);
  const done = useEffectEvent((answer: NonNullable<Awaited<Outcome>>) => onDone?.(answer));

  useEffect(() => keepErrors(form.current), []);
  useEffect(() => {
    if (outcome?.ok) done(outcome);
    else if (outcome)
      form.current?.querySelector<HTMLElement>('[data-summary], [aria-invalid=true]')?.focus();
  }, [outcome]);

  return (
    <PendingContext value={isPending}>
      <AriaForm
        ref={form}
        aria-label={label}
        // The attribute serves a form sent before the page is awake. React empties a form after an action that it
        // runs from there, so once awake we run it ourselves.
        action={dispatch}
        onSubmit={(event) => {
          event.preventDefault();
          const submitter = (event.nativeEvent as SubmitEvent).submitter;
          const data = new FormData(event.currentTarget, submitter);
          startTransition(() => dispatch(data));
        }}
        validationBehavior="aria"
        validationErrors={outcome?.fieldErrors ?? {}}
        className={cn('flex flex-col gap-4', className)}
      >
        {summary && (
          <div data-summary tabIndex={-1} className="rounded-md focus-ring">
            <Notice tone="danger" live>
              {summary}
            </Notice>
          </div>
        )}
        {typeof children === 'function' ? children(outcome) : children}
      </AriaForm>
    </PendingContext>
  );
}

/** What is said above the fields: nothing that a field says already. */
function summaryOf(outcome: FormOutcome): string | undefined {
  if (!outcome || outcome.ok) return;
  const atFields = Object.values(outcome.fieldErrors ?? {}).flat();
  return outcome.message && !atFields.includes(outcome.message) ? outcome.message : undefined;
}

/**
 * React Aria drops an error of the server's when its field is left. The line goes, the button moves up from under the
 * pointer, and the press that left the field is lost. So text fields keep theirs until the form is sent again.
 */
function keepErrors(form: HTMLFormElement | null): void {
  form?.addEventListener(
    'change',
    (event) => {
      const field = event.target as HTMLElement;
      if (field.matches('textarea, input:not([type=checkbox], [type=radio], [type=file])'))
        event.stopPropagation();
    },
    { capture: true },
  );
}

/** Sends the form it stands in, and shows that it is on its way. */
export function SubmitButton({ variant = 'primary', ...props }: ButtonProps) {
  const isPending = useContext(PendingContext);
  return <Button type="submit" variant={variant} isPending={isPending} {...props} />;
}
