import { writeQdpx } from '@needfinder/file-formats';
import { type StudyMaterial, studyProject } from './study-project.js';

/** Runs on a worker thread. */
export default function write(material: StudyMaterial): Uint8Array {
  return writeQdpx(studyProject(material));
}
