import { Plugin, type PluginKey } from 'prosemirror-state';
import type { EditorProps } from 'prosemirror-view';
import { type Parts, partsNow } from './in-time.ts';

/** What such a plugin can have a say in. */
const says = ['attributes', 'decorations', 'handleDrop', 'handleKeyDown', 'handlePaste'] as const;

type Say = ((...given: unknown[]) => unknown) | undefined;

/**
 * Stands for a plugin whose code comes later; until then it knows nothing and says nothing. Adding the plugin itself later
 * would have ProseMirror make the views of all others anew.
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
  const props = says.map((name) => {
    const say = (...given: unknown[]) => (plugin()?.props[name] as Say)?.apply(made, given);
    return [name, say] as const;
  });
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
    props: Object.fromEntries(props) as EditorProps<Plugin<State | null>>,
  });
}
