// The chat component names its parts in English and reads raw Markdown aloud: both are mended here, in the page's language.
(() => {
  const french = {
    'Copy message': 'Copier le message', 'Copied message': 'Message copié', 'Retry': 'Redemander', 'Undo': 'Annuler ce tour',
    'Edit': 'Reprendre ce message', 'Submit': 'Valider', 'Cancel': 'Annuler', 'chatbot conversation': 'Conversation',
    'Click to upload or drop files': 'Cliquer ou déposer un fichier', 'Remove this file': 'Retirer ce fichier', 'Clear': 'Retirer le fichier', 'Close': 'Fermer',
  };
  const english = Object.fromEntries(Object.entries(french).map(([en, fr]) => [fr, en]));
  // Gradio titles a notice by its level and words its own ones, always in English.
  const notices = (text) => {
    const inFrench = document.documentElement.lang === 'fr';
    const heavy = text.match(/File\(s\) exceed the maximum allowed size of (\d+)[.\d]* Mb: (.*)/i);
    if (heavy) return inFrench ? `${heavy[2]} : ce fichier dépasse ${heavy[1]}\u00a0Mo.` : `${heavy[2]}: this file is larger than ${heavy[1]} MB.`;
    if (/^\s*Connection/.test(text)) return inFrench ? 'Le serveur ne répond pas. La page le rappelle ; ce qui est écrit est gardé.' : 'The server does not answer. The page calls it again; what is written is kept.';
    const titles = inFrench ? { Error: 'Cela n’a pas marché', Warning: 'Cela n’a pas marché', Info: 'À savoir' } : { Error: 'That did not work', Warning: 'That did not work', Info: 'Note' };
    return titles[text.trim()] || null;
  };
  const mend = () => {
    const words = document.documentElement.lang === 'fr' ? french : english;
    document.querySelectorAll('#chat [data-testid=bot][aria-label], #chat [data-testid=user][aria-label]').forEach((part) => part.removeAttribute('aria-label'));
    document.querySelectorAll('.gradio-container [aria-label]').forEach((part) => {
      const said = words[part.getAttribute('aria-label')];
      // The chat's own "Clear" is hidden by that name.
      if (said && !(said === french.Clear && part.closest('#chat'))) { part.setAttribute('aria-label', said); if (part.title) part.title = said; }
    });
    document.querySelectorAll('.toast-title, .toast-message-text').forEach((part) => {
      const told = notices(part.textContent);
      if (told && told !== part.textContent) part.textContent = told;
    });
    document.querySelectorAll('#upload .wrap').forEach((part) => {
      // The words between the icon and the border: "drop here", "or", "click".
      const texts = [...part.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
      const said = document.documentElement.lang === 'fr' ? ['Déposez un fichier ici', 'Cliquez pour choisir'] : ['Drop a file here', 'Click to choose'];
      [texts[0], texts.length > 1 ? texts[texts.length - 1] : null].forEach((node, i) => { if (node && node.data.trim() !== said[i]) node.data = said[i]; });
      const or = part.querySelector('.or');
      if (or) { const word = document.documentElement.lang === 'fr' ? '– ou –' : '– or –'; if (or.textContent.trim() !== word) or.textContent = word; }
    });
    document.querySelectorAll('#chat .bubble-wrap').forEach((part) => { if (!part.hasAttribute('tabindex')) part.setAttribute('tabindex', '0'); });
    const box = document.querySelector('#message textarea');
    restore();
    if (box && box.placeholder && box.getAttribute('aria-label') !== box.placeholder) box.setAttribute('aria-label', box.placeholder);
  };
  // A server that does not answer is said at once, and what was being written comes back with it.
  const lost = (is) => {
    let told = document.getElementById('ca-lost');
    if (!is) { told?.remove(); return; }
    const box = document.querySelector('#message textarea');
    if (box?.value) sessionStorage.setItem('ca-unsent', box.value);
    if (told) return;
    told = document.createElement('p');
    told.id = 'ca-lost';
    told.setAttribute('role', 'alert');
    told.textContent = notices('Connection');
    document.body.append(told);
  };
  const ask = window.fetch;
  window.fetch = async (...what) => {
    try { const answer = await ask(...what); lost(false); return answer; }
    catch (error) { if (error.name !== 'AbortError') lost(true); throw error; }
  };
  let unsent = sessionStorage.getItem('ca-unsent');
  const restore = () => {
    const box = document.querySelector('#message textarea');
    if (!unsent || !box || !document.querySelector('#ca-quick [data-turn]')) return;
    const kept = unsent;
    unsent = null;
    // The page empties the box once more when it has loaded.
    setTimeout(() => {
      // Forgotten only now: the page may load twice when the server answers again, once by itself.
      sessionStorage.removeItem('ca-unsent');
      if (box.value) return;
      box.value = kept;
      box.dispatchEvent(new Event('input', { bubbles: true }));
    }, 800);
  };
  let waiting = false;
  const later = () => { if (!waiting) { waiting = true; requestAnimationFrame(() => { waiting = false; mend(); }); } };
  const begin = () => new MutationObserver(later).observe(document.documentElement, { subtree: true, childList: true, attributes: true, attributeFilter: ['lang', 'aria-label', 'placeholder'] });
  begin(); later();
})();
