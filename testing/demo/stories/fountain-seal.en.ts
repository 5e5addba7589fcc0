import { written } from '../written.ts';

export const fountainSealEn = written`
# Seal seen in the Guildhall fountain

> Three passers-by swear that they saw it. The fountain is forty centimetres deep.

Three people have told this newsroom that they saw a seal in the fountain before the Guildhall on their way home last night. Their descriptions differ in size, in colour, and on the question whether it was smoking.

The park-keeper found no seal in the morning, but a grey umbrella, open, of the size of a seal.
`;
