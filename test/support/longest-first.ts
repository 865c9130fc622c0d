import path from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files and folders whose tests mostly wait, the longest first: others work meanwhile. */
const long = [
  'sites/help-centres',
  'cli/scan',
  'report/naughty',
  'gather/open-window',
  'hostile',
  'process',
  'gather/type-in',
  'gather/browser',
  'sites',
];
const tests = path.resolve(import.meta.dirname, '..');
const placeOf = ({ moduleId }: TestSpecification): number => {
  const file = path.relative(tests, moduleId).replaceAll(path.sep, '/');
  const place = long.findIndex((start) => file.startsWith(start));
  return place < 0 ? long.length : place;
};

/** Begins with the files that take longest, so that none is left alone at the end. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files);
    return usual.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}
