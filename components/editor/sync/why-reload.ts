import { Trouble } from './transport.ts';

export const updated = () =>
  new Trouble('reload', 'Nightdesk has been updated. Reload the page to go on writing.');

export const otherwise = () =>
  new Trouble('reload', 'What you see here is not what was stored. Reload the page to go on writing.');
