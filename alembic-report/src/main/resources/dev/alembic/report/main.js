// Puts it together: views, search, keys, light and dark, addresses.

const views = ["history", "schema", "database"];

function remember(address) {
  try {
    history.replaceState(null, "", address);
  } catch {
    // Some browsers keep no addresses of files.
  }
}

function showView(name) {
  for (const view of views) {
    const tab = document.getElementById("tab-" + view);
    tab.setAttribute("aria-selected", String(view === name));
    tab.tabIndex = view === name ? 0 : -1;
    document.getElementById(view).hidden = view !== name;
  }
  if (name === "schema") {
    showSchema();
  }
}

function showDatabase() {
  const panel = document.getElementById("database");
  if (!database) {
    panel.append(element("p", {}, "The report was made without a look at the database."));
    return;
  }
  const name = one => byId.get(one)?.message ? `${one}, ${byId.get(one).message}` : one;
  const list = (items, kind) => element("ul", { class: kind || "" }, ...items.map(item => element("li", {}, item)));
  const drift = database.drift;
  panel.append(
    element("h2", {}, database.name),
    element("h3", {}, "Where it stands"),
    database.current.length ? list(database.current.map(name)) : element("p", {}, "before the first revision"),
    element("h3", {}, "Pending"),
    database.pending.length ? list(database.pending.map(name)) : element("p", { class: "good" }, "nothing"),
    element("h3", {}, "Difference from the model"),
    drift.unknown ? element("p", {}, drift.unknown)
      : drift.lines.length ? list(drift.lines, "bad") : element("p", { class: "good" }, "none: the database is as the model is"));
  if (drift.uncompared?.length) {
    panel.append(element("h3", {}, "Not compared"), list(drift.uncompared));
  }
  panel.append(element("h3", {}, "What was done"), database.log.length ? logTable() : element("p", {}, "nothing is recorded"));
}

function logTable() {
  const took = millis => millis < 1000 ? `${millis} ms` : `${(millis / 1000).toFixed(1)} s`;
  const head = ["When", "What", "Revision", "Took", "Who", "Version"];
  return element("table", {},
    element("thead", {}, element("tr", {}, ...head.map(title => element("th", { scope: "col" }, title)))),
    element("tbody", {}, ...database.log.map(entry => element("tr", {},
      element("td", {}, entry.at.replace("T", " ").replace(/(\.\d+)?Z$/, " UTC")),
      element("td", { class: entry.done ? "" : "bad" }, entry.action + (entry.done ? "" : ", failed")),
      element("td", {}, entry.revision + (entry.message ? ", " + entry.message : "")),
      element("td", {}, took(entry.millis)),
      element("td", {}, `${entry.user} on ${entry.host}`),
      element("td", {}, entry.version)))));
}

function summary() {
  const count = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;
  const heads = revisions.filter(one => has(one, "head")).length;
  const parts = [count(revisions.length, "revision"), count(heads, "head")];
  if (database) {
    parts.push(pending.size ? `${pending.size} pending` : "nothing pending", database.name);
  }
  document.getElementById("summary").textContent = parts.join(" · ");
  document.getElementById("made").textContent = "Made " + data.generated.replace("T", " ").replace(/:\d\dZ$/, " UTC")
    + " by alembic report";
  document.getElementById("history-legend").append(chip("head", "head"), chip("merge", "merge"),
    ...(database ? [chip("current", "current"), chip("pending", "pending")] : []), chip("label", "branch label"));
}

document.querySelectorAll("[role=tab]").forEach((tab, number) => {
  tab.addEventListener("click", () => showView(views[number]));
  tab.addEventListener("keydown", event => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) {
      const next = views[(number + step + views.length) % views.length];
      showView(next);
      document.getElementById("tab-" + next).focus();
    }
  });
});

const box = document.getElementById("search");
box.addEventListener("input", () => {
  showView("history");
  search(box.value);
});
document.getElementById("search-form").addEventListener("submit", event => {
  event.preventDefault();
  nextHit(1);
});
document.addEventListener("keydown", event => {
  const isTyping = ["INPUT", "SELECT", "TEXTAREA"].includes(event.target.tagName);
  if (event.key === "/" && !isTyping) {
    event.preventDefault();
    box.focus();
  } else if (event.key === "Escape" && event.target === box) {
    box.value = "";
    search("");
    list.focus();
  }
});

document.getElementById("theme").addEventListener("click", () => {
  const root = document.documentElement;
  const isDark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = isDark ? "light" : "dark";
});
document.getElementById("print").addEventListener("click", () => print());
addEventListener("beforeprint", () => {
  document.getElementById("schema").hidden = false;
  showSchema();
});
addEventListener("afterprint", () => showView(views.find(view =>
  document.getElementById("tab-" + view).getAttribute("aria-selected") === "true")));
addEventListener("resize", fit);

function open(address) {
  const [, from, to] = address.match(/^#schema:(.*):(.*)$/) || [];
  const id = decodeURIComponent(address.slice(1));
  const first = revisions.find(one => current.has(one.id)) || revisions[0];
  if (first) {
    choose(byId.has(id) ? id : first.id, true);
    selects.to.value = first.id;
  }
  if (to && byId.has(to)) {
    openSchema(from === "-" ? null : from, to);
  } else {
    showView("history");
  }
}

summary();
showHistory();
fillSelects();
showDatabase();
open(location.hash);
