import { createPartPerformer } from '@needfinder/segmentation';
import { definePartWork } from '@needfinder/threads';

/** What threads perform the parts of a run with. */
export default definePartWork(import.meta.url, createPartPerformer);
