// A layered layout from left to right: what is pointed at stands left of what points at it. Long edges keep a place of
// their own in each layer that they cross, so that none runs through a box.

const GAP_X = 90;
const GAP_Y = 26;
const TRACK = 14; // the height that a passing edge takes

// Boxes {id, w, h} and edges {from, to}: gives each box x and y, and each edge the points that it passes.
function layout(boxes, edges) {
  const parts = components(boxes, edges);
  const areas = parts.map(part => layered(part.boxes, part.edges));
  pack(areas);
}

function components(boxes, edges) {
  const root = new Map(boxes.map(box => [box.id, box.id]));
  const find = id => {
    while (root.get(id) !== id) {
      root.set(id, root.get(root.get(id)));
      id = root.get(id);
    }
    return id;
  };
  edges.forEach(edge => root.set(find(edge.from), find(edge.to)));
  const parts = new Map();
  boxes.forEach(box => {
    const id = find(box.id);
    parts.set(id, parts.get(id) || { boxes: [], edges: [] });
    parts.get(id).boxes.push(box);
  });
  edges.forEach(edge => parts.get(find(edge.from)).edges.push(edge));
  return [...parts.values()];
}

// Each box behind all that it points at, in the first layer that has room.
function rank(boxes, edges) {
  const targets = new Map(boxes.map(box => [box.id, []]));
  edges.filter(edge => edge.from !== edge.to).forEach(edge => targets.get(edge.from).push(edge.to));
  const order = [];
  const state = new Map();
  const visit = id => {
    state.set(id, "open");
    targets.set(id, targets.get(id).filter(to => {
      if (state.get(to) === "open") {
        return false; // a circle: this edge goes the other way
      }
      if (!state.has(to)) {
        visit(to);
      }
      return true;
    }));
    state.set(id, "done");
    order.push(id);
  };
  boxes.forEach(box => state.has(box.id) || visit(box.id));
  const byName = new Map(boxes.map(box => [box.id, box]));
  const area = boxes.reduce((sum, box) => sum + (box.w + GAP_X) * (box.h + GAP_Y), 0);
  const room = Math.max(Math.sqrt(area / 1.5), ...boxes.map(box => box.h)) + GAP_Y;
  const full = [];
  const ranks = new Map();
  for (const id of order) {
    let layer = Math.max(0, ...targets.get(id).map(to => ranks.get(to) + 1));
    const height = byName.get(id).h + GAP_Y;
    while ((full[layer] || 0) > 0 && full[layer] + height > room) {
      layer++;
    }
    full[layer] = (full[layer] || 0) + height;
    ranks.set(id, layer);
  }
  // Nearer to what points at it, where that takes no place from others.
  [...order].reverse().forEach(id => {
    const sources = edges.filter(edge => edge.to === id && edge.from !== id).map(edge => ranks.get(edge.from));
    const nearest = Math.min(...sources) - 1;
    const isFree = !targets.get(id).length && sources.length && nearest > ranks.get(id);
    if (isFree && (full[nearest] || 0) + byName.get(id).h + GAP_Y <= room) {
      full[ranks.get(id)] -= byName.get(id).h + GAP_Y;
      full[nearest] = (full[nearest] || 0) + byName.get(id).h + GAP_Y;
      ranks.set(id, nearest);
    }
  });
  return ranks;
}

function layered(boxes, edges) {
  const ranks = rank(boxes, edges);
  const used = [...new Set(ranks.values())].sort((a, b) => a - b);
  const layers = used.map(() => []);
  const cells = new Map();
  boxes.forEach(box => {
    const cell = { box, h: box.h, w: box.w, layer: used.indexOf(ranks.get(box.id)), links: [] };
    cells.set(box.id, cell);
    layers[cell.layer].push(cell);
  });
  const routes = edges.filter(edge => edge.from !== edge.to).map(edge => {
    let [low, high] = [cells.get(edge.to), cells.get(edge.from)];
    if (low.layer > high.layer) {
      [low, high] = [high, low];
    }
    const way = [low];
    for (let layer = low.layer + 1; layer < high.layer; layer++) {
      const cell = { box: null, h: TRACK, w: 0, layer, links: [] };
      layers[layer].push(cell);
      way.push(cell);
    }
    way.push(high);
    way.slice(1).forEach((cell, n) => {
      cell.links.push(way[n]);
      way[n].links.push(cell);
    });
    return { edge, way };
  });
  order(layers);
  placeRows(layers);
  const area = placeColumns(layers, routes);
  boxes.forEach(box => {
    const cell = cells.get(box.id);
    box.x = cell.x;
    box.y = cell.y;
  });
  routes.forEach(({ edge, way }) => {
    const passed = way.slice(1, -1).flatMap(cell => [[cell.x, cell.y + TRACK / 2], [cell.x + cell.w, cell.y + TRACK / 2]]);
    edge.points = cells.get(edge.to) === way[0] ? passed.reverse() : passed;
    edge.isBackward = cells.get(edge.to) !== way[0];
    edge.isWithin = way[0].layer === way[way.length - 1].layer;
  });
  return { ...area, boxes, edges };
}

// Fewer crossings, layer by layer, to and fro; the best order that was met is kept.
function order(layers) {
  layers.forEach(layer => layer.sort((a, b) => b.links.length - a.links.length));
  const number = () => layers.forEach(layer => layer.forEach((cell, n) => { cell.n = n; }));
  number();
  let best = null;
  for (let round = 0; round < 24; round++) {
    const isForward = round % 2 === 0;
    const way = isForward ? layers : [...layers].reverse();
    way.slice(1).forEach(layer => {
      layer.forEach(cell => {
        const near = cell.links.filter(one => isForward ? one.layer < cell.layer : one.layer > cell.layer);
        cell.wish = near.length ? near.reduce((sum, one) => sum + one.n, 0) / near.length : cell.n;
      });
      layer.sort((a, b) => a.wish - b.wish || a.n - b.n);
      layer.forEach((cell, n) => { cell.n = n; });
    });
    const count = crossings(layers);
    if (!best || count < best.count) {
      best = { count, order: layers.map(layer => [...layer]) };
    }
  }
  best.order.forEach((layer, n) => { layers[n].splice(0, layers[n].length, ...layer); });
  number();
}

function crossings(layers) {
  let count = 0;
  layers.forEach(layer => {
    const pairs = layer.flatMap(cell => cell.links.filter(one => one.layer > cell.layer).map(one => [cell.n, one.n]));
    for (let a = 0; a < pairs.length; a++) {
      for (let b = a + 1; b < pairs.length; b++) {
        count += (pairs[a][0] - pairs[b][0]) * (pairs[a][1] - pairs[b][1]) < 0 ? 1 : 0;
      }
    }
  });
  return count;
}

// Each cell as near as can be to what it is linked with, in the order that the layer has.
function placeRows(layers) {
  const gap = (a, b) => a.box && b.box ? GAP_Y : a.box || b.box ? GAP_Y / 2 : 2;
  layers.forEach(layer => {
    let y = 0;
    layer.forEach((cell, n) => {
      y += n ? gap(layer[n - 1], cell) : 0;
      cell.y = y;
      y += cell.h;
    });
    layer.forEach(cell => { cell.y -= y / 2; });
  });
  for (let round = 0; round < 16; round++) {
    const way = round % 2 === 0 ? layers : [...layers].reverse();
    way.forEach(layer => settle(layer, gap));
  }
  const top = Math.min(...layers.flat().map(cell => cell.y));
  layers.flat().forEach(cell => { cell.y -= top; });
}

// The least squares under the order: cells that would overlap move as one block.
function settle(layer, gap) {
  const blocks = [];
  layer.forEach((cell, n) => {
    const middles = cell.links.map(one => one.y + one.h / 2);
    const wish = middles.length ? middles.reduce((a, b) => a + b, 0) / middles.length - cell.h / 2 : cell.y;
    const weight = cell.links.length + 0.2;
    let block = { cells: [{ cell, offset: 0 }], height: cell.h, sum: wish * weight, weight };
    while (blocks.length) {
      const last = blocks[blocks.length - 1];
      const between = gap(last.cells[last.cells.length - 1].cell, block.cells[0].cell);
      if (last.sum / last.weight + last.height + between <= block.sum / block.weight) {
        break;
      }
      const shift = last.height + between;
      block.cells.forEach(one => last.cells.push({ cell: one.cell, offset: one.offset + shift }));
      last.sum += block.sum - block.weight * shift;
      last.weight += block.weight;
      last.height = shift + block.height;
      block = blocks.pop();
    }
    blocks.push(block);
  });
  blocks.forEach(block => block.cells.forEach(({ cell, offset }) => { cell.y = block.sum / block.weight + offset; }));
}

function placeColumns(layers, routes) {
  let x = 0;
  layers.forEach((layer, n) => {
    const width = Math.max(...layer.map(cell => cell.w));
    layer.forEach(cell => {
      cell.x = x;
      cell.w = cell.box ? cell.w : width;
    });
    const edges = routes.filter(({ way }) => way.some(cell => cell.layer === n) && way.some(cell => cell.layer === n + 1));
    x += width + GAP_X + Math.min(80, edges.length * 3);
  });
  return {
    w: Math.max(...layers.flat().map(cell => cell.x + cell.w)),
    h: Math.max(...layers.flat().map(cell => cell.y + cell.h)),
  };
}

// Puts the parts beside and below each other, the largest first.
function pack(areas) {
  const total = areas.reduce((sum, area) => sum + (area.w + GAP_X / 2) * (area.h + GAP_Y), 0);
  const width = Math.max(Math.sqrt(total * 1.8), ...areas.map(area => area.w));
  let [x, y, height] = [0, 0, 0];
  [...areas].sort((a, b) => b.boxes.length - a.boxes.length || b.h - a.h).forEach(area => {
    if (x > 0 && x + area.w > width) {
      [x, y, height] = [0, y + height + GAP_Y * 1.5, 0];
    }
    area.boxes.forEach(box => { box.x += x; box.y += y; });
    area.edges.forEach(edge => { edge.points = (edge.points || []).map(([a, b]) => [a + x, b + y]); });
    x += area.w + GAP_X / 2;
    height = Math.max(height, area.h);
  });
}
