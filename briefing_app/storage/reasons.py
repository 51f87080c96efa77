"""Why a disk refused, in a few words of the user's language."""

from __future__ import annotations

import errno

_WORDS = {
    "EACCES": "没有权限",
    "EPERM": "没有权限",
    "EROFS": "磁盘只读",
    "ENOSPC": "磁盘空间不足",
    "EDQUOT": "磁盘配额已用完",
    "EFBIG": "文件太大，磁盘放不下",
    "EIO": "磁盘读写出错",
    "EISDIR": "那里是一个文件夹",
    "ENOTDIR": "那里不是文件夹",
    "EEXIST": "那里不是文件夹",
    "ENOENT": "没有这个文件夹",
    "ENAMETOOLONG": "名字太长",
    "EBUSY": "正被别的程序占用",
    "ETXTBSY": "正被别的程序占用",
    "EMFILE": "打开的文件太多",
    "ENFILE": "打开的文件太多",
    "ENODEV": "磁盘不在了",
    "ENXIO": "磁盘不在了",
    "ESTALE": "网络磁盘断开了",
}
_SHARING = (32, 33)
"""Windows: another program has the file open, or a part of it locked."""


def reason(error: OSError) -> str:
    """Return why the disk refused, without a full stop: 磁盘空间不足."""
    if getattr(error, "winerror", None) in _SHARING:
        return _WORDS["EBUSY"]
    name = errno.errorcode.get(error.errno or 0, "")
    return _WORDS.get(name) or error.strerror or type(error).__name__
