'use client';

import { ArrowRight, Bold, Italic, Link2, ListFilter, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { ButtonLink, Link } from '#components/ui/link.tsx';
import { Menu, MenuItem, MenuSection, MenuSeparator, MenuTrigger } from '#components/ui/menu.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { Tabs } from '#components/ui/tabs.tsx';

export function ActionSpecimens() {
  const [density, setDensity] = useState('regular');
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="primary">Approve</Button>
        <Button>Request changes</Button>
        <Button variant="quiet">Cancel</Button>
        <Button variant="danger">Withdraw</Button>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="primary" isPending>
          Publish
        </Button>
        <Button isDisabled>Schedule</Button>
        <Button variant="primary" isDisabled>
          Publish
        </Button>
        <Button>
          <Plus aria-hidden /> New story
        </Button>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Button size="small">Reply</Button>
        <Button size="large" variant="primary">
          Sign in <ArrowRight aria-hidden className="rtl:-scale-x-100" />
        </Button>
        <IconButton label="Bold" shortcut="Mod+b">
          <Bold />
        </IconButton>
        <IconButton label="Italic" shortcut="Mod+i">
          <Italic />
        </IconButton>
        <IconButton label="Link" variant="secondary">
          <Link2 />
        </IconButton>
        <IconButton label="Remove" size="small">
          <Trash2 />
        </IconButton>
        <MenuTrigger>
          <Button>
            <ListFilter aria-hidden /> Filter
          </Button>
          <Menu>
            <MenuSection title="Show">
              <MenuItem shortcut="m">Mine</MenuItem>
              <MenuItem detail="Every language of the newsroom">All languages</MenuItem>
            </MenuSection>
            <MenuSeparator />
            <MenuItem icon={<Trash2 />} danger>
              Spike
            </MenuItem>
          </Menu>
        </MenuTrigger>
      </div>
      <p>
        A <Link href="/desk/ui">link in running text</Link>, and{' '}
        <ButtonLink href="/desk/ui" size="small">
          one that is a next step
        </ButtonLink>
      </p>
      <Segmented
        label="Density"
        value={density}
        onChange={setDensity}
        options={[
          { value: 'compact', label: 'Compact' },
          { value: 'regular', label: 'Regular' },
          { value: 'roomy', label: 'Roomy' },
        ]}
        className="self-start"
      />
      <Tabs
        label="Notes"
        tabs={[
          { id: 'open', label: 'Open', count: 4, panel: 'Four notes wait for an answer.' },
          { id: 'resolved', label: 'Resolved', count: 11, panel: 'Eleven were settled.' },
          { id: 'orphaned', label: 'Orphaned', panel: 'Nothing lost its words.' },
        ]}
      />
    </div>
  );
}
