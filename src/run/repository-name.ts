/**
 * `owner/name` out of the address of a remote on the GitHub server, null for any other. Takes
 * `https://github.com/o/n.git`, `git@github.com:o/n.git` and `ssh://git@github.com/o/n`; a password in it is dropped.
 */
export function nameFromRemote(remoteUrl: string | null, serverUrl: string): string | null {
  const host = URL.canParse(serverUrl) ? new URL(serverUrl).host : null
  const [, remoteHost, name] =
    /^(?:(?:https?|ssh):\/\/)?(?:[^@/]*@)?([^/:]+)(?::\d+)?[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/u.exec(
      remoteUrl ?? '',
    ) ?? []
  return host !== null && remoteHost === host && name !== undefined ? name : null
}
