// Loads the drawing library the first time a graph is shown. Order matters: each needs the one before.
const FILES = ['cytoscape.min.js', 'layout-base.js', 'cose-base.js', 'cytoscape-fcose.js'];
let loaded = null;

function load(file) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = new URL(`../../vendor/${file}`, import.meta.url).href;
    script.async = false;
    script.onload = resolve;
    script.onerror = () => reject(new Error('The drawing library could not be loaded. The list below shows the same.'));
    document.head.append(script);
  });
}

/** Gives the cytoscape function, with the fcose layout registered. */
export function loadCytoscape() {
  loaded = loaded || Promise.all(FILES.map(load)).then(() => {
    // Its warnings are for developers of stylesheets, not for readers of the page.
    window.cytoscape.warnings(false);
    return window.cytoscape;
  });
  loaded.catch(() => { loaded = null; });
  return loaded;
}
