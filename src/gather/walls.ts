/** What an answer that refuses us may carry. */
export interface Refusal {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Beginning of the body, decoded. */
  readonly body: string;
}

/** Headers by which services for bot protection mark their challenges. */
const marks: Readonly<Record<string, RegExp>> = {
  'cf-mitigated': /challenge|block/i,
  'x-datadome': /./,
  'x-dd-b': /./,
  'x-sucuri-block': /./,
  'x-amzn-waf-action': /challenge|captcha/i,
  'x-px-blocked': /./,
};

const words =
  /just a moment\b|captcha|cf-chl|challenge-(?:platform|form)|attention required! \| cloudflare|_incapsula_resource|px-captcha|perimeterx|datadome|pardon our interruption|verif(?:y|ying) (?:that )?you are (?:a )?human|are you (?:a )?(?:human|robot)|checking your browser|unusual traffic|enable javascript and cookies to continue|reference #\d+\.[\da-f]+\.\d+|access denied.{0,400}edgesuite/is;

/** LinkedIn's own status for robots. */
const requestDenied = 999;

/** Whether a refusing answer (4xx, 503) is a challenge for robots and not a plain refusal. */
export function isChallenge({ status, headers, body }: Refusal): boolean {
  if (status === requestDenied) return true;
  return Object.entries(marks).some(([name, value]) => value.test(headers[name] ?? '')) || words.test(body);
}
