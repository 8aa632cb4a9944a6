import type {
  BasisProfileItem,
  Choice,
  Indicator,
  ProfileTest,
  SegmentationOptions,
  SegmentationResult,
  Solution,
} from '@needfinder/segmentation';
import { defineTask } from '../../platform/compute/index.js';
import type { RunPictures } from './run-pictures.js';

export interface FitInput {
  readonly indicators: readonly Indicator[];
  /** The indicators as they are shown: ratings as numbers. */
  readonly measured: readonly Indicator[];
  /** Variables that only describe. */
  readonly profile: readonly Indicator[];
  readonly weights?: Float64Array;
  readonly options: SegmentationOptions;
  /** To compute with; their number changes no output. */
  readonly threads: number;
}

export interface DescribedSolution extends Omit<Solution, 'posteriors'> {
  /** n × k row-major, single precision as they are stored. */
  readonly posteriors: Float32Array;
  readonly basisProfile: readonly BasisProfileItem[];
  readonly profileTests: readonly ProfileTest[];
  /** By profile variable and segment: expected people with a value. */
  readonly profileBases: readonly (readonly number[])[];
}

export interface FitOutput {
  readonly result: Omit<SegmentationResult, 'solutions' | 'chosen'>;
  readonly chosen: Choice;
  readonly solutions: readonly DescribedSolution[];
  /** SHA-256 of everything above. */
  readonly resultHash: string;
  /** Drawn from the above. */
  readonly pictures: RunPictures;
}

/** Fits a segmentation and describes every solution. */
export const fitRunTask = defineTask<FitInput, FitOutput>(new URL('./fit-run.worker.js', import.meta.url));
