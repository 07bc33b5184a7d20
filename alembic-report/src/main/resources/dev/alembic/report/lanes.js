// Places revisions in lanes, newest on top. A line keeps a lane of its own from a revision down to what it builds on,
// so that no two lines lie on each other.

function lanes() {
  const open = []; // by lane: the lines on their way down; null where a lane is free
  const lines = [];
  const laneOf = [];
  const free = () => {
    const found = open.indexOf(null);
    return found < 0 ? open.push(null) - 1 : found;
  };
  revisions.forEach((revision, row) => {
    let own = -1;
    open.forEach((line, lane) => {
      if (line && line.to === revision.id) {
        own = own < 0 ? lane : own;
        lines.push({ ...line, lane, toLane: own, toRow: row });
        open[lane] = null;
      }
    });
    const lane = own < 0 ? free() : own;
    laneOf.push(lane);
    const below = [
      ...revision.revises.map(to => ({ to, isDependency: false })),
      ...dependencies(revision).map(to => ({ to, isDependency: true })),
    ].filter(one => byId.has(one.to));
    for (const one of below) {
      const next = open[lane] === null || open[lane] === undefined ? lane : free();
      open[next] = { ...one, fromLane: lane, fromRow: row };
    }
    if (!below.length && open[lane] === undefined) {
      open[lane] = null;
    }
  });
  return { laneOf, lines, width: Math.max(1, open.length) };
}
