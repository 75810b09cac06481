// Hawtio's tab "Artemis": the broker's own console, which is no plugin for this Hawtio, in a frame of the same origin.
// Written as a remote of webpack's module federation, whose shared modules Hawtio hands over by init().
window.brokerConsole = (() => {
  let modules
  const shared = async name => (await Object.values(modules[name])[0].get())()

  // its tabs alone: menu and head are Hawtio's
  const bare = ({ target: { contentDocument: page } }) => {
    const style = page.createElement('style')
    style.textContent = '.pf-v5-c-masthead, .pf-v5-c-page__sidebar { display: none }'
    page.head.append(style)
  }

  const plugin = (react, { hawtio, workspace }) => () => hawtio.addPlugin({
    id: 'artemis',
    title: 'Artemis',
    path: '/artemis',
    order: 15,
    component: () => react.createElement('iframe', {
      src: '/console/artemis',
      title: 'Artemis',
      onLoad: bare,
      style: { border: 0, width: '100%', height: 'calc(100vh - 6rem)' },
    }),
    isActive: () => workspace.treeContainsDomainAndProperties('org.apache.activemq.artemis'),
  })

  return {
    init: scope => { modules = scope },
    get: async () => {
      const [react, hawtio] = await Promise.all([shared('react'), shared('@hawtio/react')])
      return () => ({ plugin: plugin(react, hawtio) })
    },
  }
})()
