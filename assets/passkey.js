// Passkeys: asks the browser to make one or to sign with one, and sends what it says. Forms with `data-passkey` are hidden
// until this runs, since without it their button would do nothing.
(() => {
  "use strict";
  if (!window.PublicKeyCredential || !navigator.credentials) return;

  const toBytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
  const toText = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

  const send = async (path, token, body) => {
    const answer = await fetch(path, {
      method: "POST",
      credentials: "same-origin",
      headers: { "content-type": "application/json", "x-csrf": token },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  };

  const ids = (list) => (list || []).map((one) => ({ ...one, id: toBytes(one.id) }));

  const make = async (wish) => {
    const key = wish.publicKey;
    const made = await navigator.credentials.create({
      publicKey: {
        ...key,
        challenge: toBytes(key.challenge),
        user: { ...key.user, id: toBytes(key.user.id) },
        excludeCredentials: ids(key.excludeCredentials),
      },
    });
    return {
      id: made.id,
      rawId: toText(made.rawId),
      type: made.type,
      extensions: {},
      response: {
        attestationObject: toText(made.response.attestationObject),
        clientDataJSON: toText(made.response.clientDataJSON),
      },
    };
  };

  const sign = async (wish) => {
    const key = wish.publicKey;
    const signed = await navigator.credentials.get({
      publicKey: { ...key, challenge: toBytes(key.challenge), allowCredentials: ids(key.allowCredentials) },
    });
    const { authenticatorData, clientDataJSON, signature, userHandle } = signed.response;
    return {
      id: signed.id,
      rawId: toText(signed.rawId),
      type: signed.type,
      extensions: {},
      response: {
        authenticatorData: toText(authenticatorData),
        clientDataJSON: toText(clientDataJSON),
        signature: toText(signature),
        userHandle: userHandle ? toText(userHandle) : null,
      },
    };
  };

  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const said = form.querySelector("[role=status]");
      const token = form.elements.csrf.value;
      const name = form.elements.name ? form.elements.name.value : "";
      said.textContent = "";
      try {
        const wish = await send(form.dataset.start, token, {});
        const credential = await (form.dataset.passkey === "make" ? make(wish) : sign(wish));
        const { to } = await send(form.dataset.finish, token, { credential, name });
        window.location.assign(to);
      } catch {
        said.textContent = form.dataset.failed;
      }
    });
  }
})();
