// One panel: its buttons and forms ask the page for something; what was open stays open when it is drawn again.
let last = null;
const opened = new Set();
const settle = () => {
  element.querySelectorAll('details[data-keep]').forEach((d) => { if (opened.has(d.dataset.keep)) d.open = true; });
  const spoken = element.querySelector('[data-lang]');
  if (spoken) document.documentElement.lang = spoken.dataset.lang;
  const wanted = element.querySelector('[data-focus]');
  if (wanted) { wanted.focus(); wanted.scrollIntoView({ block: 'center' }); }
  else if (element.querySelector('form[data-form=save]')) { element.querySelector('form input, form select, form textarea')?.focus({ preventScroll: false }); }
  else if (last && document.activeElement === document.body) {
    const same = [...element.querySelectorAll('[data-act]')].find((b) => b.dataset.act === last[0] && b.dataset.key === last[1]);
    if (same) same.focus({ preventScroll: true });
  }
};
element.addEventListener('toggle', (event) => {
  const name = event.target.dataset && event.target.dataset.keep;
  if (name) { if (event.target.open) opened.add(name); else opened.delete(name); }
}, true);
element.addEventListener('click', (event) => {
  const pressed = event.target.closest('button[data-act]');
  if (!pressed) return;
  event.preventDefault();
  if (pressed.dataset.act === 'tab') document.getElementById('ca-side')?.scrollIntoView({ block: 'nearest' });
  last = [pressed.dataset.act, pressed.dataset.key || ''];
  // What is said for the person streams into the chat; the rest changes panels.
  trigger(['say', 'offer', 'order', 'language'].includes(last[0]) ? 'input' : 'click', { act: last[0], key: last[1] });
});
element.addEventListener('submit', (event) => {
  event.preventDefault();
  const form = event.target;
  const values = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  trigger('submit', { act: form.dataset.form, key: form.dataset.key || '', values });
});
watch('value', settle);
settle();
