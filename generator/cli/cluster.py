"""The option `--cluster` of the commands that find who says what."""

from __future__ import annotations

import click


def _checked(context: click.Context, option: click.Parameter, value: str) -> str:
    if not value:
        return value
    from generator.pipeline.cluster import LOCAL, REMOTE  # here: most commands work on this machine

    if not (LOCAL.fullmatch(value) or REMOTE.fullmatch(value)):
        raise click.BadParameter(f"{value!r} is no cluster: write tcp://HOST:PORT, tls://HOST:PORT or local:N")
    return value


cluster_option = click.option(
    "--cluster",
    default="",
    metavar="ADDRESS",
    callback=_checked,
    help="Find who says what on a Dask cluster: tcp://HOST:PORT, tls://HOST:PORT, or local:N.",
)
