import { Global, Module } from '@nestjs/common';
import { FileController } from './file.controller.js';
import { FileStore } from './file-store.js';
import { UploadRepository } from './upload.repository.js';

@Global()
@Module({ controllers: [FileController], providers: [FileStore, UploadRepository], exports: [FileStore] })
export class FilesModule {}
