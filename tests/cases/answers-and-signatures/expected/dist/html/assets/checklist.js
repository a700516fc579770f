// Keeps what is ticked, chosen and written in a checklist in this browser, and counts the ticks. Nothing leaves the device.
// The key of the storage holds no language: a sheet is the same in all of them.
addEventListener("DOMContentLoaded", () => {
  const bar = document.querySelector(".progress");
  const fields = [...document.querySelectorAll("main input")];
  const boxes = fields.filter((field) => field.type === "checkbox");
  const { key, progress, ask } = bar.dataset;

  // Where storage is forbidden or full, the sheet works for as long as it is open.
  const stored = (use) => {
    try {
      return use(localStorage);
    } catch {
      return null;
    }
  };

  const show = () => {
    const done = boxes.filter((box) => box.checked).length;
    const say = (number) => number.toLocaleString(document.documentElement.lang);
    const text = progress.replace("{done}", say(done)).replace("{all}", say(boxes.length));
    const output = bar.querySelector("output");
    if (output.textContent !== text) output.textContent = text;
    bar.querySelector("progress").value = done;
  };

  const save = () => {
    const filled = fields.filter((field) => (field.type === "text" ? field.value : field.checked));
    const state = JSON.stringify(Object.fromEntries(filled.map((field) => [field.name, field.value])));
    stored((storage) => (filled.length ? storage.setItem(key, state) : storage.removeItem(key)));
    show();
  };

  const restore = () => {
    const state = stored((storage) => JSON.parse(storage.getItem(key)) ?? {});
    for (const field of state ? fields : []) {
      const kept = state[field.name] ?? "";
      if (field.type === "text") field.value = kept;
      else field.checked = kept === field.value;
    }
    show();
  };

  document.addEventListener("input", save);
  bar.querySelector("button").addEventListener("click", () => {
    if (!confirm(ask)) return;
    for (const field of fields) {
      if (field.type === "text") field.value = "";
      else field.checked = false;
    }
    save();
  });
  // Another window, and a page that is come back to, may have gone on with the sheet.
  addEventListener("storage", (event) => event.key === key && restore());
  addEventListener("pageshow", restore);
  bar.hidden = false;
  restore();
});
