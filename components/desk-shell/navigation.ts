import {
  BookOpenText,
  CalendarClock,
  FileInput,
  Globe,
  Languages,
  LayoutList,
  Library,
  type LucideIcon,
  ScrollText,
  Settings2,
  SpellCheck2,
  Users,
} from 'lucide-react';

/** Named, because a server component cannot hand an icon itself to the shell. */
export const navigationIcons = {
  board: LayoutList,
  import: FileInput,
  translations: Languages,
  schedule: CalendarClock,
  sources: Library,
  style: SpellCheck2,
  explainers: BookOpenText,
  site: Globe,
  people: Users,
  audit: ScrollText,
  settings: Settings2,
} satisfies Record<string, LucideIcon>;

/** A page to go to. */
export type Place = {
  href: string;
  label: string;
  /** Such as `g b`. */
  shortcut?: string;
};

export type NavigationItem = Place & {
  icon: keyof typeof navigationIcons;
  /** Pages that belong there besides those below it: the palette leads to them, and the rail lights this item. */
  also?: readonly Place[];
  /** How many things wait there for this person. */
  waiting?: number;
};

/** The item whose address is the longest that the path begins with: /desk/stories/7 belongs to /desk. */
export function currentItem(items: readonly NavigationItem[], path: string): NavigationItem | undefined {
  return items
    .flatMap((item) => [item, ...(item.also ?? [])].map(({ href }) => ({ item, href })))
    .filter(({ href }) => `${path}/`.startsWith(`${href}/`))
    .toSorted((a, b) => b.href.length - a.href.length)[0]?.item;
}
