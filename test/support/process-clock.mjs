// Loaded before the program: `CLOCK=fixed` stops the wall clock, `CLOCK=back` sets it back an hour at every tenth look.
const { Date: Real } = globalThis;
const start = Real.parse('2026-03-29T00:59:59.000Z');
let looks = 0;
const now = () => {
  looks++;
  return process.env.CLOCK === 'fixed' ? start : Real.now() - Math.floor(looks / 10) * 3_600_000;
};
globalThis.Date = class extends Real {
  constructor(...parts) {
    super(...(parts.length === 0 ? [now()] : parts));
  }
  static now() {
    return now();
  }
};
