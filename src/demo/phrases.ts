/** Sections a revision works on, in turn, and the sentences it may add there. */
export const DETAILS: readonly { readonly heading: string; readonly sentences: readonly string[] }[] = [
  {
    heading: 'Motivation',
    sentences: [
      'Support answers the same question about this several times a week.',
      'Two teams have begun to solve this on their own, in different ways.',
      'The present way worked for ten customers and does not for a thousand.',
      'The last three incidents had this as one of their causes.',
      'New colleagues stumble over this in their first week.',
    ],
  },
  {
    heading: 'Goals',
    sentences: [
      'A team can adopt this in one afternoon.',
      'Nothing changes for clients that do nothing.',
      'The result can be measured from the first day.',
      'The old way is switched off on an agreed date.',
      'One person can operate it.',
    ],
  },
  {
    heading: 'Design Details',
    sentences: [
      'The change is made behind a setting that is off by default.',
      'Data is written in both forms for one increment and read in the old one until they agree.',
      'The public interface gets one new field and loses none.',
      'Limits are part of the configuration and have safe defaults.',
      'A request that cannot be served says why and what to do.',
    ],
  },
  {
    heading: 'Risks and Mitigations',
    sentences: [
      'The store may grow faster than planned; its size is measured and has an alert.',
      'A slow consumer may hold up the others; each has a queue of its own.',
      'The change touches many places; it is rolled out one service at a time.',
      'A mistake in the configuration may stop traffic; a wrong file is refused at start.',
      'People may not notice the new way; it is part of the template.',
    ],
  },
  {
    heading: 'Alternatives',
    sentences: [
      'Buying a product: more than we need, and no access to the data.',
      'Leaving it as it is: cheap today, and dearer with each new service.',
      'Doing it for one area only: quicker, but there would be two ways for years.',
      'A library instead of a service: every language would need its own.',
    ],
  },
]
