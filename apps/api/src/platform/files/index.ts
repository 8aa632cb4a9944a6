export { baseName } from './file-check.js';
export { FileStore, type StoredFile } from './file-store.js';
export { FilesModule } from './files.module.js';
export { keepFile, type KeptFile } from './keep-file.js';
