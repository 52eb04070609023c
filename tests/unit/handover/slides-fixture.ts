import { widthOf } from '../../../src/handover/slides/type.ts';

/** Stands in for the canvas by which a browser measures text: in Arial, as stills are drawn. */
export class ArialCanvas {
  getContext() {
    return {
      font: '',
      measureText(this: { readonly font: string }, text: string) {
        const size = Number.parseFloat(/[\d.]+px/.exec(this.font)?.[0] ?? '13');
        return { width: widthOf(text, size, /^(?:600|700|bold)/.test(this.font)) };
      },
    };
  }
}

/** What no slide may trip over. */
export const HOSTILE =
  '<script>alert(1)</script> =cmd() ]]> &amp; \u0000\u0007\u202e\ufffe مرحبا بالعالم 🇰🇷👩‍🚀 한국어 제목 "quoted"';
