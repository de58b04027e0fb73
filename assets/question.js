// The question of "may I?", repeated as one sentence while it is put together. The sentence is made by the program alone: this
// sends what is chosen and shows what comes back. Without it, or if that fails, the sentence stands there after sending.
(() => {
  "use strict";
  const said = document.querySelector("[data-say]");
  const form = said && said.closest("form");
  if (!form) return;
  let waiting = 0;
  let asking = new AbortController();

  const show = (pieces) => {
    said.replaceChildren(
      ...pieces.map(({ text, chosen }) => {
        if (!chosen) return text;
        const mark = document.createElement("mark");
        mark.textContent = text;
        return mark;
      }),
    );
    said.hidden = pieces.length === 0;
  };

  const ask = async () => {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    const body = new URLSearchParams(new FormData(form));
    // This is no act: the form is still to be sent.
    body.delete("act");
    try {
      const answer = await fetch(said.dataset.say, { method: "POST", credentials: "same-origin", body, signal });
      show(answer.ok && !answer.redirected ? await answer.json() : []);
    } catch {
      // A newer question shows itself; an old sentence would be wrong.
      if (!signal.aborted) show([]);
    }
  };

  form.addEventListener("change", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 150);
  });
  // A browser may bring back what was chosen before.
  window.addEventListener("pageshow", () => {
    if (form.elements.deed.value) ask();
  });
})();
