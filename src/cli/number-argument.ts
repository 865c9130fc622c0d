import { InvalidArgumentError } from 'commander';

/** Reads a whole number in digits, of `least` or more. */
export const whole =
  (what: string, least = 1) =>
  (text: string): number => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= least)) throw new InvalidArgumentError(`${what} must be a whole number of ${least} or more.`);
    return value;
  };
