import { randomInt } from 'node:crypto';

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
const length = 12;

/** Twelve small letters and digits that nobody can guess. */
export const draw = (): string => Array.from({ length }, () => letters[randomInt(letters.length)]).join('');
