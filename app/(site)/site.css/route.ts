import { styleSheet } from '../style-sheet.ts';

/** Pages name the version they were made for, so a browser keeps each one for good. */
export async function GET() {
  const { text } = await styleSheet();
  return new Response(text, {
    headers: {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable',
    },
  });
}

export const dynamic = 'force-dynamic';
