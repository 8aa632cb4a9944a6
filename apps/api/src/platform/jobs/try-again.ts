/** What somebody outside did not do this time and may do the next: no defect of ours, and no refusal. */
export class TryAgain extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'TryAgain';
  }
}
