/** A unit that readers elsewhere do not measure in, and what it is in one that they do. */
export type Unit = {
  /** As Unicode CLDR and ECMA-402 name them. */
  to: string;
  /** Smaller unit for amounts below one. */
  small?: { to: string; factor: number };
  convert: (amount: number) => number;
  /** Temperatures are given in whole degrees, however precise they were. */
  isWhole?: boolean;
};

const times = (factor: number) => (amount: number) => amount * factor;
const metre: Unit['small'] = { to: 'centimeter', factor: 100 };

/** Exact by definition: yard and pound of 1959, mile, acre, and the gallon and pint of the United States. */
const table: readonly [words: string, unit: Unit][] = [
  ['mile miles mi mil mîl mîlan ميل أميال', { to: 'kilometer', convert: times(1.609344) }],
  ['yard yards yd yarda ياردة', { to: 'meter', small: metre, convert: times(0.9144) }],
  ['foot feet ft fit ayak قدم أقدام پێ', { to: 'meter', small: metre, convert: times(0.3048) }],
  ['inch inches in inç إنش ئینج', { to: 'centimeter', convert: times(2.54) }],
  ['acre acres akre ئێکەر', { to: 'hectare', convert: times(0.40468564224) }],
  // Egypt's, by which land is sold there.
  ['feddan feddans فدان', { to: 'hectare', convert: times(0.420083) }],
  ['pound pounds lb lbs libre رطل', { to: 'kilogram', convert: times(0.45359237) }],
  ['ounce ounces oz ons أونصة', { to: 'gram', convert: times(28.349523125) }],
  ['stone stones', { to: 'kilogram', convert: times(6.35029318) }],
  ['gallon gallons gal galon غالون', { to: 'liter', convert: times(3.785411784) }],
  ['mph', { to: 'kilometer-per-hour', convert: times(1.609344) }],
  ['knot knots', { to: 'kilometer-per-hour', convert: times(1.852) }],
  ['°f fahrenheit', { to: 'celsius', isWhole: true, convert: (amount) => ((amount - 32) * 5) / 9 }],
  [
    'kilometre kilometres kilometer kilometers km كم كيلومتر كيلومترات کم کیلۆمەتر',
    { to: 'mile', convert: (amount) => amount / 1.609344 },
  ],
  ['metre metres meter meters m metro', { to: 'foot', convert: (amount) => amount / 0.3048 }],
  ['centimetre centimetres centimeter centimeters cm', { to: 'inch', convert: (amount) => amount / 2.54 }],
  ['hectare hectares ha', { to: 'acre', convert: (amount) => amount / 0.40468564224 }],
  ['kilogram kilograms kilo kilos kg', { to: 'pound', convert: (amount) => amount / 0.45359237 }],
  ['litre litres liter liters l', { to: 'gallon', convert: (amount) => amount / 3.785411784 }],
  ['km/h kph', { to: 'mile-per-hour', convert: (amount) => amount / 1.609344 }],
  ['°c celsius', { to: 'fahrenheit', isWhole: true, convert: (amount) => (amount * 9) / 5 + 32 }],
];

const units = new Map(
  table.flatMap(([words, unit]) => words.split(' ').map((word) => [word, unit] as const)),
);

/** The unit that a word or sign of measure stands for. */
export const unitNamed = (word: string): Unit | undefined => units.get(word.toLowerCase());
