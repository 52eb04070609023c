/** Small drawings on a 16 by 16 grid, as SVG paths to be stroked 1.5 wide with round ends. */
export const ICONS = {
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 0 0 0-9M10.4 10.4L14 14',
  undo: 'M5.5 2.5L2.5 5.5l3 3M3 5.5h6a4 4 0 0 1 0 8H5.5',
  redo: 'M10.5 2.5l3 3l-3 3M13 5.5H7a4 4 0 0 0 0 8h3.5',
  share:
    'M6.6 9.4a3 3 0 0 0 4.3 0l2-2a3 3 0 0 0-4.3-4.3l-.8.8M9.4 6.6a3 3 0 0 0-4.3 0l-2 2a3 3 0 0 0 4.3 4.3l.8-.8',
  export: 'M8 10V2.5M5 5.2l3-2.7l3 2.7M2.5 9.5v4h11v-4',
  play: 'M4.5 2.8v10.4L13 8z',
  sun: 'M8 5a3 3 0 1 0 0 6a3 3 0 0 0 0-6M8 1v1.4M8 13.6V15M1 8h1.4M13.6 8H15M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1',
  moon: 'M13.2 9.6A5.7 5.7 0 0 1 6.4 2.8a5.7 5.7 0 1 0 6.8 6.8',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  fit: 'M1.8 4v8M14.2 4v8M4.2 8h7.6M6 6L4 8l2 2M10 6l2 2l-2 2',
  close: 'M3.8 3.8l8.4 8.4M12.2 3.8l-8.4 8.4',
  'chevron-down': 'M4 6l4 4l4-4',
  'chevron-right': 'M6 4l4 4l-4 4',
  maximise: 'M9.8 2.5h3.7v3.7M13.2 2.8L9.5 6.5M6.2 13.5H2.5V9.8M2.8 13.2l3.7-3.7',
  restore: 'M13.3 6.5H9.5V2.7M9.8 6.2l3.7-3.7M2.7 9.5h3.8v3.8M6.2 9.8l-3.7 3.7',
  collapse: 'M2.5 12.5h11M4.5 6.5L8 10l3.5-3.5M8 2.5v7',
  folder: 'M1.8 12.8V3.2h4.4l1.6 2h6.4v7.6z',
  clock: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 4.8V8l2.3 1.6',
  filter: 'M2 3.5h12M4.4 8h7.2M6.6 12.5h2.8',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  check: 'M3 8.6l3.4 3.4L13 4.6',
  warning: 'M8 2.2L1.6 13.4h12.8zM8 6.4v3.4M8 11.6v.1',
  error: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4',
  info: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 7.4v3.8M8 5v.1',
  external: 'M6.5 3h-4v10.5H13v-4M9 2.5h4.5V7M13.2 2.8L7.5 8.5',
} as const;

export type IconName = keyof typeof ICONS;
