/** The browser half of the dashboard as texts. */
export interface AppAssets {
  readonly script: string
  readonly style: string
  /** Licences of the packages in them, fit for a comment in the page. */
  readonly licences: string
  /** Files the texts are made of, relative to the root. */
  readonly inputs: readonly string[]
}

export function bundleApp(root?: string): Promise<AppAssets>
