// Draws tables and what points at what; in a comparison with what has become of them.

const LINE = 20;
const TOP = 26;
const PAD = 10;
const pen = document.createElement("canvas").getContext("2d");
const family = getComputedStyle(document.body).fontFamily;

function widthOf(text, isBold) {
  pen.font = (isBold ? "600 " : "") + "12px " + family;
  return pen.measureText(text).width;
}

const shortened = (text, length) => text.length > length ? text.slice(0, length - 1) + "…" : text;

// Names, types and marks of the rows of a table; those alone that matter, unless all are wanted.
function rowsOf(one, isWhole) {
  const pointing = new Set(one.keys.filter(key => key.status !== "removed").flatMap(key => key.own));
  const isShown = column => isWhole || column.marks.includes("P") || pointing.has(column.name)
    || (column.status !== "same" && one.status === "changed");
  return one.columns.filter(isShown).map(column => {
    const old = column.before;
    const marks = (column.marks.includes("P") ? "PK " : "") + (pointing.has(column.name) ? "FK " : "")
      + (column.marks.includes("U") && !column.marks.includes("P") ? "U" : "");
    const optional = text => text.includes("N") ? "" : "?";
    const type = shortened(column.type, 26) + optional(column.marks);
    const before = old ? shortened(old.type, 26) + optional(old.marks) : type;
    return {
      column, marks: marks.trim(),
      name: old && old.name !== column.name ? old.name + " → " + column.name : column.name,
      type: before === type ? type : before + " → " + type,
    };
  });
}

function boxOf(one, isWhole) {
  const rows = rowsOf(one, isWhole);
  const hidden = one.columns.length - rows.length;
  const title = one.was ? one.was + " → " + one.name : one.name;
  const names = Math.max(0, ...rows.map(row => widthOf(row.name)));
  const types = Math.max(0, ...rows.map(row => widthOf(row.type)));
  const marks = rows.some(row => row.marks) ? 34 : 0;
  const w = Math.ceil(Math.max(widthOf(title, true) + 2 * PAD, names + types + marks + 2 * PAD + 16, 110));
  const lines = rows.length + (hidden ? 1 : 0);
  return { id: one.name, table: one, title, rows, hidden, marks, w, h: TOP + lines * LINE + 5 };
}

function rowMiddle(box, name) {
  const row = box.rows.findIndex(one => one.column.name === name);
  return box.y + (row < 0 ? TOP / 2 : TOP + row * LINE + LINE / 2 + 1);
}

function drawBox(box) {
  const { table: one } = box;
  const group = drawn("g", {
    class: "table " + one.status, transform: `translate(${box.x} ${box.y})`, "data-table": one.name,
  });
  const hint = [one.name, one.comment, ...one.others.map(other => (other.status === "same" ? "" : other.status + ": ") + other.text)]
    .filter(Boolean).join("\n");
  group.append(
    drawn("title", {}, hint),
    drawn("rect", { class: "box", width: box.w, height: box.h, rx: 5 }),
    drawn("path", { class: "top", d: `M1 ${TOP}V6q0-5 5-5H${box.w - 6}q5 0 5 5V${TOP}z` }),
    drawn("path", { class: "rule", d: `M0 ${TOP}H${box.w}` }),
    drawn("text", { class: "name " + one.status, x: PAD, y: 18 }, box.title));
  box.rows.forEach((row, n) => {
    const y = TOP + n * LINE + 2;
    const status = row.column.status === "same" ? "" : row.column.status;
    if (status && one.status === "changed") {
      group.append(drawn("rect", { class: "cell " + status, x: 1, y: y - 1, width: box.w - 2, height: LINE }));
    }
    const cell = drawn("g", {},
      drawn("title", {}, [row.column.type, row.column.value && "default " + row.column.value, row.column.remark]
        .filter(Boolean).join("\n")),
      drawn("text", { class: "mark", x: PAD, y: y + 14 }, row.marks),
      drawn("text", { class: "column " + status, x: PAD + box.marks, y: y + 14 }, row.name),
      drawn("text", { class: "type " + status, x: box.w - PAD, y: y + 14, "text-anchor": "end" }, row.type));
    group.append(cell);
  });
  if (box.hidden) {
    const words = `+ ${box.hidden} ${box.hidden === 1 ? "column" : "columns"}`;
    group.append(drawn("text", { class: "more", x: PAD + box.marks, y: TOP + box.rows.length * LINE + 16 }, words));
  }
  return group;
}

// A line from one column to the other, which leaves and enters level.
function drawEdge(edge, boxes) {
  const [from, to] = [boxes.get(edge.from), boxes.get(edge.to)];
  const start = rowMiddle(from, edge.key.own[0]);
  const end = rowMiddle(to, edge.key.theirs[0]);
  const kind = "edge " + edge.key.status;
  const words = `${edge.from}.${edge.key.own.join(", ")} → ${edge.to}.${edge.key.theirs.join(", ")}`;
  const hint = () => drawn("title", {}, words + (edge.key.onDelete ? " on delete " + edge.key.onDelete.toLowerCase() : ""));
  if (edge.from === edge.to) {
    const x = from.x + from.w;
    const middle = start === end ? end + LINE : end;
    return drawn("g", { class: "tie", "data-from": edge.from, "data-to": edge.to },
      drawn("path", { class: kind, d: `M${x} ${start}C${x + 34} ${start} ${x + 34} ${middle} ${x} ${middle}` }, hint()));
  }
  const points = [
    [edge.isBackward || edge.isWithin ? from.x + from.w : from.x, start],
    ...edge.points,
    [edge.isBackward ? to.x : to.x + to.w, end],
  ];
  let d = `M${points[0][0]} ${points[0][1]}`;
  points.slice(1).forEach(([x, y], n) => {
    const [px, py] = points[n];
    const bend = edge.isWithin ? 40 : (x - px) / 2;
    d += edge.isWithin ? `C${px + bend} ${py} ${x + bend} ${y} ${x} ${y}`
      : py === y ? `L${x} ${y}` : `C${px + bend} ${py} ${x - bend} ${y} ${x} ${y}`;
  });
  const [x, y] = points[points.length - 1];
  return drawn("g", { class: "tie", "data-from": edge.from, "data-to": edge.to },
    drawn("path", { class: kind, d }, hint()),
    drawn("circle", { class: "end", cx: x, cy: y, r: 3 }));
}

// The picture of tables.
function diagram(tables, isWhole) {
  const boxes = new Map(tables.map(one => [one.name, boxOf(one, isWhole)]));
  const edges = tables.flatMap(one => one.keys.filter(key => boxes.has(key.target))
    .map(key => ({ from: one.name, to: key.target, key })));
  if (boxes.size) {
    layout([...boxes.values()], edges);
  }
  const width = Math.max(200, ...[...boxes.values()].map(box => box.x + box.w + 36));
  const height = Math.max(100, ...[...boxes.values()].map(box => box.y + box.h));
  const picture = drawn("svg", { role: "img", "aria-label": `Diagram of ${boxes.size} tables` });
  picture.append(...edges.map(edge => drawEdge(edge, boxes)), ...[...boxes.values()].map(drawBox));
  return { picture, boxes, frame: [-20, -20, width + 40, height + 40] };
}

// Fades what isn't tied to a table; all of it comes back without one.
function single(picture, name) {
  const ties = [...picture.querySelectorAll(".tie")];
  const isTied = tie => tie.dataset.from === name || tie.dataset.to === name;
  const near = new Set([name, ...ties.filter(isTied).flatMap(tie => [tie.dataset.from, tie.dataset.to])]);
  ties.forEach(tie => tie.classList.toggle("dim", name !== null && !isTied(tie)));
  picture.querySelectorAll(".table").forEach(group =>
    group.classList.toggle("dim", name !== null && !near.has(group.dataset.table)));
}
