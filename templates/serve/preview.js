// Shows a page anew when it is another one, at the place where it was, and its findings as they are.
(() => {
  "use strict";
  const panel = document.getElementById("stegvis-preview");
  const key = "stegvis-preview-place";
  let events = null;

  // What stands above may grow or shrink: the place is that of the nearest anchor above, and how far below it.
  const remember = () => {
    let near = null;
    for (const one of document.querySelectorAll("[id]")) {
      if (one !== panel && !panel.contains(one) && one.getBoundingClientRect().top <= 1) near = one;
    }
    const below = near ? -near.getBoundingClientRect().top : 0;
    const place = { path: location.pathname, id: near && near.id, below, y: scrollY };
    sessionStorage.setItem(key, JSON.stringify(place));
    history.scrollRestoration = "manual";
  };

  const comeBack = () => {
    const text = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    const place = text && JSON.parse(text);
    if (!place || place.path !== location.pathname) return;
    const near = place.id && document.getElementById(place.id);
    const top = near ? near.getBoundingClientRect().top + scrollY + place.below : place.y;
    scrollTo({ top, behavior: "instant" });
    history.scrollRestoration = "auto";
  };

  const look = async () => {
    const answer = await fetch("/-/panel" + location.pathname, { cache: "no-store" }).catch(() => null);
    if (!answer || answer.status === 503) return;
    if (answer.headers.get("X-Stegvis-Page") !== panel.dataset.page) {
      remember();
      location.reload();
      return;
    }
    const open = panel.querySelector("details")?.open;
    const before = panel.querySelector("summary")?.textContent;
    panel.innerHTML = await answer.text();
    const details = panel.querySelector("details");
    if (details && details.querySelector("summary").textContent === before) details.open = open;
  };

  // A browser keeps few connections to one server: a page that nobody looks at gives its own back.
  const follow = () => {
    if (events) events.close();
    events = null;
    if (document.hidden) return;
    events = new EventSource("/-/events");
    events.onmessage = look;
  };

  document.addEventListener("visibilitychange", follow);
  addEventListener("pagehide", () => events && events.close());
  addEventListener("load", comeBack);
  follow();
})();
