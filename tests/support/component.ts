import '@testing-library/jest-dom/vitest';
import '@testing-library/svelte/vitest';

// jsdom lays nothing out: give components that watch their size a quiet observer.
globalThis.ResizeObserver = class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};

// Nor does it open dialogs and popovers: let them open and close as far as a component can tell.
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};
HTMLDialogElement.prototype.close = function () {
  if (!this.open) return;
  this.open = false;
  this.dispatchEvent(new Event('close'));
};
function toggleTo(newState: 'open' | 'closed') {
  return function (this: HTMLElement): void {
    this.dispatchEvent(Object.assign(new Event('toggle'), { newState }));
  };
}
HTMLElement.prototype.showPopover = toggleTo('open');
HTMLElement.prototype.hidePopover = toggleTo('closed');
