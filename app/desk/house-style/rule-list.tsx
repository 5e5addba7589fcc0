'use client';

import { Plus, SpellCheck2 } from 'lucide-react';
import { useState, useTransition } from 'react';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LanguageSections, type NamedLanguage } from '#components/ui/language-sections.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { RowActions } from '#components/ui/row-actions.tsx';
import { Sheet } from '#components/ui/sheet.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { StyleRule } from '#newsroom/house-style/schema.ts';
import { addRule, removeRule } from './actions.ts';
import { RuleForm } from './rule-form.tsx';

type Props = { rules: StyleRule[]; mayManage: boolean; languages: NamedLanguage[] };

/** What the newsroom says, and what it does not, language by language. */
export function RuleList({ rules, mayManage, languages }: Props) {
  const [edited, setEdited] = useState<StyleRule | 'new' | null>(null);
  const [, startTransition] = useTransition();
  const remove = ({ id, ...rule }: StyleRule) =>
    startTransition(async () => {
      const result = await removeRule({ ruleId: id });
      if (!result.ok) toast({ title: result.message, tone: 'danger' });
      else
        toast({
          title: `The rule on “${rule.avoid}” is removed`,
          undo: async () => {
            await addRule(rule);
          },
        });
    });
  const add = mayManage && (
    <Button variant="primary" onPress={() => setEdited('new')}>
      <Plus aria-hidden />
      Add a rule
    </Button>
  );
  return (
    <>
      <PageHeader
        title="House style"
        description="What writers are told as they type: not this, say that. Quotes are left alone."
        actions={rules.length > 0 && add}
      />
      {rules.length === 0 && (
        <EmptyState icon={SpellCheck2} title="No rules yet" action={add}>
          {mayManage
            ? 'Add the first: what not to write, and what to write instead.'
            : 'Editors say here what not to write, and what to write instead.'}
        </EmptyState>
      )}
      <LanguageSections items={rules} languages={languages}>
        {(rule) => (
          <>
            <div className="min-w-0 flex-1 self-center text-sm">
              <p lang={rule.language} className="flex flex-wrap gap-x-2">
                <span className="text-ink-soft">
                  not <bdi className="text-ink line-through decoration-danger">{rule.avoid}</bdi>
                </span>
                {rule.say && (
                  <span className="text-ink-soft">
                    say <bdi className="font-medium text-ink">{rule.say}</bdi>
                  </span>
                )}
              </p>
              {rule.reason && (
                <p className="text-xs text-ink-soft">
                  <bdi>{rule.reason}</bdi>
                </p>
              )}
            </div>
            {mayManage && (
              <RowActions
                what={`the rule on ${rule.avoid}`}
                onChange={() => setEdited(rule)}
                onRemove={() => remove(rule)}
              />
            )}
          </>
        )}
      </LanguageSections>
      <Sheet
        title={edited === 'new' ? 'New rule' : 'Rule'}
        isOpen={edited !== null}
        onOpenChange={(isOpen) => {
          if (!isOpen) setEdited(null);
        }}
      >
        {edited && (
          <RuleForm
            rule={edited === 'new' ? null : edited}
            languages={languages}
            onDone={() => setEdited(null)}
          />
        )}
      </Sheet>
    </>
  );
}
