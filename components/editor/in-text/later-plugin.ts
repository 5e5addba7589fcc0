import { Plugin, type PluginKey } from 'prosemirror-state';
import { type Parts, partsNow } from './in-time.ts';

/**
 * Decorates the text by a plugin whose code comes later; until then it knows nothing and draws nothing. Adding the
 * plugin itself later would have ProseMirror make the views of all others anew.
 */
export function laterPlugin<State>(
  key: PluginKey<State>,
  make: (parts: Parts) => Plugin<State>,
): Plugin<State | null> {
  let made: Plugin<State> | null = null;
  const plugin = () => {
    const parts = partsNow();
    if (parts) made ??= make(parts);
    return made;
  };
  return new Plugin<State | null>({
    key,
    state: {
      init: () => null,
      apply: (transaction, value, before, after) => {
        const field = plugin()?.spec.state;
        if (!made || !field) return null;
        const now = value ?? field.init.call(made, {}, before);
        return field.apply.call(made, transaction, now, before, after);
      },
    },
    props: { decorations: (state) => made?.props.decorations?.call(made, state) },
  });
}
