// What is known of the chosen revision.

function statement(number) {
  const one = data.statements[number];
  const notes = [
    ...(one.losses || []).map(loss => element("li", { class: "loss" }, "loses " + loss)),
    ...(one.blocks ? [element("li", { class: "lock" }, "keeps " + one.blocks + " waiting")] : []),
    ...(one.facts || []).map(fact => element("li", {}, fact)),
    ...(one.takes ? [element("li", {}, "takes " + one.takes)] : []),
  ];
  return element("div", { class: "statement" },
    element("pre", {}, element("code", {}, one.sql)), notes.length ? element("ul", {}, ...notes) : null);
}

function statements(title, numbers, remarks) {
  const inner = numbers.map(statement);
  remarks.filter(Boolean).forEach(remark => inner.push(element("p", { class: "note" }, remark)));
  return inner.length ? [element("h3", {}, title), ...inner] : [];
}

function link(id) {
  return byId.has(id)
    ? element("button", { type: "button", class: "link id", onclick: () => choose(id) }, id)
    : element("span", { class: "id" }, id);
}

function facts(pairs) {
  const rows = pairs.filter(([, values]) => values.length).flatMap(([title, values]) =>
    [element("dt", {}, title), element("dd", {}, ...values.flatMap((value, n) => n ? [", ", value] : [value]))]);
  return element("dl", { class: "facts" }, ...rows);
}

let dialect = data.dialects[0];

function sqlOf(revision) {
  const ways = (revision.sql || {})[dialect];
  if (!ways) {
    return [];
  }
  const tabs = data.dialects.length < 2 ? [] : [element("div", { class: "actions", role: "group", "aria-label": "SQL of" },
    ...data.dialects.map(name => element("button", {
      type: "button", "aria-pressed": String(name === dialect),
      onclick: () => { dialect = name; showDetail(revision); },
    }, name)))];
  return [
    ...tabs,
    ...statements("Upgrade · " + dialect, ways.up, [ways.stopped]),
    ...statements("Downgrade · " + dialect, ways.down,
      [ways.noWayBack !== undefined ? "No way back: " + ways.noWayBack : null, ways.downStopped]),
  ];
}

function planOf(revision) {
  const step = (database?.plan || []).find(one => one.revision === revision.id);
  if (!step) {
    return [];
  }
  const reversal = {
    lossy: "It can be taken back, but what is lost is gone.",
    irreversible: "It can't be taken back.",
    unknown: "Whether it can be taken back depends on what the database holds.",
  }[step.reversal];
  return statements("Pending on the database", step.statements, [step.stopped, reversal]);
}

function showDetail(revision) {
  const when = text => text ? [text.replace("T", " ").replace(/(:\d\d):\d\d(\.\d+)?/, "$1")] : [];
  const log = (database?.log || []).filter(entry => entry.revision === revision.id);
  document.getElementById("detail").replaceChildren(
    element("h2", {}, revision.message || "(no message)"),
    element("div", { class: "chips" }, element("span", { class: "id" }, revision.id), ...chips(revision)),
    revision.text ? element("p", { class: "text" }, revision.text) : "",
    facts([
      ["Builds on", revision.revises.map(link)],
      ["Depends on", (revision.dependsOn || []).map(link)],
      ["Followed by", children.get(revision.id).map(link)],
      ["Branch", revision.labels || []],
      ["Author", [revision.author].filter(Boolean)],
      ["Committed", revision.commit ? [when(revision.date)[0] + ", " + revision.commit] : []],
      ["Created", when(revision.created)],
      ["File", [revision.file].filter(Boolean)],
      ["Runs", log.map(entry => `${entry.action}${entry.done ? "" : " failed"} ${when(entry.at)[0]} by ${entry.user}`)],
    ]),
    element("div", { class: "actions" },
      element("button", { type: "button", onclick: () => openSchema(null, revision.id) }, "Schema here"),
      element("button", { type: "button", onclick: () => openSchema(revision.revises[0] || "", revision.id) },
        "What it changes")),
    ...(revision.operations?.length
      ? [element("h3", {}, "Operations"), element("pre", {}, element("code", {}, revision.operations.join("\n")))]
      : []),
    ...planOf(revision),
    ...sqlOf(revision));
}
