/** Folders of the sample process; each is owned by one group. */
export const AREAS = ['api', 'architecture', 'mobile', 'monitoring', 'platform'] as const

export type Area = (typeof AREAS)[number]

/** What becomes of a proposal; every kind of course a report has to tell apart is in the sample at least once. */
const FATES = [
  'delivered',
  'forgotten',
  'stuck',
  'waiting',
  'deferred',
  'resumed',
  'rejected',
  'withdrawn',
  'replaced',
  'deleted',
  'misspelt',
  'without-status',
] as const

export type Fate = (typeof FATES)[number]

/** One proposal of the sample: `week` is the week of its landing, counted from the first day. */
export interface CatalogueEntry {
  readonly area: Area
  readonly week: number
  readonly slug: string
  readonly fate: Fate
  readonly title: string
  readonly summary: string
}

/** Per proposal one line `week slug fate: title` (no fate means delivered), and its summary on the next. */
const ROWS: Readonly<Record<Area, string>> = {
  api: `
1 error-format: One error format
    Every endpoint answers a failed request in the same shape, so that clients handle it once.
4 cursor-pagination: Cursor pagination for lists
    Lists are read with a cursor instead of an offset and stay correct while rows are added.
13 idempotency-keys forgotten: Idempotency keys for writes
    A client can repeat an order after a lost answer without placing it twice.
25 signed-webhooks: Signed webhooks
    Receivers can tell that a notification came from us and was not changed on the way.
38 one-read-graph rejected: One graph for all read models
    A single graph would replace the nine read endpoints that grew beside each other.
49 key-rotation: Rotate API keys without downtime
    Two keys are valid at a time, so that a customer can change one whenever it suits.
61 bulk-export: Bulk export
    Customers fetch a year of orders as one file instead of a hundred thousand requests.
73 rate-limit-headers: Tell clients their rate limit
    Each answer says how much of the limit is left and when it is full again.
88 partial-responses stuck: Partial responses
    A client names the fields it needs and gets no others.
100 async-deletes: Deletes that run in the background
    Deleting a large account answers at once and reports its progress.
`,
  architecture: `
0 decision-log without-status: How we write proposals
    Describes how a proposal is written, numbered, reviewed and closed.
6 event-outbox forgotten: Outbox for domain events
    Events are written with the data they tell about and sent afterwards, so that none is lost.
9 read-replicas replaced: Read replicas for reporting
    Reports read from a copy of the database and no longer slow down checkout.
20 one-identifier: One form of identifier
    Orders, parcels and invoices share one sortable identifier.
33 monorepo-builds withdrawn: Build only what changed
    A change builds and tests the services it can reach and no others.
45 tenant-isolation waiting: Keep tenants apart in shared storage
    A query without a tenant is refused by the database itself.
57 feature-flags waiting: Feature flags as configuration
    Flags live beside the code, are reviewed like code and have a last day.
69 job-scheduler: One scheduler for background jobs
    Four home-made schedulers become one that survives a restart.
83 event-schemas: Versioned event schemas
    A consumer knows which versions of an event it may meet.
96 service-template: Template for a new service
    A new service starts with logging, health checks and a deployment.
`,
  mobile: `
2 deep-links: Links that open the right screen
    A link in a message opens the parcel it is about, signed in or not.
11 offline-drafts: Write orders without a connection
    An order begun in the warehouse is kept and sent when the connection is back.
23 biometric-sign-in forgotten: Sign in with a fingerprint
    Drivers sign in with gloves in their pocket and no password.
34 push-preferences: Choose which notifications arrive
    People switch off what they do not need and keep what they do.
46 tablet-layout deferred: Layout for tablets
    The dispatch screen uses the width of a tablet.
55 background-sync misspelt: Synchronise in the background
    The day is loaded before the driver opens the app.
67 accessibility-baseline: Accessibility baseline
    Every screen can be used with a screen reader and with large type.
79 app-size-budget: A budget for the size of the app
    A build that makes the app larger than agreed does not pass.
98 route-preview: Preview of the route
    A driver sees the stops of the next two hours on a map that works offline.
`,
  monitoring: `
3 structured-logs forgotten: Logs as data
    A log line is a record with named fields and can be counted.
14 service-levels forgotten: Service levels for checkout
    Checkout gets an agreed share of fast answers and a budget for the rest.
22 log-retention deleted: Keep logs for thirty days
    Logs older than thirty days are deleted unless somebody says why not.
31 alert-routing: Alerts reach the team that owns the code
    The owner file decides who is called, not a list kept by hand.
42 trace-sampling: Sample traces by outcome
    All failed and slow requests are traced, and one in a hundred of the others.
53 cost-per-request resumed: What a request costs
    Each service shows what a thousand requests cost this week.
65 synthetic-checks stuck: Buy something every minute
    A scripted customer places an order each minute and tells when it cannot.
76 status-page: Status page from real measures
    The public status follows the service levels instead of a person.
92 on-call-handover: Handover between people on call
    The next person on call starts with what is open and what was tried.
`,
  platform: `
5 single-sign-on: Single sign-on for internal tools
    One account opens every internal tool, and leaving closes it.
8 secrets-store forgotten: A store for secrets
    Passwords leave the configuration files and are changed every ninety days.
17 database-failover: Practised database failover
    The database moves to its standby every month, on purpose.
27 blue-green: Switch between two deployments
    A release is warmed up beside the old one and can be taken back within seconds.
36 reporting-warehouse: A warehouse for reports
    Reports move to a store of their own that is filled from events.
47 staging-data waiting: Staging data without people
    Staging works on made-up customers that behave like the real ones.
59 image-signing: Sign what we deploy
    The cluster starts only images that our own build has signed.
63 cluster-scaling deferred: Let the cluster grow by itself
    Nodes are added before the evening peak and removed after it.
71 preview-environments: A preview for each change
    Reviewers open a running copy of a change from its pull request.
81 edge-cache rejected: Cache pages near the customer
    Product pages are answered from the nearest location.
90 backup-drills: Restore a backup every week
    A backup counts once it was restored and compared.
`,
}

/** All proposals of the sample in the order they land. */
export const CATALOGUE: readonly CatalogueEntry[] = AREAS.flatMap(entriesOf).sort((a, b) => a.week - b.week)

/** The proposal that takes the place of the one whose fate is `replaced`. */
export const SUCCESSOR = 'reporting-warehouse'

function entriesOf(area: Area): CatalogueEntry[] {
  const rows = ROWS[area].matchAll(/^(\d+) (\S+?)(?: (\S+))?: (.+)\n +(.+)$/gm)
  return [...rows].map(([, week, slug = '', word, title = '', summary = '']) => {
    const fate = FATES.find(known => known === word) ?? 'delivered'
    return { area, week: Number(week), slug, fate, title, summary }
  })
}
