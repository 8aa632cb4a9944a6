import Sequencer from '@jest/test-sequencer';

/** Where no earlier run has told the times, Jest begins with the largest files: these take long for their size. */
const DEAR = ['e2e/demo', 'contract/schema', 'segmentations/run-jobs', 'text/src/real-data', 'k-means/optima'];
const isDear = ({ path }) => DEAR.some((name) => path.includes(`${name}.`));

export default class DearestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    return [...sorted.filter(isDear), ...sorted.filter((test) => !isDear(test))];
  }
}
