import { idOf, titleOf, type Feed } from './feed.ts'

/** A feed as JSON Feed 1.1; `_ortoq` holds what a program wants to check. @see https://www.jsonfeed.org/version/1.1/ */
export function jsonFeedText(feed: Feed): string {
  const { self, home, base, origin, language, changes } = feed
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: titleOf(feed),
    home_page_url: home,
    feed_url: self,
    language,
    authors: [{ name: origin }],
    items: changes.map(({ index, id, act, leaf, title, text, recordedAt, about, by }) => ({
      id: idOf(leaf),
      url: `${base}${about.path}?lang=${language}`,
      title,
      content_text: text === '' ? title : text,
      date_published: recordedAt,
      ...(by === null ? {} : { authors: [{ name: by.slice('state:'.length) }] }),
      tags: [...about.themes],
      language,
      _ortoq: {
        index,
        entry: id,
        act,
        leaf,
        subject: about.id,
        commitments: about.commitments,
        regions: about.regions,
        states: about.states,
      },
    })),
  })
}
