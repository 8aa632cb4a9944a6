import type { FileChooser, Locator, Page } from 'playwright-core';

/** More stops than any of our pages has between two places a person wants. */
const MOST_TABS = 200;

/**
 * A person without a mouse: reaches everything with Tab and acts with Enter, Space and letters. `reach` fails when
 * something can be seen but not be reached.
 */
export class KeyboardPerson {
  constructor(private readonly page: Page) {
    // From the first listener on, the browser hands its file dialogs over; asked for beside the key press, that comes too late.
    page.on('filechooser', () => undefined);
  }

  /** Tabs until the element has the focus. */
  async reach(target: Locator): Promise<void> {
    await target.waitFor({ state: 'visible', timeout: 60_000 });
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`not reached with ${MOST_TABS} tabs: ${target}`);
  }

  async activate(target: Locator): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.press('Enter');
  }

  async toggle(target: Locator): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.press('Space');
  }

  /** Tabs into a group of radio buttons, wherever the browser enters it, and moves to the wanted one with arrows. */
  async pick(group: Locator, wanted: Locator): Promise<void> {
    await wanted.waitFor({ state: 'visible', timeout: 60_000 });
    const isInside = () => group.evaluateAll((radios) => radios.some((radio) => radio === document.activeElement));
    for (let tabs = 0; tabs < MOST_TABS && !(await isInside()); tabs += 1) await this.page.keyboard.press('Tab');
    await this.page.keyboard.press('Space');
    for (let left = await group.count(); left > 0 && !(await wanted.isChecked()); left -= 1)
      await this.page.keyboard.press('ArrowDown');
    if (!(await wanted.isChecked())) throw new Error(`not chosen by keyboard: ${wanted}`);
  }

  async write(target: Locator, text: string): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.type(text);
  }

  /** Opens the file dialog with Enter; choosing in it is the system's own keyboard work. */
  async chooseFiles(target: Locator, files: Parameters<FileChooser['setFiles']>[0]): Promise<void> {
    await this.reach(target);
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), this.page.keyboard.press('Enter')]);
    await chooser.setFiles(files);
  }
}
