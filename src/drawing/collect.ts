import type { Painter, Shape } from './shape.ts';

/** The shapes that are painted by `paint`, each kept as it was; strength goes into their inks. */
export function collect(paint: (painter: Painter) => void): readonly Shape[] {
  const shapes: Shape[] = [];
  const painter: Painter = {
    strength: 1,
    paint(shape) {
      const { strength } = painter;
      const ink = strength === 1 ? shape.ink : { ...shape.ink, opacity: (shape.ink.opacity ?? 1) * strength };
      shapes.push({ ...shape, ink });
    },
  };
  paint(painter);
  return shapes;
}
