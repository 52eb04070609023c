import '@testing-library/jest-dom/vitest';

// jsdom lays nothing out: give components that watch their size a quiet observer.
globalThis.ResizeObserver = class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};
