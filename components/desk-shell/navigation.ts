import {
  CalendarClock,
  FileInput,
  Globe,
  Languages,
  LayoutList,
  Library,
  type LucideIcon,
  ScrollText,
  Settings2,
  Users,
} from 'lucide-react';

/** Named, because a server component cannot hand an icon itself to the shell. */
export const navigationIcons = {
  board: LayoutList,
  import: FileInput,
  translations: Languages,
  schedule: CalendarClock,
  sources: Library,
  site: Globe,
  people: Users,
  audit: ScrollText,
  settings: Settings2,
} satisfies Record<string, LucideIcon>;

export type NavigationItem = {
  href: string;
  label: string;
  icon: keyof typeof navigationIcons;
  /** Such as `g b`. */
  shortcut?: string;
  /** Addresses of pages that belong there besides those below it. */
  also?: readonly string[];
  /** How many things wait there for this person. */
  waiting?: number;
};

/** The item whose address is the longest that the path begins with: /desk/stories/7 belongs to /desk. */
export function currentItem(items: readonly NavigationItem[], path: string): NavigationItem | undefined {
  return items
    .flatMap((item) => [item.href, ...(item.also ?? [])].map((href) => ({ item, href })))
    .filter(({ href }) => `${path}/`.startsWith(`${href}/`))
    .toSorted((a, b) => b.href.length - a.href.length)[0]?.item;
}
