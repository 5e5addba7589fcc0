type Colour = { l: number; c: number; h: number; alpha: number };
type Rgb = readonly [number, number, number];

const pair = /--([\w-]+):\s*light-dark\(\s*oklch\(([^)]+)\),\s*oklch\(([^)]+)\)\s*\)/g;

function parse(text: string): Colour {
  const [channels = '', alpha = '1'] = text.split('/');
  const [l = 0, c = 0, h = 0] = channels.trim().split(/\s+/).map(Number);
  return { l, c, h, alpha: Number(alpha) };
}

/** The tokens of a style sheet, by name and theme. */
export function readTokens(css: string): Map<string, { light: Colour; dark: Colour }> {
  return new Map(
    [...css.matchAll(pair)].map(([, name = '', light = '', dark = '']) => [
      name,
      { light: parse(light), dark: parse(dark) },
    ]),
  );
}

/** OKLCH to linear-light sRGB, out-of-gamut channels clipped as a browser's screen would. */
function linearRgb({ l, c, h }: Colour): Rgb {
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  return [
    clip(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
    clip(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
    clip(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short),
  ];
}

function luminance(colour: Colour): number {
  const [r, g, b] = linearRgb(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2 contrast ratio of two opaque colours: from 1 (alike) to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}
