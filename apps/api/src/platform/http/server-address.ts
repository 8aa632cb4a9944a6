import { Injectable } from '@nestjs/common';
import { Config } from '../config/index.js';

/** Where people reach this server: for links that leave it. */
@Injectable()
export class ServerAddress {
  private port: number;

  constructor(private readonly config: Config) {
    this.port = config.port;
  }

  /** Called once the server listens; port 0 was a wish, not an address. */
  listensOn(port: number): void {
    this.port = port;
  }

  get origin(): string {
    return (
      this.config.publicUrl ?? `http://${this.config.host === '0.0.0.0' ? 'localhost' : this.config.host}:${this.port}`
    );
  }
}
