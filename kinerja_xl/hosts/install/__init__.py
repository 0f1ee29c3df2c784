"""`kinerja pasang`: the Excel add-in on a Windows machine, for one user, without an administrator, and gone again."""

from kinerja_xl.hosts.install.excel import check, install
from kinerja_xl.hosts.install.removal import remove
from kinerja_xl.hosts.install.system import this_system

__all__ = ["check", "install", "remove", "this_system"]
