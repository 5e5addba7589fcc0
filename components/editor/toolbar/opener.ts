'use client';

import { createContext, useContext } from 'react';
import type { Opens } from './items.ts';

/** What the toolbar's items open; the editor provides it, so that bar, selection and keys open the same. */
export const OpenerContext = createContext<(what: Opens) => void>(() => {});

export const useOpener = () => useContext(OpenerContext);
