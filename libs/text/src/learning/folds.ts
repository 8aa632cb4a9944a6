/**
 * Deals decisions into folds that hold each answer in the same proportion.
 *
 * @param targets - 0 or 1 for each decision, in canonical order: the folds follow from the order alone.
 * @returns Fold of each decision, in [0, folds).
 */
export function stratifiedFolds(targets: readonly number[], folds: number): Int32Array {
  const dealt = [0, 0];
  return Int32Array.from(targets, (target) => {
    const fold = dealt[target]! % folds;
    dealt[target]! += 1;
    return fold;
  });
}
