import { InvalidArgumentError } from 'commander';

/** Reads a number above 0; `what` begins the complaint. */
export const positive =
  (what: string) =>
  (text: string): number => {
    const value = Number(text);
    if (!Number.isFinite(value) || value <= 0) throw new InvalidArgumentError(`${what} must be a number above 0.`);
    return value;
  };

/** Reads a whole number in digits, of `least` or more. */
export const whole =
  (what: string, least = 1) =>
  (text: string): number => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= least)) throw new InvalidArgumentError(`${what} must be a whole number of ${least} or more.`);
    return value;
  };
