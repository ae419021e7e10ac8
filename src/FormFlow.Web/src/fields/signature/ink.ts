/** A line drawn without lifting the pen: points as parts of the pad's width and height. */
export type Stroke = readonly (readonly [x: number, y: number])[];

const ink = "#111";

/** Draws strokes onto a canvas of any size; each is rounded through the middles of its points. */
export function drawStrokes(canvas: HTMLCanvasElement, strokes: readonly Stroke[], thickness: number): void {
  const context = canvas.getContext("2d");
  if (context === null) return;
  const { width, height } = canvas;
  context.clearRect(0, 0, width, height);
  Object.assign(context, { lineCap: "round", lineJoin: "round", lineWidth: thickness, strokeStyle: ink, fillStyle: ink });
  for (const stroke of strokes) {
    const points = stroke.map(([x, y]) => [x * width, y * height] as const);
    const [first = [0, 0] as const, ...rest] = points;
    context.beginPath();
    if (rest.length === 0) {
      context.arc(first[0], first[1], thickness / 2, 0, Math.PI * 2);
      context.fill();
      continue;
    }
    context.moveTo(first[0], first[1]);
    for (const [index, [x, y]] of rest.entries()) {
      const [nextX, nextY] = rest[index + 1] ?? [x, y];
      context.quadraticCurveTo(x, y, (x + nextX) / 2, (y + nextY) / 2);
    }
    context.stroke();
  }
}

function picture(draw: (canvas: HTMLCanvasElement) => void): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  canvas.width = 900;
  canvas.height = 300;
  draw(canvas);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

/** Strokes as a picture of the size in which signatures are kept. */
export function pictureOfStrokes(strokes: readonly Stroke[]): Promise<Blob | null> {
  return picture((canvas) => drawStrokes(canvas, strokes, 6));
}

/** A typed name as a picture, written as large as it fits. */
export function pictureOfName(name: string): Promise<Blob | null> {
  return picture((canvas) => {
    const context = canvas.getContext("2d");
    if (context === null) return;
    for (let size = 120; size >= 24; size -= 8) {
      context.font = `italic ${size}px "Segoe Script", "Snell Roundhand", KaiTi, STKaiti, cursive, serif`;
      if (context.measureText(name).width <= canvas.width - 60) break;
    }
    Object.assign(context, { fillStyle: ink, textBaseline: "middle", textAlign: "center" });
    context.fillText(name, canvas.width / 2, canvas.height / 2, canvas.width - 40);
  });
}
