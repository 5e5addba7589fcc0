'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { Segmented } from '#components/ui/segmented.tsx';
import { chooseTheme, type Theme, useTheme } from './theme.ts';

const options = [
  { value: 'light', label: 'Light', icon: <Sun aria-hidden />, iconOnly: true },
  { value: 'system', label: 'As the system', icon: <Monitor aria-hidden />, iconOnly: true },
  { value: 'dark', label: 'Dark', icon: <Moon aria-hidden />, iconOnly: true },
];

export function ThemeSwitch() {
  return (
    <Segmented
      label="Theme"
      options={options}
      value={useTheme()}
      onChange={(theme) => chooseTheme(theme as Theme)}
    />
  );
}
