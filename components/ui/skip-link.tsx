/** The first stop of the Tab key: past the chrome, to the page. */
export function SkipLink({ to = 'main', children = 'Skip to the page' }: { to?: string; children?: string }) {
  return (
    <a
      href={`#${to}`}
      className="fixed start-3 top-2 z-70 -translate-y-16 rounded-md bg-accent px-3 py-1.5 text-sm font-semibold text-on-accent shadow-overlay focus-ring focus:translate-y-0"
    >
      {children}
    </a>
  );
}
