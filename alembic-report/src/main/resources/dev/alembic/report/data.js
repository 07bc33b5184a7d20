// What the page shows, and what can be told from it: ancestors, schemas, differences.

const data = JSON.parse(document.getElementById("data").textContent);
const revisions = data.revisions; // newest first
const byId = new Map(revisions.map(revision => [revision.id, revision]));
const place = new Map(revisions.map((revision, number) => [revision.id, number]));
const database = data.database || null;
const current = new Set(database ? database.current : []);
const pending = new Set(database ? database.pending : []);
const children = new Map(revisions.map(revision => [revision.id, []]));
for (const revision of revisions) {
  for (const parent of revision.revises) {
    children.get(parent)?.push(revision.id);
  }
}

// Ids or labels, as they are written.
const dependencies = revision =>
  (revision.dependsOn || []).map(word => byId.has(word)
    ? word
    : revisions.filter(one => (one.labels || []).includes(word)).map(one => one.id)[0]).filter(Boolean);

const has = (revision, mark) => (revision.marks || []).includes(mark);

function ancestors(id) {
  const found = new Set();
  const open = id ? [id] : [];
  while (open.length) {
    const next = open.pop();
    const revision = byId.get(next);
    if (revision && !found.has(next)) {
      found.add(next);
      open.push(...revision.revises, ...dependencies(revision));
    }
  }
  return found;
}

function table(number) {
  const [name, columns, keys, others, comment] = data.tables[number];
  return {
    name, others, comment,
    columns: columns.map(one => data.columns[one]).map(([column, type, marks, value, remark]) =>
      ({ name: column, type, marks, value, remark })),
    keys: keys.map(one => data.keys[one]).map(([key, own, target, theirs, onDelete]) =>
      ({ name: key, own, target, theirs, onDelete })),
  };
}

const schemas = new Map();

// The tables by name, in the order in which they came; none at "".
function schemaAt(id) {
  const way = [];
  let next = id;
  while (next && !schemas.has(next) && byId.has(next)) {
    way.push(byId.get(next));
    next = byId.get(next).revises[0];
  }
  let tables = schemas.get(next) || new Map();
  for (const revision of way.reverse()) {
    const change = revision.schema || { set: [] };
    tables = new Map(tables);
    (change.gone || []).forEach(name => tables.delete(name));
    change.set.map(table).forEach(one => tables.set(one.name, one));
    schemas.set(revision.id, tables);
  }
  return tables;
}

// Names of tables, and of columns as "table\ncolumn", that are called otherwise later on.
function renames(from, to) {
  const before = ancestors(from);
  const steps = [...ancestors(to)].filter(id => !before.has(id)).sort((a, b) => place.get(b) - place.get(a));
  const tables = new Map();
  const columns = new Map();
  const first = (map, name) => map.get(name) ?? name;
  for (const rename of steps.flatMap(id => byId.get(id).renames || [])) {
    if (rename.length === 2) {
      tables.set(rename[1], first(tables, rename[0]));
      for (const [now, was] of [...columns]) {
        const [owner, column] = now.split("\n");
        if (owner === rename[0]) {
          columns.set(rename[1] + "\n" + column, was);
        }
      }
    } else {
      const known = columns.get(rename[0] + "\n" + rename[1]);
      columns.set(rename[0] + "\n" + rename[2], known ?? rename[1]);
    }
  }
  return { tables, columns };
}

const sameKey = (a, b) => a.own.join() === b.own.join() && a.target === b.target && a.theirs.join() === b.theirs.join();

function compareTable(before, after, names) {
  const was = column => {
    const earlier = names.columns.get(after.name + "\n" + column.name) ?? column.name;
    return before.columns.find(one => one.name === earlier) || before.columns.find(one => one.name === column.name);
  };
  const met = new Set();
  const columns = after.columns.map(column => {
    const old = was(column);
    if (!old) {
      return { ...column, status: "added" };
    }
    met.add(old.name);
    const isSame = old.name === column.name && old.type === column.type && old.marks === column.marks
      && old.value === column.value;
    return isSame ? { ...column, status: "same" } : { ...column, status: "changed", before: old };
  });
  before.columns.filter(column => !met.has(column.name)).forEach(column => columns.push({ ...column, status: "removed" }));
  const target = key => ({ ...key, target: names.now(key.target), own: key.own.map(name => names.column(after.name, name)) });
  const old = before.keys.map(target);
  const keys = after.keys.map(key => ({ ...key, status: old.some(one => sameKey(one, key)) ? "same" : "added" }));
  old.filter(key => !after.keys.some(one => sameKey(one, key))).forEach(key => keys.push({ ...key, status: "removed" }));
  const others = after.others.map(text => ({ text, status: before.others.includes(text) ? "same" : "added" }));
  before.others.filter(text => !after.others.includes(text)).forEach(text => others.push({ text, status: "removed" }));
  const isSame = [...columns, ...keys, ...others].every(one => one.status === "same") && before.name === after.name;
  return { ...after, columns, keys, others, status: isSame ? "same" : "changed", was: before.name === after.name ? null : before.name };
}

function marked(one, status) {
  const mark = list => list.map(item => ({ ...item, status }));
  return { ...one, status, columns: mark(one.columns), keys: mark(one.keys), others: one.others.map(text => ({ text, status })) };
}

// The tables at one revision, each with what has become of it since another one; absent: as they are.
function difference(from, to) {
  const after = schemaAt(to);
  if (from === null) {
    return [...after.values()].map(one => marked(one, "same"));
  }
  const before = schemaAt(from);
  const forward = renames(from, to);
  const now = new Map([...forward.tables].map(([later, earlier]) => [earlier, later]));
  const names = {
    columns: forward.columns,
    now: name => after.has(name) ? name : now.get(name) ?? name,
    column: (owner, name) => {
      const found = [...forward.columns].find(([later, earlier]) => earlier === name && later.startsWith(owner + "\n"));
      return found ? found[0].split("\n")[1] : name;
    },
  };
  const met = new Set();
  const tables = [...after.values()].map(one => {
    const earlier = before.has(forward.tables.get(one.name)) ? forward.tables.get(one.name) : one.name;
    if (!before.has(earlier)) {
      return marked(one, "added");
    }
    met.add(earlier);
    return compareTable(before.get(earlier), one, names);
  });
  [...before.values()].filter(one => !met.has(one.name)).forEach(one => tables.push(marked(one, "removed")));
  return tables;
}

// Makes an element: attributes, then texts and elements in it.
function element(name, attributes = {}, ...inner) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "onclick") {
      made.addEventListener("click", value);
    } else if (value !== false && value !== null && value !== undefined) {
      made.setAttribute(key, value === true ? "" : value);
    }
  }
  made.append(...inner.filter(one => one !== null && one !== undefined));
  return made;
}

function drawn(name, attributes = {}, ...inner) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...inner);
  return made;
}
