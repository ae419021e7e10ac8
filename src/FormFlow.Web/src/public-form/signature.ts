const height = 160;

/** Lets people sign by hand where a signature is asked for; a picture of one can be chosen all the same. */
export function letSign(form: HTMLFormElement): void {
  for (const place of form.querySelectorAll<HTMLElement>("[data-sign]")) takeSignature(place, place.dataset.sign!);
}

function takeSignature(place: HTMLElement, clearWord: string): void {
  const input = place.querySelector<HTMLInputElement>("input[type=file]")!;
  const canvas = place.ownerDocument.createElement("canvas");
  const clear = place.ownerDocument.createElement("button");
  canvas.className = "sign";
  clear.type = "button";
  clear.className = "quiet";
  clear.textContent = clearWord;
  input.before(canvas, clear);
  const pen = canvas.getContext("2d")!;

  const wipe = () => {
    canvas.width = canvas.clientWidth * devicePixelRatio;
    canvas.height = height * devicePixelRatio;
    pen.scale(devicePixelRatio, devicePixelRatio);
    // Ink on paper in every theme: the picture is looked at elsewhere.
    pen.fillStyle = "white";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.lineWidth = 2.5;
    pen.lineCap = "round";
    pen.lineJoin = "round";
  };
  wipe();
  canvas.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    pen.beginPath();
    pen.moveTo(event.offsetX, event.offsetY);
    pen.lineTo(event.offsetX, event.offsetY);
    pen.stroke();
  });
  canvas.addEventListener("pointermove", (event) => {
    if (event.buttons === 0) return;
    pen.lineTo(event.offsetX, event.offsetY);
    pen.stroke();
  });
  canvas.addEventListener("pointerup", () =>
    canvas.toBlob((picture) => {
      if (picture === null) return;
      const chosen = new DataTransfer();
      chosen.items.add(new File([picture], "signature.png", { type: "image/png" }));
      input.files = chosen.files;
      input.dispatchEvent(new Event("input", { bubbles: true }));
    }),
  );
  clear.addEventListener("click", () => {
    wipe();
    input.value = "";
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
}
