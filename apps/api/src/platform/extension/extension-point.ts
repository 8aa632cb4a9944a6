/**
 * Where a feature lets others take part in what it does, without knowing them: an injectable subclass is the port, and
 * whoever takes part registers in the constructor of its module, `point.register(part)`.
 */
export abstract class ExtensionPoint<Part> {
  private readonly registered: Part[] = [];

  register(part: Part): void {
    this.registered.push(part);
  }

  /** In the order of registration, which is the order of the modules. */
  get parts(): readonly Part[] {
    return this.registered;
  }
}
