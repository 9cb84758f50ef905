/** One thing that can be chosen on the body, said in words. */
export interface TwinItem {
  readonly id: string;
  readonly label: string;
  readonly chosen: boolean;
}

/**
 * The list that does what touching the body does: a labelled group of buttons, reachable by Tab right after the
 * picture. It is seen only while the focus is in it, unless the host says `list="shown"`.
 */
export class Twin {
  readonly element: HTMLElement;
  readonly #heading = document.createElement('h2');
  readonly #list = document.createElement('ul');
  readonly #buttons = new Map<string, HTMLButtonElement>();
  onChoose: ((id: string) => void) | undefined;

  constructor() {
    this.element = document.createElement('section');
    this.element.className = 'twin';
    this.element.setAttribute('part', 'list');
    this.#heading.id = 'twin';
    this.element.setAttribute('aria-labelledby', 'twin');
    this.element.append(this.#heading, this.#list);
    this.#list.addEventListener('click', (event) => {
      const id = (event.target as Element).closest<HTMLElement>('button')?.dataset['id'];
      if (id !== undefined) this.onChoose?.(id);
    });
  }

  /** Buttons that stay keep the focus; only what changed is touched. */
  show(heading: string, items: readonly TwinItem[]): void {
    this.#heading.textContent = heading;
    this.element.hidden = items.length === 0;
    const ids = new Set(items.map(({ id }) => id));
    for (const [id, button] of this.#buttons) {
      if (ids.has(id)) continue;
      button.parentElement?.remove();
      this.#buttons.delete(id);
    }
    items.forEach((item, i) => {
      let button = this.#buttons.get(item.id);
      if (!button) {
        button = document.createElement('button');
        button.type = 'button';
        button.dataset['id'] = item.id;
        const row = document.createElement('li');
        row.append(button);
        this.#buttons.set(item.id, button);
      }
      button.textContent = item.label;
      button.setAttribute('aria-pressed', String(item.chosen));
      const row = button.parentElement!;
      if (this.#list.children[i] !== row) this.#list.insertBefore(row, this.#list.children[i] ?? null);
    });
  }
}
