'use client';

// Stands in for the whole document when even the layout failed, so it brings its own few styles along. Attributes,
// because a style element would need the request's nonce.
export default function GlobalError({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  return (
    <html lang="en" style={{ colorScheme: 'light dark' }}>
      <body
        style={{
          font: '15px/1.5 system-ui, sans-serif',
          maxWidth: '32rem',
          margin: '20vh auto',
          padding: '0 1.5rem',
        }}
      >
        <title>Nightdesk could not be shown</title>
        <h1 style={{ fontSize: '1.25rem' }}>Nightdesk could not be shown</h1>
        <p>
          Something went wrong on our side, perhaps because the database does not answer. What you had saved
          is safe.
        </p>
        <p>
          <button type="button" onClick={retry} style={{ font: 'inherit', padding: '0.35rem 0.9rem' }}>
            Try again
          </button>
        </p>
        {error.digest && (
          <p style={{ fontSize: '0.8rem' }}>
            Reference <code>{error.digest}</code>
          </p>
        )}
      </body>
    </html>
  );
}
