// The chat component names its parts in English and reads raw Markdown aloud: both are mended here, in the page's language.
(() => {
  const french = {
    'Copy message': 'Copier le message', 'Copied message': 'Message copié', 'Retry': 'Redemander', 'Undo': 'Annuler ce tour',
    'Edit': 'Reprendre ce message', 'Submit': 'Valider', 'Cancel': 'Annuler', 'chatbot conversation': 'Conversation',
    'Click to upload or drop files': 'Cliquer ou déposer un fichier', 'Remove this file': 'Retirer ce fichier',
  };
  const english = Object.fromEntries(Object.entries(french).map(([en, fr]) => [fr, en]));
  const mend = () => {
    const words = document.documentElement.lang === 'fr' ? french : english;
    document.querySelectorAll('#chat [data-testid=bot][aria-label], #chat [data-testid=user][aria-label]').forEach((part) => part.removeAttribute('aria-label'));
    document.querySelectorAll('.gradio-container [aria-label]').forEach((part) => {
      const said = words[part.getAttribute('aria-label')];
      if (said) { part.setAttribute('aria-label', said); if (part.title) part.title = said; }
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
    if (box && box.placeholder && box.getAttribute('aria-label') !== box.placeholder) box.setAttribute('aria-label', box.placeholder);
  };
  let waiting = false;
  const later = () => { if (!waiting) { waiting = true; requestAnimationFrame(() => { waiting = false; mend(); }); } };
  const begin = () => new MutationObserver(later).observe(document.documentElement, { subtree: true, childList: true, attributes: true, attributeFilter: ['lang', 'aria-label', 'placeholder'] });
  begin(); later();
})();
