/** A door of its own, so that the schema is fetched after the builder is shown. */
export { readDefinition } from '@needfinder/survey';
