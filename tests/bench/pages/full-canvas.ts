/** A canvas as large as the stage, at the resolution of the device. */
export function fullCanvas(stage: HTMLElement): CanvasRenderingContext2D {
  const canvas = stage.appendChild(document.createElement('canvas'));
  canvas.width = stage.clientWidth * devicePixelRatio;
  canvas.height = stage.clientHeight * devicePixelRatio;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.scale(devicePixelRatio, devicePixelRatio);
  return context;
}
