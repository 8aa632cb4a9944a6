import { Global, Module } from '@nestjs/common';
import { Compute } from './compute.js';

@Global()
@Module({ providers: [Compute], exports: [Compute] })
export class ComputeModule {}
