// The graph of the revisions: a row for each, with the lines beside them.

const ROW = 34;
const LANE = 16;
const graph = lanes();
const list = document.getElementById("rows");
const laneX = lane => 16 + lane * LANE;
const rowY = row => row * ROW + ROW / 2;
let chosen = null;

function chip(kind, text, hint) {
  return element("span", { class: "chip " + kind, title: hint }, text);
}

function chips(revision) {
  const made = [];
  if (current.has(revision.id)) made.push(chip("current", "current", "The database stands here"));
  if (has(revision, "head")) made.push(chip("head", "head", "Nothing builds on it"));
  if (pending.has(revision.id)) made.push(chip("pending", "pending", "Not applied to the database yet"));
  if (has(revision, "merge_point")) made.push(chip("merge", "merge", "It has several parents"));
  const inherited = new Set(revision.revises.flatMap(id => byId.get(id)?.labels || []));
  (revision.labels || []).filter(label => !inherited.has(label))
    .forEach(label => made.push(chip("label", label, "Branch label")));
  return made;
}

// Leaves its lane at once, and enters that of the parent at the end.
function path(line) {
  const [x1, x2, x3] = [laneX(line.fromLane), laneX(line.lane), laneX(line.toLane)];
  const [top, bottom] = [rowY(line.fromRow), rowY(line.toRow)];
  const bend = (from, to, y1, y2) => ` L${from} ${y1} C${from} ${(y1 + y2) / 2} ${to} ${(y1 + y2) / 2} ${to} ${y2}`;
  return bottom - top > ROW
    ? `M${x1} ${top}${bend(x1, x2, top, top + ROW)}${bend(x2, x3, bottom - ROW, bottom)}`
    : `M${x1} ${top}${bend(x1, x3, top, bottom)}`;
}

function graphPicture() {
  const picture = drawn("svg", {
    width: laneX(graph.width), height: revisions.length * ROW, "aria-hidden": "true",
  });
  for (const line of graph.lines) {
    picture.append(drawn("path", {
      d: path(line),
      style: `stroke: var(--lane-${line.lane % 8})` + (line.isDependency ? "; stroke-dasharray: 3 4" : ""),
    }));
  }
  revisions.forEach((revision, row) => {
    const colour = `var(--lane-${graph.laneOf[row] % 8})`;
    const isOpen = pending.has(revision.id);
    picture.append(drawn("circle", {
      cx: laneX(graph.laneOf[row]), cy: rowY(row), r: current.has(revision.id) ? 7 : 5,
      style: `fill: ${isOpen ? "var(--back)" : current.has(revision.id) ? "var(--added)" : colour}; stroke: `
        + `${current.has(revision.id) ? "var(--back)" : colour}; stroke-width: 2`,
    }));
  });
  return picture;
}

function showHistory() {
  list.append(graphPicture());
  revisions.forEach((revision, row) => {
    list.append(element("div", {
      class: "row", role: "option", id: "row-" + row, "aria-selected": "false",
      style: `padding-left: ${laneX(graph.width) + 6}px`, onclick: () => choose(revision.id),
    },
    element("span", { class: "id" }, revision.id),
    element("span", { class: "message", title: revision.message }, revision.message || "(no message)"),
    ...chips(revision),
    element("span", { class: "who" }, [revision.author, (revision.date || revision.created || "").slice(0, 10)]
      .filter(Boolean).join(" · "))));
  });
  if (!revisions.length) {
    list.append(element("p", { class: "row none", role: "option" }, "There are no revisions yet."));
  }
}

function choose(id, isQuiet) {
  const row = place.get(id);
  if (row === undefined) {
    return;
  }
  document.getElementById("row-" + place.get(chosen))?.setAttribute("aria-selected", "false");
  chosen = id;
  const option = document.getElementById("row-" + row);
  option.setAttribute("aria-selected", "true");
  list.setAttribute("aria-activedescendant", option.id);
  option.scrollIntoView({ block: "nearest" });
  showDetail(byId.get(id));
  if (!isQuiet) {
    remember("#" + encodeURIComponent(id));
  }
}

list.addEventListener("keydown", event => {
  const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -1e9, End: 1e9 }[event.key];
  if (step && revisions.length) {
    event.preventDefault();
    const next = Math.max(0, Math.min(revisions.length - 1, (place.get(chosen) ?? 0) + step));
    choose(revisions[next].id);
  } else if (event.key === "Enter") {
    document.getElementById("detail").focus();
  }
});

let historySize = 1;
document.querySelectorAll("[data-zoom-history]").forEach(button => button.addEventListener("click", () => {
  historySize = Math.max(0.5, Math.min(2, historySize * (button.dataset.zoomHistory > 0 ? 1.15 : 1 / 1.15)));
  list.style.zoom = historySize;
}));

// What can be searched in a revision, in small letters.
const texts = new Map();
function textOf(revision) {
  if (!texts.has(revision.id)) {
    const sql = Object.values(revision.sql || {})
      .flatMap(ways => [...ways.up, ...ways.down]).map(number => data.statements[number].sql);
    texts.set(revision.id, [revision.id, revision.message, revision.text, revision.author, revision.file,
      ...(revision.labels || []), ...(revision.operations || []), ...sql].join("\n").toLowerCase());
  }
  return texts.get(revision.id);
}

let hits = [];
function search(words) {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  hits = wanted.length ? revisions.filter(one => wanted.every(word => textOf(one).includes(word))) : [];
  const isHit = new Set(hits.map(one => one.id));
  revisions.forEach((revision, row) =>
    document.getElementById("row-" + row).classList.toggle("faded", wanted.length > 0 && !isHit.has(revision.id)));
  document.getElementById("found").textContent = wanted.length ? `${hits.length} of ${revisions.length}` : "";
  if (hits.length && !isHit.has(chosen)) {
    choose(hits[0].id, true);
  }
}

function nextHit(step) {
  if (hits.length) {
    const at = hits.findIndex(one => one.id === chosen);
    choose(hits[(at + step + hits.length) % hits.length].id);
  }
}
