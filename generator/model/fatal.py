"""What a command can't go on from. Apart, since every command asks for it: `quoth --help` loads little else."""


class Fatal(Exception):
    """Told to the user in a line."""
