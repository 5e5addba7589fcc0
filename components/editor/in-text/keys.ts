import { PluginKey } from 'prosemirror-state';
import type { Carets } from '../carets/caret-state.ts';
import type { Offers } from '../explainers/offers.ts';
import type { Upload } from '../figures/uploads.ts';
import type { Kept } from '../find/finding.ts';
import type { Style } from '../house-style/remarks.ts';
import type { Slash } from '../slash/slash.ts';

// Where the plugins that come later keep what they know: the page asks for it before they are here.
export const caretsKey = new PluginKey<Carets>('carets');
export const slashKey = new PluginKey<Slash | null>('slash');
export const uploadsKey = new PluginKey<readonly Upload[]>('uploads');
export const findingKey = new PluginKey<Kept>('finding');
export const houseStyleKey = new PluginKey<Style>('house-style');
export const offersKey = new PluginKey<Offers>('explainer-offers');
