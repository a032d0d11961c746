// On the map: a customer walks step by step, played or one step at a time; what is not reached fades.
const SVG = 'http://www.w3.org/2000/svg';
const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
let walk = null;
let timer = null;
const stop = () => { clearInterval(timer); timer = null; const play = element.querySelector('[data-play=play]'); if (play) play.textContent = '▶'; };
const ghost = () => {
  const svg = element.querySelector('.ca-paper svg');
  let made = svg.querySelector('.ghost');
  if (!made) {
    made = document.createElementNS(SVG, 'g');
    made.setAttribute('class', 'ghost');
    made.setAttribute('aria-hidden', 'true');
    const body = document.createElementNS(SVG, 'path');
    body.setAttribute('d', 'M-13 15V-2a13 13 0 0 1 26 0v17l-4.3-4-4.4 4-4.3-4-4.3 4-4.4-4z');
    made.append(body);
    for (const x of [-4.5, 4.5]) {
      const eye = document.createElementNS(SVG, 'circle');
      eye.setAttribute('cx', x); eye.setAttribute('cy', -2); eye.setAttribute('r', 2.2);
      made.append(eye);
    }
    svg.append(made);
  }
  return made;
};
const show = () => {
  const svg = element.querySelector('.ca-paper svg');
  const past = walk.path.slice(0, walk.at + 1);
  svg.classList.add('is-walked');
  svg.querySelectorAll('.step').forEach((box) => {
    box.classList.toggle('is-past', past.includes(box.dataset.step));
    box.classList.toggle('is-now', box.dataset.step === walk.path[walk.at]);
  });
  svg.querySelectorAll('.link, .trigger').forEach((way) => {
    const to = past.indexOf(way.dataset.to);
    way.classList.toggle('is-past', to > 0 && past.slice(0, to).includes(way.dataset.from));
  });
  const box = svg.querySelector(`.step[data-step="${CSS.escape(walk.path[walk.at])}"] rect`);
  if (box) {
    const x = Number(box.getAttribute('x')) + Number(box.getAttribute('width')) - 6;
    const made = ghost();
    made.style.transform = `translate(${x}px, ${Number(box.getAttribute('y')) - 2}px)`;
    made.classList.toggle('is-stuck', walk.outcome === 'stuck' && walk.at === walk.path.length - 1);
    const paper = element.querySelector('.ca-paper');
    const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    paper.scrollTo({ left: x * scale - paper.clientWidth / 2, behavior: still ? 'auto' : 'smooth' });
  }
  element.querySelector('.ca-said').textContent = walk.said[walk.at];
};
const leave = () => {
  stop();
  walk = null;
  element.querySelectorAll('[data-walk]').forEach((each) => each.setAttribute('aria-pressed', 'false'));
  const player = element.querySelector('.ca-player');
  if (player) player.hidden = true;
  const svg = element.querySelector('.ca-paper svg');
  if (svg) { svg.classList.remove('is-walked'); svg.querySelector('.ghost')?.remove(); }
};
const move = (by) => { walk.at = Math.min(Math.max(walk.at + by, 0), walk.path.length - 1); show(); if (walk.at === walk.path.length - 1) stop(); };
const play = () => {
  if (timer) { stop(); return; }
  if (walk.at === walk.path.length - 1) { walk.at = 0; show(); }
  if (walk.path.length < 2) return;
  element.querySelector('[data-play=play]').textContent = '❚❚';
  timer = setInterval(() => { if (walk && element.isConnected) move(1); else stop(); }, 1500);
};
element.addEventListener('click', (event) => {
  const who = event.target.closest('[data-walk]');
  const how = event.target.closest('[data-play]');
  if (who) {
    const again = who.getAttribute('aria-pressed') === 'true';
    leave();
    if (again) return;
    walk = { path: who.dataset.walk.split(' '), said: who.dataset.said.split('\n'), outcome: who.dataset.outcome, at: 0 };
    who.setAttribute('aria-pressed', 'true');
    element.querySelector('.ca-player').hidden = false;
    show();
    if (!still) play();
  } else if (how && walk) {
    ({ back: () => { stop(); move(-1); }, next: () => { stop(); move(1); }, play, leave })[how.dataset.play]();
  }
});
watch('value', () => { stop(); walk = null; });
