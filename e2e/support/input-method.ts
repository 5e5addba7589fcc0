import type { CDPSession, Page } from '@playwright/test';

/** An input method at a page's keyboard, by the browser's protocol: what it composes is seen in the text before it stands. */
export class InputMethod {
  readonly #browser: CDPSession;
  /** Whether it says that a key was pressed: a voice presses none. */
  isSilent = false;

  private constructor(browser: CDPSession) {
    this.#browser = browser;
  }

  static async at(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page));
  }

  /** Shows what is composed so far, from the first sign on; nothing at last calls it off. */
  async compose(...states: readonly string[]): Promise<void> {
    for (const text of states) {
      await this.#announce();
      const selection = { selectionStart: text.length, selectionEnd: text.length };
      await this.#browser.send('Input.imeSetComposition', { text, ...selection });
    }
  }

  /** Takes words that stand already into composition, as autocorrection does: from and to are counted in all of the text. */
  async takeBack(from: number, to: number, text: string): Promise<void> {
    await this.#announce();
    const replaced = { replacementStart: from, replacementEnd: to };
    const selection = { selectionStart: text.length, selectionEnd: text.length };
    await this.#browser.send('Input.imeSetComposition', { text, ...selection, ...replaced });
  }

  async commit(text: string): Promise<void> {
    await this.#browser.send('Input.insertText', { text });
  }

  async write(text: string, ...states: readonly string[]): Promise<void> {
    await this.compose(...states);
    await this.commit(text);
  }

  /** What a keyboard on a screen sends for Enter and Backspace: no key, but what it does to the text. */
  async edit(command: 'InsertNewline' | 'DeleteBackward'): Promise<void> {
    await this.#announce([command]);
  }

  /** A key without a name, as every key of an input method is. */
  async #announce(commands: string[] = []): Promise<void> {
    if (this.isSilent) return;
    const key = { key: 'Unidentified', code: '', windowsVirtualKeyCode: 229 };
    await this.#browser.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key, commands });
    await this.#browser.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  }
}
