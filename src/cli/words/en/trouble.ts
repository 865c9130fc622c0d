import { whyUnreadable } from '../../../lib/file-trouble.ts';

/** Why a command is refused or goes on with less, and what to do about it. */
export const troubleWords = {
  /** Why a file could not be read, in words that follow a colon. */
  unreadable: (error: unknown) => whyUnreadable(error),
  cannotReadList: (from: string, why: string) => `Cannot read --from ${from}, the list of domains: ${why}.`,
  cannotReadOption: (option: string, file: string, why: string) => `Cannot read ${option} ${file}: ${why}.`,
  cannotReadArchive: (name: string, why: string) =>
    `Cannot read the web archive ${name}: ${why}. Give --warc a file in the format WARC (.warc or .warc.gz).`,
  emptyArchive: 'it holds no page',
  damagedArchive: (problem: string) => `The web archive is damaged: ${problem}`,
  cannotScan: (input: string, problem: string) => `Cannot scan ${input}: ${problem}.`,
  scannedOnce: (input: string, domain: string) => `${input} is ${domain} again; scanned once.`,
  emptyList: (from: string) => `--from ${from} names no domain.`,
  noDomain: 'Name a domain: support-audit scan acme.com rival.com, or use --from FILE.',
  noCertificate: (file: string) => `--ca ${file} holds no certificate in PEM form.`,
  badProxy: (why: string) => `Cannot use the proxy: ${why}`,
  tlsIgnored: 'Warning: NODE_TLS_REJECT_UNAUTHORIZED=0 is ignored; certificates are checked.',
  noFormat: (file: string, known: string) => `Cannot tell the format of ${file}; name a file that ends in ${known}.`,
  noFolder: (place: string, option: string) => `There is no folder ${place}; make it first, or name another place for ${option}.`,
  madeFolder: (folder: string) => `Made folder ${folder}`,
  noTest: 'There is no assertion: the JUnit file holds no test.',
  isFolder: (file: string) => `${file} is a folder; name a file.`,
  noScorecard: (folder: string) => `No scorecard in ${folder} can be read.`,
  noReading: (folder: string) => `No reading in ${folder} can be read.`,
  noSnapshot: (folder: string) => `No snapshot in ${folder} can be read.`,
  readingsAlone: 'The pages of this run were not kept: its readings are priced as they were measured.',
  otherRubric: (before: string, now: string) =>
    `The run was priced by the rubric ${before} and is now by ${now}; --rubric names another one.`,
  leftOut: (file: string, problem: string) => `Left out ${file}: ${problem}`,
  unfinished: (companies: string, folder: string) =>
    `The run is unfinished; nothing was saved of ${companies}. To look at them: support-audit scan --resume ${folder}`,
  mend: (folder: string) =>
    `What is damaged can be made again: support-audit rescore ${folder} measures the saved pages, support-audit scan --resume ${folder} looks at the company anew.`,
  unasked: (rubric: string, others: readonly string[]) =>
    `--questions has no part in the score: no criterion of the rubric ${rubric} asks for it. Use ${others.join(' or ')}.`,
  notALogo: (file: string) => `--logo ${file} is no picture that reports can show: give a PNG, JPEG, SVG or WebP file.`,
  bigLogo: (file: string, size: string, most: string) =>
    `--logo ${file} is too large (${size}): give a picture of ${most} at most.`,
  emptyTitle: '--title is empty: give a heading, or leave the option out.',
  noSuchCriterion: (id: string, rubric: string, meant: string) => `The rubric ${rubric} has no criterion "${id}"${meant}`,
  meant: (name: string) => `; did you mean "${name}"?`,
  allCriteria: '; support-audit explain lists them all.',
  noSuchDetail: (name: string, meant: string) => `--details ${name}: there is no such criterion or company here${meant}`,
  detailsLast: '; to scan a company of that name, put --details last.',
  detailsTookRun: (run: string, command: string) =>
    `--details ${run} is read as a criterion or a company; put --details last: support-audit ${command} ${run} --details`,
  noEffect: (option: string, format: string) => `${option} changes nothing here: no report is made as ${format}.`,
  noMore: (why: string) => `The system gives no more: ${why}`,
  bug: (version: string, why: string) => `A bug of support-audit ${version}; please report it: ${why}`,
};
