// The schema at a revision, and how it differs from that at another one.

const canvas = document.getElementById("canvas");
const selects = { to: document.getElementById("to"), from: document.getElementById("from") };
const onlyChanged = document.getElementById("only-changed");
const allColumns = document.getElementById("all-columns");
const MANY = 14; // so many tables are drawn with all columns, unless it is wished otherwise
let isWished = false;
let shown = null; // the picture, its frame, and what is seen of it

function fillSelects() {
  const option = revision => element("option", { value: revision.id },
    `${revision.id}  ${shortened(revision.message, 60)}`);
  selects.to.append(...revisions.map(option));
  selects.from.append(
    element("option", { value: "-" }, "nothing: only show it"),
    element("option", { value: "" }, "an empty database"),
    ...revisions.map(option));
}

function openSchema(from, to) {
  selects.to.value = to;
  selects.from.value = from === null ? "-" : from;
  showView("schema");
}

function lines(tables) {
  const kinds = { added: "added", removed: "removed", changed: "changed" };
  const line = (status, text) => element("li", { class: status + "-text" }, kinds[status] + " " + text);
  const was = column => [
    column.before.name === column.name ? "" : "was called " + column.before.name,
    column.before.type === column.type ? "" : `${column.before.type} → ${column.type}`,
    column.before.marks === column.marks ? ""
      : column.before.marks.includes("N") === column.marks.includes("N") ? "keys"
        : column.marks.includes("N") ? "NULL → NOT NULL" : "NOT NULL → NULL",
    column.before.value === column.value ? "" : `default ${column.before.value || "none"} → ${column.value || "none"}`,
  ].filter(Boolean).join("; ");
  return tables.filter(one => one.status !== "same").flatMap(one => {
    if (one.status !== "changed") {
      return [line(one.status, "table " + one.name)];
    }
    return [
      ...(one.was ? [line("changed", `table ${one.name}: was called ${one.was}`)] : []),
      ...one.columns.filter(column => column.status !== "same").map(column => line(column.status,
        `column ${one.name}.${column.name}` + (column.before ? ": " + was(column) : ` ${column.type}`))),
      ...one.keys.filter(key => key.status !== "same").map(key => line(key.status,
        `foreign key ${one.name}.${key.own.join(", ")} → ${key.target}.${key.theirs.join(", ")}`)),
      ...one.others.filter(other => other.status !== "same").map(other => line(other.status, `${other.text} of ${one.name}`)),
    ];
  });
}

// Tables that differ, and those that are tied to them.
function reduced(tables) {
  const differing = new Set(tables.filter(one => one.status !== "same").map(one => one.name));
  const near = new Set(differing);
  tables.forEach(one => one.keys.forEach(key => {
    if (key.status !== "same" || differing.has(one.name)) {
      near.add(key.target);
    }
  }));
  return tables.filter(one => near.has(one.name));
}

function showSchema() {
  const to = selects.to.value;
  const from = selects.from.value === "-" ? null : selects.from.value;
  const all = difference(from, to);
  const isCompared = from !== null;
  onlyChanged.disabled = !isCompared;
  const tables = isCompared && onlyChanged.checked ? reduced(all) : all;
  if (!isWished) {
    allColumns.checked = tables.length <= MANY;
  }
  const { picture, boxes, frame } = diagram(tables, allColumns.checked);
  canvas.replaceChildren(picture);
  shown = { picture, boxes, frame, view: null };
  fit();
  showDifferences(all, isCompared);
  const unread = [...ancestors(to)].map(id => byId.get(id)).filter(one => one.unread);
  const note = document.getElementById("schema-note");
  note.hidden = !unread.length;
  note.textContent = "Changed by statements that can't be read, so that tables may lack something: "
    + unread.map(one => one.id).join(", ");
  remember(`#schema:${isCompared ? from : "-"}:${to}`);
}

function showDifferences(all, isCompared) {
  const found = lines(all);
  const title = !isCompared ? `${all.length} tables`
    : found.length ? (found.length === 1 ? "1 difference" : `${found.length} differences`) : "No difference";
  document.getElementById("differences").replaceChildren(
    element("h3", {}, title),
    isCompared ? (found.length ? element("ul", {}, ...found) : "")
      : element("ul", { class: "names" }, ...all.map(one => one.name).sort().map(name => element("li", {},
        element("button", { type: "button", class: "link", onclick: () => goTo(name) }, name)))));
  document.getElementById("schema-legend").replaceChildren(...(isCompared ? ["added", "changed", "removed"] : [])
    .map(kind => element("span", {}, element("span", { class: "swatch " + kind }), kind)));
}

// Shows all of it, not larger than life.
function fit() {
  if (!shown) {
    return;
  }
  const { width, height } = canvas.getBoundingClientRect();
  const [x, y, w, h] = shown.frame;
  const scale = Math.min(1.15, (width || 1000) / w, (height || 600) / h);
  const [seenW, seenH] = [(width || 1000) / scale, (height || 600) / scale];
  look([x - (seenW - w) / 2, y - (seenH - h) / 2, seenW, seenH]);
}

function look(view) {
  shown.view = view;
  shown.picture.setAttribute("viewBox", view.map(number => number.toFixed(1)).join(" "));
}

// Brings a table to the middle, large enough to be read, and fades what isn't tied to it.
function goTo(name) {
  const box = shown?.boxes.get(name);
  if (box) {
    const { width, height } = canvas.getBoundingClientRect();
    look([box.x + box.w / 2 - width / 2, box.y + box.h / 2 - height / 2, width, height]);
    single(shown.picture, name);
  }
}

function zoom(factor, atX = 0.5, atY = 0.5) {
  if (shown) {
    const [x, y, w, h] = shown.view;
    look([x + w * atX * (1 - 1 / factor), y + h * atY * (1 - 1 / factor), w / factor, h / factor]);
  }
}

function pan(dx, dy) {
  if (shown) {
    const [x, y, w, h] = shown.view;
    const { width } = canvas.getBoundingClientRect();
    look([x - dx * w / width, y - dy * w / width, w, h]);
  }
}

Object.values(selects).forEach(select => select.addEventListener("change", showSchema));
onlyChanged.addEventListener("change", showSchema);
allColumns.addEventListener("change", () => {
  isWished = true;
  showSchema();
});
document.getElementById("fit").addEventListener("click", fit);
document.querySelectorAll("[data-zoom]").forEach(button =>
  button.addEventListener("click", () => zoom(Number(button.dataset.zoom))));
canvas.addEventListener("wheel", event => {
  event.preventDefault();
  const frame = canvas.getBoundingClientRect();
  zoom(event.deltaY < 0 ? 1.12 : 1 / 1.12, (event.clientX - frame.x) / frame.width, (event.clientY - frame.y) / frame.height);
}, { passive: false });
let pressed = null; // the table that the pointer is on, unless it is dragged
canvas.addEventListener("pointerdown", event => {
  pressed = { name: event.target.closest(".table")?.dataset.table ?? null, way: 0 };
  canvas.setPointerCapture(event.pointerId);
});
canvas.addEventListener("pointermove", event => {
  if (event.buttons && pressed) {
    pressed.way += Math.abs(event.movementX) + Math.abs(event.movementY);
    pan(event.movementX, event.movementY);
  }
});
canvas.addEventListener("pointerup", () => {
  if (pressed && pressed.way < 4 && shown) {
    single(shown.picture, pressed.name);
  }
  pressed = null;
});
canvas.addEventListener("keydown", event => {
  const step = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] }[event.key];
  if (step) {
    event.preventDefault();
    pan(...step);
  } else if (event.key === "+" || event.key === "-") {
    zoom(event.key === "+" ? 1.25 : 0.8);
  } else if (event.key === "0") {
    fit();
  }
});
