'use strict';
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const stacks = Object.keys(data);
  const panes = [...document.querySelectorAll('.pane')];
  const search = document.getElementById('search');
  const found = document.getElementById('found');
  const details = document.getElementById('details');
  const hidden = { node: new Set(), edge: new Set() };
  // Below this scale nobody reads the names.
  const readable = .75;
  const openers = new Map();
  let chosen = null;

  const textOf = node => [node.name, node.kind, node.home, ...node.facts.flat()].join(' ').toLowerCase();
  const valueOf = (node, key) => (node.facts.find(fact => fact[0] === key) || [])[1] || '';
  const make = (tag, text, className) => {
    const element = document.createElement(tag);
    if (text !== undefined) element.textContent = text;
    if (className) element.className = className;
    return element;
  };

  // Nodes that not all environments have, or that say something else there, are marked.
  for (const pane of panes) {
    for (const element of pane.querySelectorAll('.node')) {
      const id = element.dataset.id;
      const mine = data[pane.dataset.stack][id];
      const others = stacks.filter(stack => stack !== pane.dataset.stack).map(stack => data[stack][id]);
      if (others.some(other => !other)) element.classList.add('lonely');
      if (others.some(other => other && JSON.stringify(other.facts) !== JSON.stringify(mine.facts))) {
        const dot = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
        for (const [key, value] of Object.entries({ class: 'differs', cx: 184, cy: 12, r: 3.5 })) dot.setAttribute(key, value);
        element.append(dot);
      }
    }
  }

  function show() {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const hits = new Set();
    for (const pane of panes) {
      const nodes = data[pane.dataset.stack];
      const gone = new Set();
      const near = new Set([chosen]);
      for (const edge of pane.querySelectorAll('.wire')) {
        if (edge.dataset.from === chosen) near.add(edge.dataset.to);
        if (edge.dataset.to === chosen) near.add(edge.dataset.from);
      }
      const bright = id => words.length ? words.every(word => textOf(nodes[id]).includes(word)) : !chosen || near.has(id);
      let shown = 0;
      for (const element of pane.querySelectorAll('.node')) {
        const id = element.dataset.id;
        const off = hidden.node.has(element.dataset.kind);
        if (off) gone.add(id); else shown++;
        if (!off && words.length && bright(id)) hits.add(id);
        element.classList.toggle('gone', off);
        element.classList.toggle('dim', !bright(id));
        element.classList.toggle('chosen', id === chosen);
      }
      for (const edge of pane.querySelectorAll('.wire')) {
        const { from, to, kind } = edge.dataset;
        const lit = Boolean(chosen) && !words.length && (from === chosen || to === chosen);
        edge.classList.toggle('gone', hidden.edge.has(kind) || gone.has(from) || gone.has(to));
        edge.classList.toggle('lit', lit);
        edge.classList.toggle('dim', words.length ? !(bright(from) || bright(to)) : Boolean(chosen) && !lit);
      }
      pane.querySelector('.count').textContent = `${shown} nodes`;
    }
    found.textContent = words.length ? `${hits.size} found` : '';
  }

  function choose(id) {
    chosen = id === chosen ? null : id;
    describe();
    show();
  }

  function describe() {
    details.hidden = !chosen;
    details.replaceChildren();
    if (!chosen) return;
    const first = stacks.map(stack => data[stack][chosen]).find(Boolean);
    const close = make('button', '✕', 'close');
    close.setAttribute('aria-label', 'Close');
    close.onclick = () => choose(chosen);
    details.append(close, make('h3', first.name), make('p', first.kind));
    for (const stack of stacks) {
      const node = data[stack][chosen];
      if (stacks.length > 1) details.append(make('h4', stack));
      if (!node) { details.append(make('p', 'not here')); continue; }
      const table = make('table');
      for (const [key, value] of [['in', node.home], ...node.facts]) {
        const row = make('tr');
        const differs = key !== 'in' && stacks.some(other => data[other][chosen] && valueOf(data[other][chosen], key) !== value);
        if (differs) row.className = 'other';
        row.append(make('td', key), make('td', value));
        table.append(row);
      }
      details.append(table);
    }
    const pane = panes.find(candidate => !candidate.hidden && data[candidate.dataset.stack][chosen]);
    if (!pane) return;
    for (const [title, here, there] of [['is called by', 'to', 'from'], ['calls', 'from', 'to']]) {
      const edges = [...pane.querySelectorAll('.wire')].filter(edge => edge.dataset[here] === chosen);
      if (!edges.length) continue;
      const list = make('ul');
      for (const edge of edges) {
        const label = (/\((.*)\)$/.exec(edge.querySelector('title').textContent) || [])[1];
        const other = data[pane.dataset.stack][edge.dataset[there]];
        const item = make('li');
        const button = make('button', `${other.name}${label ? ` · ${label}` : ''}`);
        button.onclick = () => choose(edge.dataset[there]);
        item.append(button);
        list.append(item);
      }
      details.append(make('h4', title), list);
    }
  }

  // One environment at a time can be read; side by side they are compared, two in a row. The address remembers which: page.html#production.
  function tabs() {
    const bar = document.getElementById('tabs');
    if (stacks.length < 2) { bar.remove(); open(); return; }
    const all = 'side by side';
    const select = name => {
      for (const pane of panes) pane.hidden = name !== all && pane.dataset.stack !== name;
      panes[0].parentElement.style.setProperty('--columns', name === all ? 2 : 1);
      for (const button of bar.children) button.setAttribute('aria-pressed', String(button.dataset.stack === name));
      history.replaceState(null, '', `#${encodeURIComponent(name)}`);
      describe();
      open();
    };
    for (const name of [...stacks, all]) {
      const button = make('button', name);
      button.dataset.stack = name;
      button.onclick = () => select(name);
      bar.append(button);
    }
    const legend = make('div', undefined, 'legend');
    legend.append(make('span', 'differs between environments'), make('span', 'not in all of them', 'lonely'));
    document.querySelector('.filters').append(legend);
    select([...stacks, all].find(name => location.hash === `#${encodeURIComponent(name)}`) || stacks[0]);
  }

  // A pane that is hidden has no size: each is opened when it is shown.
  function open() {
    for (const pane of panes) if (!pane.hidden) openers.get(pane)();
  }

  function canvas(pane) {
    const area = pane.querySelector('.canvas');
    const svg = area.querySelector('svg');
    const view = svg.querySelector('.view');
    svg.setAttribute('preserveAspectRatio', 'xMidYMin meet');
    let at = { x: 0, y: 0, scale: 1 };
    let drag = null;
    let moved = false;
    const apply = () => view.setAttribute('transform', `translate(${at.x} ${at.y}) scale(${at.scale})`);
    const point = event => new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
    const zoom = (factor, middle) => {
      const scale = Math.min(6, Math.max(.25, at.scale * factor));
      const ratio = scale / at.scale;
      at = { x: middle.x - (middle.x - at.x) * ratio, y: middle.y - (middle.y - at.y) * ratio, scale };
      apply();
    };
    // All of it where that can be read; otherwise from the top, around the services, at a size for eyes.
    openers.set(pane, () => {
      const { width, height } = svg.viewBox.baseVal;
      const pixels = Math.min(svg.clientWidth / width, svg.clientHeight / height);
      at = { x: 0, y: 0, scale: 1 };
      if (pixels > 0 && pixels < readable) {
        const scale = readable / pixels;
        const edges = [...svg.querySelectorAll('.node.service')].map(node => node.transform.baseVal[0].matrix.e);
        const [first, last] = edges.length ? [Math.min(...edges), Math.max(...edges) + 196] : [0, width];
        const shown = svg.clientWidth / readable;
        const spare = width - shown;
        const left = spare < 0 ? spare / 2 : last < shown ? 0 : Math.min((first + last - shown) / 2, spare);
        at = { x: (width - svg.clientWidth / pixels) / 2 - left * scale, y: 0, scale };
      }
      apply();
    });
    const centre = () => ({ x: svg.viewBox.baseVal.width / 2, y: svg.viewBox.baseVal.height / 2 });
    area.addEventListener('wheel', event => { event.preventDefault(); zoom(Math.exp(-event.deltaY * .0016), point(event)); }, { passive: false });
    area.addEventListener('pointerdown', event => { drag = { from: point(event), x: at.x, y: at.y }; moved = false; });
    area.addEventListener('pointermove', event => {
      if (!drag) return;
      const now = point(event);
      if (!moved && Math.hypot(now.x - drag.from.x, now.y - drag.from.y) < 4) return;
      if (!moved) area.setPointerCapture(event.pointerId);
      moved = true;
      area.classList.add('grabbed');
      at = { ...at, x: drag.x + now.x - drag.from.x, y: drag.y + now.y - drag.from.y };
      apply();
    });
    for (const end of ['pointerup', 'pointercancel']) area.addEventListener(end, () => { drag = null; area.classList.remove('grabbed'); });
    area.addEventListener('click', event => {
      if (moved) return;
      const node = event.target.closest('.node');
      if (node) choose(node.dataset.id);
      else if (chosen) choose(chosen);
    });
    area.addEventListener('keydown', event => { if (event.key === 'Enter' && event.target.closest('.node')) choose(event.target.closest('.node').dataset.id); });
    const bar = make('div', undefined, 'zoom');
    for (const [sign, title, act] of [['−', 'Smaller', () => zoom(.8, centre())], ['⤢', 'All', () => { at = { x: 0, y: 0, scale: 1 }; apply(); }], ['+', 'Larger', () => zoom(1.25, centre())]]) {
      const button = make('button', sign);
      button.title = title;
      button.setAttribute('aria-label', title);
      button.onclick = act;
      bar.append(button);
    }
    pane.append(bar);
  }

  for (const chip of document.querySelectorAll('.chip')) {
    const what = chip.dataset.node ? 'node' : 'edge';
    if (!document.querySelector(`.graph .${what === 'node' ? 'node' : 'wire'}[data-kind="${chip.dataset[what]}"]`)) { chip.remove(); continue; }
    chip.onclick = () => {
      const on = chip.getAttribute('aria-pressed') !== 'true';
      chip.setAttribute('aria-pressed', String(on));
      hidden[what][on ? 'delete' : 'add'](chip.dataset[what]);
      show();
    };
  }
  search.oninput = show;
  document.addEventListener('keydown', event => {
    if (event.key === '/' && document.activeElement !== search) { event.preventDefault(); search.focus(); }
    if (event.key === 'Escape') { search.value = ''; if (chosen) choose(chosen); else show(); }
  });
  document.getElementById('theme').onclick = () => {
    const dark = getComputedStyle(document.documentElement).getPropertyValue('--paper').trim() === '#0f141b';
    document.documentElement.dataset.theme = dark ? 'light' : 'dark';
  };
  panes.forEach(canvas);
  tabs();
  show();
})();
