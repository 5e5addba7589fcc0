'use client';

import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { remember } from './load-ahead.ts';
import { loadUntilThere } from './load-until-there.ts';

/** A component whose code comes when it is needed. */
export type Later<Props> = { part: ComponentType<Props> | null; load: () => Promise<void> };

/** What such a component is given. */
export type PropsOf<Part> = Part extends Later<infer Props> ? Props : never;

export function later<Props>(load: () => Promise<ComponentType<Props>>): Later<Props> {
  const later: Later<Props> = {
    part: null,
    load: remember(async () => {
      later.part ??= await load();
    }),
  };
  return later;
}

/**
 * Draws what comes later: once it has come at once, wherever it stands. Until then, and as long as the server does not
 * answer, `meanwhile`.
 */
export function Lazily<Props extends object>({
  of,
  props,
  meanwhile = null,
}: {
  of: Later<Props>;
  props: Props;
  meanwhile?: ReactNode;
}) {
  const [, setHere] = useState(of.part !== null);
  useEffect(() => loadUntilThere(of.load, () => setHere(true)), [of]);
  return of.part ? <of.part {...props} /> : meanwhile;
}
